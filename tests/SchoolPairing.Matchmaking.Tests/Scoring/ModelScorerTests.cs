using CsCheck;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

public sealed class ModelScorerTests
{
    private static readonly Gen<(ScoreModel Model, int Seed)> Cases = Gen.Select(MadeModels.Random, Gen.Int[0, 1_000_000]);

    [Fact]
    public void Both_heads_are_the_sums_of_the_plain_definitions() => Cases.Every(40, (model, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed, 9, 13);
        var (_, logOdds, benefit) = Score(model, sides, pairs);
        return Enumerable.Range(0, pairs.Count).All(i =>
            logOdds[i] == PlainScore.Of(model.Chance, sides, pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], pairs.TravelMinutes[i])
            && benefit[i] == PlainScore.Of(model.Benefit, sides, pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], pairs.TravelMinutes[i]));
    });

    [Fact]
    public void Points_are_chance_times_benefit_in_thousandths() => Cases.Every(40, (model, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed, 9, 13);
        var (points, logOdds, benefit) = Score(model, sides, pairs);
        return Enumerable.Range(0, pairs.Count).All(i => points[i] == ModelPoints.Of(logOdds[i], benefit[i])
            && Math.Abs(points[i] - 1000 / (1 + Math.Exp(-logOdds[i] / 1e7)) * Math.Max(0, benefit[i] / 1e7)) < 0.501);
    });

    [Fact]
    public void The_whole_arithmetic_of_a_pair_gives_the_points_of_bulk_scoring() => Cases.Every(40, (model, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed, 7, 9);
        var (points, logOdds, benefit) = Score(model, sides, pairs);
        var (low, high) = (new long[pairs.Count], new long[pairs.Count]);
        var scorer = CompiledModel.Compile(model).On(sides);
        var drawn = scorer.Intervals(pairs, low, high);
        return Enumerable.Range(0, pairs.Count).All(i =>
        {
            var heads = scorer.Explain(pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], pairs.TravelMinutes[i]);
            return heads.Points == points[i] && heads.LogOdds == logOdds[i] && heads.Benefit == benefit[i]
                && heads.LogOdds == heads.ChanceBase + heads.ChanceParts.Sum(part => (long)part.Points)
                && heads.Benefit == heads.BenefitBase + heads.BenefitParts.Sum(part => (long)part.Points)
                && heads.LowPoints == (drawn ? low[i] : null) && heads.HighPoints == (drawn ? high[i] : null);
        });
    });

    [Fact]
    public void A_score_is_the_same_in_any_batch_and_at_any_place() => Gen.Select(Cases, Gen.Int[1, 700]).Every(30, (made, batch) =>
    {
        var (sides, pairs) = SomeSides.Random(made.Seed, 40, 60);
        var scorer = CompiledModel.Compile(made.Model).On(sides);
        var pieces = new long[pairs.Count];
        for (var start = 0; start < pairs.Count; start += batch)
        {
            var count = Math.Min(batch, pairs.Count - start);
            scorer.Score(PairSlice.Of(pairs).Slice(start, count), pieces.AsSpan(start, count), [], []);
        }
        return Score(made.Model, sides, pairs).Points.SequenceEqual(pieces);
    });

    [Fact]
    public void Scoring_pairs_allocates_nothing()
    {
        var (sides, pairs) = SomeSides.Random(3, 60, 90);
        var scorer = CompiledModel.Compile(MadeModels.ByHand()).On(sides);
        var points = new long[pairs.Count];
        scorer.Score(pairs, points);
        var before = GC.GetAllocatedBytesForCurrentThread();
        scorer.Score(pairs, points);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_benefit_below_zero_gives_no_points() => Assert.Equal((0, 0, 500), (ModelPoints.Of(0, -1), ModelPoints.Of(0, 0), ModelPoints.Of(0, 10_000_000)));

    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(9_999, 0)]
    [InlineData(30_000, 2)]
    public void Half_a_point_is_rounded_up(long benefit, long points) => Assert.Equal(points, ModelPoints.Of(0, benefit));

    [Fact]
    public void Two_of_forty_draws_lie_below_the_interval_and_two_above()
    {
        var (sides, pairs) = SomeSides.Random(4);
        var model = MadeModels.ByHand();
        var heads = Explain(model, sides, pairs, 0);
        var drawn = model.Draws.Select(draw => Explain(model with { Chance = draw.Chance, Benefit = draw.Benefit, Draws = [] }, sides, pairs, 0).Points).Order().ToList();
        Assert.Equal((drawn[2], drawn[37]), (heads.LowPoints, heads.HighPoints));
    }

    [Fact]
    public void A_model_without_draws_gives_no_interval()
    {
        var (sides, pairs) = SomeSides.Random(4);
        Assert.Equal((null, null), (Explain(MadeModels.ByHand(LearningStage.RuleBased), sides, pairs, 0).LowPoints, Explain(MadeModels.ByHand(LearningStage.RuleBased), sides, pairs, 0).HighPoints));
    }

    [Theory]
    [InlineData(4_999, 0, true)]
    [InlineData(5_000, 0, false)]
    [InlineData(60_000, 0, false)]
    [InlineData(60_001, 0, true)]
    public void A_value_outside_the_labelled_range_is_flagged(double meters, int place, bool flagged)
    {
        var (sides, _) = SomeSides.Random(4);
        var heads = CompiledModel.Compile(MadeModels.ByHand()).On(sides).Explain(place, place, meters, -1);
        Assert.Equal(flagged ? ["distance-km"] : [], heads.LittleExperience.Select(feature => feature.Value));
    }

    [Fact]
    public void A_value_that_no_labelled_pair_knew_is_flagged_and_a_missing_one_is_not()
    {
        var (sides, _) = SomeSides.Random(4);
        var scorer = CompiledModel.Compile(MadeModels.ByHand()).On(sides);
        Assert.Equal(["travel-minutes"], scorer.Explain(0, 0, 20_000, 45).LittleExperience.Select(feature => feature.Value));
        Assert.Empty(scorer.Explain(0, 0, 20_000, -1).LittleExperience);
    }

    [Fact]
    public void A_rule_based_model_claims_no_experience_and_flags_nothing()
    {
        var (sides, _) = SomeSides.Random(4);
        Assert.Empty(CompiledModel.Compile(MadeModels.ByHand(LearningStage.RuleBased)).On(sides).Explain(0, 0, 99_000, 45).LittleExperience);
    }

    [Fact]
    public void Flags_of_many_pairs_are_those_of_each() => Cases.Every(20, (model, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed, 7, 9);
        var scorer = CompiledModel.Compile(model).On(sides);
        var found = Enumerable.Range(0, pairs.Count).Select(_ => new List<FeatureId>()).ToArray();
        scorer.LittleExperience(pairs, (pair, feature) => found[pair].Add(model.Chance.Features[feature].Feature));
        return Enumerable.Range(0, pairs.Count).All(i =>
            found[i].SequenceEqual(scorer.Explain(pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], pairs.TravelMinutes[i]).LittleExperience));
    });

    private static HeadScore Explain(ScoreModel model, MatchSides sides, CandidatePairs pairs, int i) =>
        CompiledModel.Compile(model).On(sides).Explain(pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], pairs.TravelMinutes[i]);

    private static (long[] Points, long[] LogOdds, long[] Benefit) Score(ScoreModel model, MatchSides sides, CandidatePairs pairs)
    {
        var scores = (Points: new long[pairs.Count], LogOdds: new long[pairs.Count], Benefit: new long[pairs.Count]);
        CompiledModel.Compile(model).On(sides).Score(pairs, scores.Points, scores.LogOdds, scores.Benefit);
        return scores;
    }
}
