using System.Text.Json;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Scoring.Files;

/// <summary>The fields of a history file by name, and which of them are numbers. Names stand in profiles and are never renamed.</summary>
internal static class HistoryFields
{
    internal const string Cycle = "cycle";
    internal const string Helper = "helper";
    internal const string Receiver = "receiver";
    internal const string County = "county";
    internal const string Stage = "stage";
    internal const string Class = "class";
    internal const string Pupils = "pupils";
    internal const string Outcome = "outcome";
    internal const string Reason = "reason";
    internal const string Improvement = "improvement";
    internal const string ProposalChance = "proposalChance";
    internal const string Explored = "explored";
    internal const string Made = "made";

    private static readonly HashSet<string> Features = [.. ScoreFeatures.All.Select(feature => feature.Id.Value)];

    /// <summary>Fields that every file must have and every row must fill.</summary>
    internal static IReadOnlyList<string> Required { get; } = [Cycle, Helper, Receiver, County, Outcome];

    /// <summary>Every field; the features are named by their ids.</summary>
    internal static IReadOnlyList<string> All { get; } =
    [
        Cycle, Helper, Receiver, County, Stage, Class, Pupils, .. ScoreFeatures.All.Select(feature => feature.Id.Value),
        Outcome, Reason, Improvement, ProposalChance, Explored, Made,
    ];

    /// <summary>Outcomes by the id that a profile gives them.</summary>
    internal static IReadOnlyDictionary<string, PairOutcome> Outcomes { get; } =
        Enum.GetValues<PairOutcome>().ToDictionary(outcome => JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString()), StringComparer.Ordinal);

    /// <summary>The rule of a number, narrowed to what a feature can be at all: a value beyond costs its row, not the whole training.</summary>
    internal static NumberRule RuleOf(string field, NumberRule rule)
    {
        if (!Features.Contains(field)) return rule;
        var (least, greatest) = PossibleValues.Of(new(field));
        return rule with { Minimum = Math.Max(rule.Minimum, least), Maximum = Math.Min(rule.Maximum, greatest) };
    }

    internal static bool IsNumber(string field) => field is Cycle or Pupils or Improvement or ProposalChance || Features.Contains(field);
}
