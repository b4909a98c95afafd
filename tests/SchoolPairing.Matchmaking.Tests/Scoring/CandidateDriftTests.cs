using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

public sealed class CandidateDriftTests
{
    private static readonly FeatureExperience Thirds = new(FeatureId.Of("need"), null, null, null, [1, 2], [0.25, 0.5, 0.25], 400);

    private static readonly (MatchSides Sides, CandidatePairs Pairs) City = SomeSides.Random(7);

    // Distances of the city are even from 0 to 150 km.
    private static ScoreModel Knowing(double edgeKm, double below, LearningStage stage = LearningStage.Learnt)
    {
        var model = MadeModels.ByHand(stage);
        return model with
        {
            Experience = [.. model.Experience.Select(known => known.Feature.Value == "distance-km"
                ? known with { BinEdges = [edgeKm], BinShares = [below, 1 - below], BinPairs = 1000 } : known)],
        };
    }

    [Fact]
    public void Equal_distributions_have_not_moved() => Assert.Equal(0, CandidateDrift.Of(Thirds, [25, 50, 25])!.Psi);

    [Fact]
    public void A_shifted_distribution_is_told_by_hand() // 0.25 → 0, 0.5 → 0.25, 0.25 → 0.75
    {
        var drift = CandidateDrift.Of(Thirds, [0, 25, 75])!;
        Assert.Equal((0.0001 - 0.25) * Math.Log(0.0001 / 0.25) - 0.25 * Math.Log(0.5) + 0.5 * Math.Log(3), drift.Psi, 12);
        Assert.True(drift.Psi > FeatureDrift.Warns);
    }

    [Fact]
    public void Chance_alone_gives_bins_less_one_times_both_reciprocals() =>
        Assert.Equal(2 * (1 / 400d + 1 / 100d), CandidateDrift.Of(Thirds, [25, 50, 25])!.Expected, 12);

    [Fact]
    public void A_feature_that_no_candidate_knows_is_not_told() => Assert.Null(CandidateDrift.Of(Thirds, [0, 0, 0]));

    [Fact]
    public void Candidates_are_counted_from_their_own_values()
    {
        var below = City.Pairs.DistanceMeters.Count(meters => meters <= 75_000) / (double)City.Pairs.Count;
        Assert.Equal(0, Assert.Single(CandidateDrift.Of(Knowing(75, below), City.Sides, City.Pairs)).Psi, 12);
    }

    [Fact]
    public void Candidates_farther_apart_than_those_of_the_training_are_told() =>
        Assert.InRange(Assert.Single(CandidateDrift.Of(Knowing(75, 0.95), City.Sides, City.Pairs)).Psi, FeatureDrift.Warns, 10);

    [Fact]
    public void Only_features_that_the_training_counted_are_told() =>
        Assert.Equal([FeatureId.Of("distance-km")], CandidateDrift.Of(Knowing(75, 0.5), City.Sides, City.Pairs).Select(drift => drift.Feature));

    [Fact]
    public void A_model_of_before_is_compared_with_nothing() =>
        Assert.Empty(CandidateDrift.Of(MadeModels.ByHand(), City.Sides, City.Pairs));

    [Fact]
    public void A_rule_based_model_learnt_nothing_that_could_grow_old() =>
        Assert.Empty(CandidateDrift.Of(Knowing(75, 0.95, LearningStage.RuleBased), City.Sides, City.Pairs));

    [Fact]
    public void What_nobody_handed_in_is_not_told()
    {
        var model = MadeModels.ByHand();
        model = model with { Experience = [.. model.Experience.Select(known => known with { BinEdges = [0], BinShares = [0.5, 0.5], BinPairs = 10 })] };
        var sides = City.Sides with { Inputs = City.Sides.Inputs with { TravelTimes = null, PastPairs = [] } };
        Assert.Equal(A.ModelFeatures.Where(id => id.Value is not ("travel-minutes" or "past-cooperation")),
            CandidateDrift.Of(model, sides, City.Pairs).Select(drift => drift.Feature));
    }

    [Fact]
    public void The_order_of_the_candidates_does_not_matter()
    {
        var back = City.Pairs with
        {
            Helper = [.. City.Pairs.Helper.Reverse()], Receiver = [.. City.Pairs.Receiver.Reverse()],
            DistanceMeters = [.. City.Pairs.DistanceMeters.Reverse()], TravelMinutes = [.. City.Pairs.TravelMinutes.Reverse()],
        };
        Assert.Equal(CandidateDrift.Of(Knowing(75, 0.7), City.Sides, City.Pairs), CandidateDrift.Of(Knowing(75, 0.7), City.Sides, back));
    }
}
