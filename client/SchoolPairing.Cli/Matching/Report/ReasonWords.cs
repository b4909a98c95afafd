using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>Contributions in words.</summary>
internal static class ReasonWords
{
    /// <summary>Contributions, strongest first; what counts nothing comes last, unknown values before known ones.</summary>
    public static IEnumerable<Contribution> Ordered(ProposedPair pair) => pair.Contributions
        .Select((contribution, order) => (contribution, order))
        .OrderByDescending(entry => Math.Abs((long)entry.contribution.Points))
        .ThenBy(entry => entry.contribution.Value is null ? 0 : 1)
        .ThenBy(entry => entry.order)
        .Select(entry => entry.contribution);

    /// <summary>Sentences of the contributions that speak most for a pair.</summary>
    public static IEnumerable<string> Strongest(ProposedPair pair, ReportWords words, int count, LearningStage stage = LearningStage.RuleBased) => pair.Heads is { } heads
        ? HeadText.ChanceReasons(heads, stage, words.Language).Where(reason => reason.Units > 0).Take(count).Select(reason => reason.Sentence)
            .Prepend(HeadText.Chance(heads, words.Language) + HeadText.Benefit(heads, words.Language))
        : Ordered(pair).Where(contribution => contribution is { Points: > 0, Value: not null }).Take(count).Select(contribution => Sentence(contribution, words));

    public static string Label(FeatureId feature, ReportWords words) => words.Area("feature." + feature, feature.Value);

    /// <summary>One contribution as a sentence; a missing value is named as such.</summary>
    public static string Sentence(Contribution contribution, ReportWords words) => ContributionText.Say(contribution, words.Language);
}
