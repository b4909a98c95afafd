using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>Predicted against observed by groups of receivers: a model that is right on average may still wrong a county.</summary>
internal static class GroupTable
{
    private static readonly string[] Thirds = ["small", "middle", "large"];

    /// <summary>By county, third of size, stage and class, in this order; within a kind by name. Pairs that do not know their group stand in none.</summary>
    public static ImmutableArray<GroupError> Of(ImmutableArray<TrainingRow> rows, double[] chance)
    {
        var third = ThirdOf(rows);
        return
        [
            .. Errors("county", rows, chance, row => row.County.Length == 0 ? null : row.County, null),
            .. Errors("size", rows, chance, row => row.Pupils is { } pupils ? Thirds[third(pupils)] : null, Thirds),
            .. Errors("stage", rows, chance, row => row.Stage?.Value, null),
            .. Errors("class", rows, chance, row => row.Class?.Value, null),
        ];
    }

    private static IEnumerable<GroupError> Errors(
        string kind, ImmutableArray<TrainingRow> rows, double[] chance, Func<TrainingRow, string?> groupOf, string[]? order) =>
        Enumerable.Range(0, rows.Length).Where(pair => groupOf(rows[pair]) is not null).GroupBy(pair => groupOf(rows[pair])!)
            .OrderBy(same => order is null ? 0 : Array.IndexOf(order, same.Key)).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new GroupError(kind, same.Key, same.Count(), same.Average(pair => chance[pair]),
                same.Count(pair => rows[pair].WasAccepted) / (double)same.Count()));

    /// <summary>Thirds of the receivers, each counted once; receivers of equal size stand in the same third.</summary>
    private static Func<double, int> ThirdOf(ImmutableArray<TrainingRow> rows)
    {
        double[] sizes = [.. rows.Where(row => row.Pupils is not null).DistinctBy(row => row.Receiver).Select(row => row.Pupils!.Value).Order()];
        var smaller = sizes.Select((size, place) => (size, place)).DistinctBy(one => one.size).ToDictionary(one => one.size, one => one.place);
        // A receiver whose rows differ in pupils counts with the first; the others stand where that many pupils would.
        return pupils => Math.Min(2, 3 * (smaller.TryGetValue(pupils, out var place) ? place : sizes.Count(size => size < pupils)) / sizes.Length);
    }
}
