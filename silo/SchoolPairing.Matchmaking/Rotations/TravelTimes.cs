using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Rotations;

/// <summary>
/// Minutes between places, one way and alike in both directions: from the file of times where it has the two schools, else estimated from the great
/// circle as fixed + km × detour ÷ speed × 60, rounded up. Where a place is not known the answer is null, never a guess.
/// </summary>
public sealed class TravelTimes
{
    // 20 km at 30 km/h are 40 minutes and not 41 because of the last bit.
    private const double Rounding = 1e-9;

    private readonly TravelEstimate estimate;
    private readonly Dictionary<(SchoolId, SchoolId), int> measured = [];

    /// <summary>Reads the file of times once; where it has both directions of two schools the longer one counts for both.</summary>
    /// <param name="estimate">How the rest is estimated: speed more than 0, detour at least 1, fixed minutes at least 0.</param>
    /// <param name="times">Times of the file, in any order; null or empty: all are estimated.</param>
    public TravelTimes(TravelEstimate estimate, ImmutableArray<TravelTime>? times = null)
    {
        this.estimate = estimate;
        foreach (var time in times ?? [])
        {
            var key = Key(time.Helper, time.Receiver);
            measured[key] = Math.Max(time.Minutes, measured.GetValueOrDefault(key));
        }
    }

    /// <summary>Times of a rotation run.</summary>
    /// <param name="inputs">The frozen inputs.</param>
    public static TravelTimes Of(RotationInputs inputs) => new(inputs.Policy.Travel, inputs.TravelTimes);

    /// <summary>Minutes between two schools; 0 for a school and itself; null where the file has no time and a place is unknown.</summary>
    /// <param name="from">One school.</param>
    /// <param name="to">The other.</param>
    public int? Between(School from, School to) =>
        from.Id == to.Id ? 0
        : measured.TryGetValue(Key(from.Id, to.Id), out var minutes) ? minutes
        : from.Location is { } start && to.Location is { } end ? Estimated(start, end)
        : null;

    /// <summary>Minutes from where a teacher lives to a school; from the home school where that is unknown; null where neither way is known.</summary>
    /// <param name="teacher">Who.</param>
    /// <param name="home">The teacher's home school.</param>
    /// <param name="host">Where to.</param>
    public int? FromHome(Teacher teacher, School home, School host) =>
        teacher.Home is { } start && host.Location is { } end ? Estimated(start, end) : Between(home, host);

    /// <summary>The estimate between two points.</summary>
    /// <param name="from">One point.</param>
    /// <param name="to">The other.</param>
    public int Estimated(GeoPoint from, GeoPoint to) =>
        (int)Math.Ceiling(estimate.FixedMinutes + GreatCircle.Meters(from, to) / 1000 * estimate.Detour / estimate.SpeedKmh * 60 - Rounding);

    private static (SchoolId, SchoolId) Key(SchoolId one, SchoolId other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);
}
