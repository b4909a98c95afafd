using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>Rows that cannot be true are refused, each by name: a learner would swallow them silently.</summary>
internal sealed class RowJudge(TrainingLimits limits)
{
    private const int FirstCycle = 1949, LastCycle = 2199;
    private readonly List<Refusal> found = [];

    /// <summary>Every fault, in the order of cycle, receiver and helper, at most as many as are listed and then their number.</summary>
    public static ImmutableArray<Refusal> Faults(ImmutableArray<TrainingRow> rows, TrainingLimits limits)
    {
        var judge = new RowJudge(limits);
        if (rows.IsDefault) return [Refusal.Of(RefusalCode.NoUsableRows, ("file", File), ("rows", "0"))];
        if (rows.Any(row => row is null || row.Helper.Value is null || row.Receiver.Value is null))
            return [Fault("?", "helper", null, "\"…\"")];
        TrainingRow? before = null;
        foreach (var row in InOrder(rows))
        {
            judge.Judge(row);
            if (before is not null && (before.Cycle, before.Helper, before.Receiver) == (row.Cycle, row.Helper, row.Receiver))
                judge.found.Add(Fault(NameOf(row), "receiver", row.Receiver.Value, "§training.expected.once"));
            before = row;
        }
        return judge.found.Count <= limits.MostRefusals ? [.. judge.found]
            : [.. judge.found.Take(limits.MostRefusals), Refusal.Of(RefusalCode.MoreRefusals, ("file", File), ("count", Written(judge.found.Count - limits.MostRefusals)))];
    }

    /// <summary>The order in which everything happens: the order of the rows as they came never matters.</summary>
    public static IEnumerable<TrainingRow> InOrder(IEnumerable<TrainingRow> rows) => rows.OrderBy(row => row.Cycle)
        .ThenBy(row => row.Receiver.Value, StringComparer.Ordinal).ThenBy(row => row.Helper.Value, StringComparer.Ordinal);

    private const string File = "§training.rows";

    private void Judge(TrainingRow row)
    {
        Require(row, row.Cycle is >= FirstCycle and <= LastCycle, "cycle", row.Cycle, $"{FirstCycle}..{LastCycle}");
        Require(row, row.Helper != row.Receiver, "receiver", row.Receiver.Value, "≠ " + row.Helper.Value);
        Require(row, Enum.IsDefined(row.Outcome), "outcome", row.Outcome, "[not-proposed, accepted, accepted-with-conditions, declined, expired]");
        Require(row, row.ProposalChance is null or > 0 and <= 1, "proposal-chance", row.ProposalChance, "0 < x ≤ 1");
        if (row.Improvement is { } improvement)
        {
            Require(row, Math.Abs(improvement) <= limits.LargestImprovement, "improvement", improvement, $"-{Written(limits.LargestImprovement)}..{Written(limits.LargestImprovement)}");
            Require(row, row.WasAccepted, "improvement", improvement, "§training.expected.only-accepted");
        }
        var known = ScoreFeatures.All;
        if (!Require(row, !row.Values.IsDefault && row.Values.Length == known.Length, "values", row.Values.IsDefault ? 0 : row.Values.Length, Written(known.Length))) return;
        for (var i = 0; i < known.Length; i++)
        {
            var (least, greatest) = PossibleValues.Of(known[i].Id);
            Require(row, row.Values[i] is not { } value || (value >= least && value <= greatest), known[i].Id.Value, row.Values[i], $"{Written(least)}..{Written(greatest)}");
        }
    }

    private bool Require(TrainingRow row, bool holds, string column, object? value, string expected)
    {
        if (!holds) found.Add(Fault(NameOf(row), column, value, expected));
        return holds;
    }

    // Not an index into the list: rows come in any order, and the schools' codes are how a bureau finds the line.
    private static string NameOf(TrainingRow row) => $"{Written(row.Cycle)} {row.Helper}→{row.Receiver}";

    private static Refusal Fault(string row, string column, object? value, string expected) => Refusal.Of(RefusalCode.InvalidRow,
        ("file", File), ("row", row), ("column", column), ("value", Written(value)), ("expected", expected));

    private static string Written(object? value) => value is null ? "" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
