using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.TestData;

/// <summary>Models and reports made by hand: right in form, every section of a model card filled.</summary>
public static class SomeModels
{
    private static readonly DateTimeOffset At = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A model of the stage with two features; the name makes its content, and so its hash, its own.</summary>
    public static ScoreModel Model(string id = "model-1", LearningStage stage = LearningStage.Learnt, DateTimeOffset? at = null) => new(
        1, id, new("测试模型", "Test model"), stage, new string('a', 64), A.Card,
        Head("chance", -4_000_000, [9_000_000, 3_000_000, -12_000_000], [-8_000_000, 1_000_000, 5_000_000]),
        Head("benefit", 31_000_000, [6_000_000, 1_000_000, -9_000_000], [-11_000_000, 2_000_000, 14_000_000]),
        [
            new(new("distance-km"), 3, 48, 17, [10, 20, 40], [0.2, 0.3, 0.3, 0.2]),
            new(new("need"), 400, 8200, 3100, [2000, 5000], [0.3, 0.4, 0.3]),
        ],
        [], Source(at));

    public static TrainingSource Source(DateTimeOffset? at = null, int decided = 1500) => new(at ?? At, new string('b', 64), 1, 2023, 2025, decided, 560, 510);

    /// <summary>A report with everything that a page shows.</summary>
    public static TrainingReport Report(string model = "model-1", bool promoted = true, ImmutableArray<TrainingNote>? notes = null) => new(
        1, model, Source(), LearningStage.Learnt, TrainingNote.Of("stage-learnt", ("decided", "1500")),
        [new(2023, 500, 180, 300, 20, 160, 0), new(2024, 500, 190, 310, 22, 175, 20), new(2025, 500, 190, 330, 25, 175, 25)],
        [
            Rival("champion", 0.512, 0.83, 0.021, 4.1, 2.6, 0.4), Rival("fitted-index", 0.566, 0.80, 0.048, 4.9, 3.1, 0.1),
            Rival("gam", 0.509, 0.84, 0.035, 4.4, 2.8, 1.2), Rival("random", 0.69, 0.5, 0.15, 6.2, 4.0, 0),
            new("light-gbm", null, null, null, null, null, 0, TrainingNote.Of("too-few-rows", ("rows", "1500"), ("needed", "3000"))),
        ],
        new([.. Enumerable.Range(0, 10).Select(bin => new CalibrationBin(0.08 + 0.09 * bin, 0.05 + 0.092 * bin + (bin % 2 == 0 ? 0.03 : -0.02), 52))], 0.031, 0.042),
        new(promoted, "fitted-index", new(0.054, 0.021, 0.088), new(7.1, 2.2, 12.4), new(2.4, promoted ? 0.6 : -0.3, 4.1), TrainingNote.Of(promoted ? "gate-passed" : "gate-product", ("low", "0.6"))),
        [
            new("county", "430602", 210, 0.36, 0.38), new("county", "430626", 64, 0.31, 0.22), new("size", "small", 180, 0.33, 0.30),
            new("stage", "Primary", 400, 0.35, 0.36), new("class", "220", 390, 0.34, 0.35),
        ],
        [new(new("distance-km"), 0.06, 0.02), new(new("need"), 0.31, 0.02)],
        notes ?? [TrainingNote.Of("constant-feature", ("feature", "travel-minutes"))]);

    /// <summary>What a trainer answers.</summary>
    public static TrainingOutcome Trained(int rows, DateTimeOffset at) =>
        new TrainingOutcome.Trained(Model("model-" + rows.ToString(CultureInfo.InvariantCulture), at: at), Report("model-" + rows.ToString(CultureInfo.InvariantCulture)));

    private static Card Head(string id, int basePoints, ImmutableArray<int> distance, ImmutableArray<int> need) => new(
        1, id, new(id, id), "learnt 2026-09-01", basePoints,
        [
            new(new("distance-km"), CurveDirection.Falling, new([5, 25, 60], distance), 0),
            new(new("need"), CurveDirection.Rising, new([0, 3000, 10_000], need), 0),
        ]);

    private static RivalResult Rival(string id, double logLoss, double auc, double ece, double benefit, double product, double seconds) => new(
        id, Around(logLoss), Around(auc), Around(ece), Around(benefit), Around(product), seconds, null);

    private static Estimate Around(double value) => new(value, value * 0.94, value * 1.06);
}
