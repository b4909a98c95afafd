using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>The arithmetic of a model-scored pair: from the typical pair to this one, strongest reason first, a table a head.</summary>
internal static class HeadBars
{
    public static void Write(Html html, ReportWords words, BarScale scale, HeadScore heads, LearningStage stage)
    {
        html.Add($"<p class=\"heads\"><strong>{HeadText.Chance(heads, words.Language)}</strong><br/><strong>{HeadText.Benefit(heads, words.Language)}</strong><br/>{HeadText.Points(heads, words.Language)}</p>");
        if (HeadText.Stage(stage, words.Language) is { } notLearnt) html.Add($"<p><span class=\"tag warn\">{notLearnt}</span></p>");
        if (HeadText.LittleExperience(heads, words.Language) is { } strange) html.Add($"<p><span class=\"tag warn\">{strange}</span></p>");
        Table(html, words, "head.chance", HeadText.ChanceReasons(heads, stage, words.Language), heads.ChanceBase, heads.LogOdds, scale.Chance);
        Table(html, words, "head.benefit", HeadText.BenefitReasons(heads, stage, words.Language), heads.BenefitBase, heads.Benefit, scale.Benefit);
    }

    private static void Table(Html html, ReportWords words, string head, ImmutableArray<HeadReason> reasons, long typical, long sum, Func<long, HtmlPart> bar)
    {
        html.Add($"<table class=\"bars\"><thead><tr><th scope=\"col\">{words.Say(head)}</th><th scope=\"col\"><span class=\"hidden\">{words.Say("bar")}</span></th><th scope=\"col\" class=\"n\">{words.Say("head.adds")}</th></tr></thead><tbody>\n");
        foreach (var reason in reasons)
            html.Add($"<tr><th scope=\"row\">{reason.Label}<small>{reason.Sentence}</small></th><td class=\"graph\">{bar(reason.Units)}</td><td class=\"n\">{HeadText.WithSign(reason.Units)}</td></tr>\n");
        html.Add($"<tr><th scope=\"row\" colspan=\"2\">{words.Say("head.typical")}</th><td class=\"n\">{HeadText.WithSign(typical)}</td></tr>");
        html.Add($"</tbody><tfoot><tr><th scope=\"row\" colspan=\"2\">{words.Say("head.this")}</th><td class=\"n\">{HeadText.WithSign(sum)}</td></tr></tfoot></table>\n");
    }

    /// <summary>What a group of features adds, for the scale of the bars.</summary>
    public static IEnumerable<long> GroupUnits(IEnumerable<ProposedPair> pairs, Func<HeadScore, ImmutableArray<Contribution>> parts) =>
        pairs.Where(pair => pair.Heads is not null).SelectMany(pair => parts(pair.Heads!).GroupBy(part => FeatureGroups.Of(part.Feature)).Select(group => group.Sum(part => (long)part.Points)));
}
