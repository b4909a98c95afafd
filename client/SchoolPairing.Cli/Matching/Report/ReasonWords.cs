using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

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
    public static IEnumerable<string> Strongest(ProposedPair pair, ReportWords words, int count) =>
        Ordered(pair).Where(contribution => contribution is { Points: > 0, Value: not null }).Take(count).Select(contribution => Sentence(contribution, words));

    public static string Label(FeatureId feature, ReportWords words) => words.Area("feature." + feature, feature.Value);

    /// <summary>One contribution as a sentence; a missing value is named as such.</summary>
    public static string Sentence(Contribution contribution, ReportWords words)
    {
        var stem = "feature." + contribution.Feature;
        var points = ReportWords.Whole(contribution.Points);
        if (contribution.Value is not { } value)
            return words.Area(stem + ".missing", words.Say("contribution.missing", ("label", Label(contribution.Feature, words))), new Detail("points", points));
        var shown = value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 1 => "0.#", _ => "0.##" }, CultureInfo.InvariantCulture);
        var key = value switch { 1 when Has(stem + ".yes", words) => ".yes", 0 when Has(stem + ".no", words) => ".no", _ => ".sentence" };
        return words.Area(stem + key, $"{Label(contribution.Feature, words)} {shown}", new Detail("value", shown), new Detail("points", points));
    }

    private static bool Has(string key, ReportWords words) => Texts.Find(key, words.Language) is not null;
}
