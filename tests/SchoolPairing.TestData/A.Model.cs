using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.TestData;

public static partial class A
{
    /// <summary>One log-odds or one assessment point.</summary>
    public const int One = ScoreModel.Unit;

    /// <summary>
    /// A model by hand of distance, travel time and unit: the typical pair is accepted with log-odds −1 and gains 3 assessment points. At
    /// 0 km the chance is 1.5 log-odds better and the benefit 1 point, at 100 km worse by as much. Forty draws of which each is a little
    /// better than the one before. Labelled pairs were 5 to 60 km apart.
    /// </summary>
    /// <param name="featureHash">Fingerprint of the features, which only the engine can work out.</param>
    /// <param name="stage">How far it has left the expert card.</param>
    /// <param name="draws">How many.</param>
    public static ScoreModel Model(string featureHash, LearningStage stage = LearningStage.Learnt, int draws = 40) => new(
        1, "model-1", new("测试模型", "test model"), stage, featureHash, Card, ChanceHead(0), BenefitHead(0),
        [.. ModelFeatures.Select(feature => feature.Value switch
        {
            "distance-km" => new FeatureExperience(feature, 5, 60, 20, [10, 20], [0.25, 0.5, 0.25]),
            "travel-minutes" => new FeatureExperience(feature, null, null, null, [], [1]),
            _ => new FeatureExperience(feature, -1_000_000, 1_000_000, 0, [], [1]),
        })],
        stage == LearningStage.RuleBased ? [] : [.. Enumerable.Range(0, draws).Select(draw => new HeadDraw(ChanceHead((draw - draws / 2) * 200_000), BenefitHead((draw - draws / 2) * 300_000)))],
        new(new DateTimeOffset(2026, 6, 30, 0, 0, 0, TimeSpan.Zero), new string('d', 64), 1, 2023, 2025, 300, 120, 90));

    /// <summary>Every feature of the service, in its order; those that the model is not about add nothing.</summary>
    public static ImmutableArray<FeatureId> ModelFeatures { get; } =
    [
        .. ((string[])["need", "people-share", "subject-complementarity", "distance-km", "travel-minutes", "stage-fit", "size-ratio", "same-unit", "same-county",
            "past-cooperation", "helper-load"]).Select(FeatureId.Of),
    ];

    private static Card ChanceHead(int shift) => Head("chance", -One + shift, new([0, 25, 100], [15_000_000, 1_234_567, -15_000_000]), [2_000_000, -2_000_000], [-1_500_000, 3_000_000]);

    private static Card BenefitHead(int shift) => Head("benefit", 3 * One + shift, new([0, 100], [10_000_000, -10_000_000]), [0, -7_654_321], [0, 500_000]);

    private static Card Head(string id, int basePoints, Curve distance, int[] travel, int[] unit) => new(1, id, new(id, id), "learnt 2026-06-30", basePoints,
        [.. ModelFeatures.Select(feature => feature.Value switch
        {
            "distance-km" => new CardFeature(feature, CurveDirection.Falling, distance, 0),
            "travel-minutes" => new CardFeature(feature, CurveDirection.Falling, new Curve([30, 90], [.. travel]), travel[1] / 2),
            "same-unit" => new CardFeature(feature, CurveDirection.Rising, new Curve([0, 1], [.. unit]), 0),
            _ => new CardFeature(feature, feature.Value is "helper-load" ? CurveDirection.Falling : CurveDirection.Rising, new Curve([0], [0]), 0),
        })]);
}
