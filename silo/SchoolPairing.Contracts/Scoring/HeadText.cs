using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>One reason of a head: features that say much the same, told together.</summary>
/// <param name="Group">Which.</param>
/// <param name="Units">What they add together, in units of <see cref="ScoreModel.Unit"/>, relative to the typical pair.</param>
/// <param name="Label">Name of the group.</param>
/// <param name="Sentence">The values in their own units and what they add, to be read aloud.</param>
public sealed record HeadReason(FeatureGroup Group, long Units, string Label, string Sentence);

/// <summary>The arithmetic of a model in sentences that an official can read aloud. They say what was seen, never what caused it.</summary>
public static class HeadText
{
    private const double Slight = 0.1, Clear = 0.4;

    // Less than this is 0.00 on the page.
    private const long Unseen = ScoreModel.Unit / 200;

    /// <summary>Chance of acceptance beside that of the typical pair, in percent.</summary>
    /// <param name="heads">The pair.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string Chance(HeadScore heads, string language) => Texts.Say("score.chance", language,
        new Detail("chance", Percent(heads.LogOdds)), new Detail("typical", Percent(heads.ChanceBase)));

    /// <summary>Expected benefit beside that of the typical pair, in assessment points.</summary>
    /// <param name="heads">The pair.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string Benefit(HeadScore heads, string language) => Texts.Say("score.benefit", language,
        new Detail("benefit", Units(heads.Benefit)), new Detail("typical", Units(heads.BenefitBase)));

    /// <summary>Points with their interval, where the model has one.</summary>
    /// <param name="heads">The pair.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string Points(HeadScore heads, string language) => Texts.Say(heads.LowPoints is null ? "score.head-points" : "score.head-points.interval", language,
        new Detail("points", Whole(heads.Points)), new Detail("low", Whole(heads.LowPoints)), new Detail("high", Whole(heads.HighPoints)));

    /// <summary>Which values lie outside what the labelled pairs were like; null where none does.</summary>
    /// <param name="heads">The pair.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string? LittleExperience(HeadScore heads, string language) => heads.LittleExperience.IsDefaultOrEmpty ? null
        : Texts.Say("score.little-experience", language,
            new Detail("features", string.Join(Texts.Find("score.comma", language), heads.LittleExperience.Select(feature => Label(feature, language)))));

    /// <summary>That the score is not learnt, or only fitted to few decisions; null where it is learnt.</summary>
    /// <param name="stage">The model's.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string? Stage(LearningStage stage, string language) => Texts.Find("score.stage." + stage, language);

    /// <summary>What moves the chance away from the typical pair's, strongest first, correlated features together; groups whose every feature adds nothing are left out.</summary>
    /// <param name="heads">The pair.</param>
    /// <param name="stage">The model's.</param>
    /// <param name="language">zh-CN or en.</param>
    public static ImmutableArray<HeadReason> ChanceReasons(HeadScore heads, LearningStage stage, string language) => Reasons("chance", heads.ChanceParts, stage, language);

    /// <summary>The same for the benefit.</summary>
    /// <param name="heads">The pair.</param>
    /// <param name="stage">The model's.</param>
    /// <param name="language">zh-CN or en.</param>
    public static ImmutableArray<HeadReason> BenefitReasons(HeadScore heads, LearningStage stage, string language) => Reasons("benefit", heads.BenefitParts, stage, language);

    /// <summary>Log-odds or assessment points with sign and two decimals.</summary>
    /// <param name="units">In units of <see cref="ScoreModel.Unit"/>.</param>
    public static string WithSign(long units) => (units < 0 ? "−" : "+") + Units(Math.Abs(units));

    private static ImmutableArray<HeadReason> Reasons(string head, ImmutableArray<Contribution> parts, LearningStage stage, string language) =>
    [
        .. parts.GroupBy(part => FeatureGroups.Of(part.Feature))
            .Where(group => group.Any(part => part.Points != 0))
            .Select(group => (group.Key, Units: group.Sum(part => (long)part.Points), Parts: group.Where(part => part.Points != 0 || part.Value is not null).ToList()))
            .OrderByDescending(group => Math.Abs(group.Units)).ThenBy(group => group.Key)
            .Select(group => new HeadReason(group.Key, group.Units, Texts.Find("feature-group." + group.Key, language) ?? group.Key.ToString(),
                Sentence(head, group.Units, group.Parts, stage, language))),
    ];

    private static string Sentence(string head, long units, List<Contribution> parts, LearningStage stage, string language)
    {
        var seen = stage == LearningStage.Learnt ? "" : ".by-rule";
        var facts = string.Join(Texts.Find("score.comma", language), parts.Select(part => Fact(part, language)));
        var key = Math.Abs(units) < Unseen ? "score.as-typical" : $"score.{head}.{(units < 0 ? "less" : "more")}{seen}";
        return Texts.Say(key, language,
            new Detail("facts", facts), new Detail("strength", "§score.strength." + Strength(units)), new Detail("number", WithSign(units)));
    }

    private static string Strength(long units) => (Math.Abs(units) / (double)ScoreModel.Unit) switch { < Slight => "slight", <= Clear => "clear", _ => "strong" };

    private static string Fact(Contribution part, string language)
    {
        var key = "feature." + part.Feature;
        var unit = Texts.Find(key + ".unit", language) ?? "";
        var fact = part.Value is null ? ".missing" : unit is "%" ? ".percent" : Texts.Find(key + ".yes", language) is null ? "" : part.Value is 0 ? ".no" : ".yes";
        return Texts.Say("score.fact" + fact, language, new Detail("label", Label(part.Feature, language)),
            new Detail("value", ContributionText.Rounded(part.Value)), new Detail("unit", unit));
    }

    private static string Label(FeatureId feature, string language) => Texts.Find("feature." + feature, language) ?? feature.Value;

    private static string Percent(long logOdds) => (100 * Logistic.Chance(logOdds)) switch
    {
        >= 10 and <= 90 and var middle => middle.ToString("0", CultureInfo.InvariantCulture),
        var outer => outer.ToString("0.0", CultureInfo.InvariantCulture),
    };

    private static string Units(long units) => ((decimal)units / ScoreModel.Unit).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Whole(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
}
