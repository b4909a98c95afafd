using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>How far the candidates of a run lie from a model's training, in sentences.</summary>
public static class DriftText
{
    /// <summary>What is compared with what.</summary>
    /// <param name="language">zh-CN or en.</param>
    public static string Meaning(string language) => Texts.Say("score.drift.meaning", language);

    /// <summary>The features above <see cref="FeatureDrift.Warns"/>, farthest first; else the farthest; else why there is nothing to compare.</summary>
    /// <param name="drift">Of the run.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string Sentence(ImmutableArray<FeatureDrift> drift, string language)
    {
        if (drift.IsDefaultOrEmpty) return Texts.Say("score.drift.none", language);
        FeatureDrift[] farthest = [.. drift.OrderByDescending(one => one.Psi).ThenBy(one => one.Feature)];
        FeatureDrift[] moved = [.. farthest.Where(one => one.Psi > FeatureDrift.Warns)];
        var told = (moved.Length == 0 ? farthest[..1] : moved).Select(one => Texts.Say("score.drift.feature", language,
            new Detail("feature", Texts.Find("feature." + one.Feature, language) ?? one.Feature.Value), new Detail("psi", Number(one.Psi)), new Detail("expected", Number(one.Expected))));
        return Texts.Say(moved.Length == 0 ? "score.drift.near" : "score.drift.moved", language,
            new Detail("limit", Number(FeatureDrift.Warns)), new Detail("features", string.Join(Texts.Find("score.comma", language), told)));
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
