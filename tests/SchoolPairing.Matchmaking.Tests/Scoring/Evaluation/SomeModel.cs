using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

/// <summary>Made models in use.</summary>
internal static class SomeModel
{
    /// <summary>Says an even chance and a benefit of 7 of every pair, but for what a line says.</summary>
    public static ScoreModel Flat(int lastCycle, CardFeature? line = null)
    {
        line ??= new CardFeature(FeatureId.Of("need"), CurveDirection.Rising, new Curve([0], [0]), 0);
        return new ScoreModel(1, "in-use", new LocalText("在用", "In use"), LearningStage.Learnt, "", SomeSides.Expert, Head(0, line), Head(7 * ScoreModel.Unit, line), [], [],
            new TrainingSource(DateTimeOffset.UnixEpoch, "", 1, 2020, lastCycle, 100, 50, 40));
    }

    private static Card Head(int basePoints, CardFeature line) => new(1, "head", new LocalText("头", "Head"), "learnt", basePoints, [line]);
}
