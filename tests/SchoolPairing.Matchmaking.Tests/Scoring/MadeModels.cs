using CsCheck;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.TestData;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>Models without faults: one by hand, and random ones of all features.</summary>
internal static class MadeModels
{
    public static ScoreModel ByHand(LearningStage stage = LearningStage.Learnt) => A.Model(FeatureHash.OfService, stage);

    public static Gen<ScoreModel> Random { get; } =
        from card in SomeCards.Whole
        from drawn in Gen.Int[0, 45]
        from reach in Gen.Int[-20, 20].Array[2 * (drawn + 1)]
        let heads = reach.Select(shift => Head(card, shift)).ToArray()
        select ByHand() with
        {
            Chance = heads[0],
            Benefit = heads[1],
            Experience = [.. ScoreFeatures.All.Select((feature, i) => new FeatureExperience(feature.Id, i % 3 == 0 ? null : -1, i % 3 == 0 ? null : 8, null, [], [1]))],
            Draws = [.. Enumerable.Range(1, drawn).Select(draw => new HeadDraw(heads[2 * draw], heads[2 * draw + 1]))],
        };

    // A card of thousands of points becomes a head of some log-odds.
    private static Card Head(Card card, int shift) => card with
    {
        BasePoints = (card.BasePoints + 100 * shift) * 20_000,
        Features = [.. card.Features.Select(line => line with
        {
            Curve = line.Curve with { Points = [.. line.Curve.Points.Select(points => points * (5000 + shift))] },
            MissingPoints = line.MissingPoints * (5000 + shift),
        })],
    };
}
