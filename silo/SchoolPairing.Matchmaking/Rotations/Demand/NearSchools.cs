using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>Schools within the policy's pooling minutes of each other, with the minutes; worked out once for all subjects.</summary>
internal sealed class NearSchools
{
    private readonly Dictionary<SchoolId, Dictionary<SchoolId, int>> minutes = [];

    public NearSchools(IEnumerable<SchoolId> asked, RotationInputs inputs)
    {
        var times = TravelTimes.Of(inputs);
        var wanted = asked.ToHashSet();
        List<School> schools = [.. inputs.Schools.Where(school => wanted.Contains(school.Id))];
        foreach (var school in schools) minutes[school.Id] = [];
        for (var i = 0; i < schools.Count; i++)
            for (var j = 0; j < i; j++)
                if (times.Between(schools[i], schools[j]) is { } between && between <= inputs.Policy.PoolMinutes)
                    minutes[schools[i].Id][schools[j].Id] = minutes[schools[j].Id][schools[i].Id] = between;
    }

    /// <summary>Minutes between two near schools, 0 for a school and itself; null where they are not near or a place is unknown.</summary>
    public int? Between(SchoolId one, SchoolId other) =>
        one == other ? 0 : minutes.TryGetValue(one, out var near) && near.TryGetValue(other, out var between) ? between : null;

    /// <summary>Near schools of a school, itself not included.</summary>
    public IEnumerable<SchoolId> Of(SchoolId school) => minutes.TryGetValue(school, out var near) ? near.Keys : [];
}
