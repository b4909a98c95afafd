using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Need;

/// <summary>Judges the limits of one indicator: on no day may two limits of the same stage be in force.</summary>
internal static class DatedLimitCheck
{
    public static void Require(DocumentFaults faults, string path, ImmutableArray<DatedLimit> limits)
    {
        if (!faults.Require(!limits.IsDefaultOrEmpty, path, "[]", "[≥ 1]")) return;
        for (var i = 0; i < limits.Length; i++)
        {
            var at = $"{path}[{i}]";
            if (!faults.Require(limits[i] is not null, at, null, "{ stage, value, from, until }")) continue;
            var (limit, until) = (limits[i], limits[i].Until);
            faults.Require(limit.Stage is not { Value: null or "" }, at + ".stage", limit.Stage, "\"…\"");
            faults.Require(limit.Value is > 0 and <= 1e9, at + ".value", limit.Value, "0 < x ≤ 1000000000");
            faults.Require(until is null || until >= limit.From, at + ".until", Day(until), "≥ " + Day(limit.From));
            for (var j = 0; j < i; j++)
                if (limits[j] is { } other && other.Stage == limit.Stage)
                    faults.Require(!Overlap(other, limit), at, $"{Day(limit.From)}..{Day(until)}", $"∩ {Day(other.From)}..{Day(other.Until)} = ∅");
        }
    }

    private static bool Overlap(DatedLimit a, DatedLimit b) =>
        a.From <= (b.Until ?? DateOnly.MaxValue) && b.From <= (a.Until ?? DateOnly.MaxValue);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
