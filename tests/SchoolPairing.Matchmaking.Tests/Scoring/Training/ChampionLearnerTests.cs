using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

public sealed class ChampionLearnerTests
{
    private static readonly TrainingLimits Limits = new();
    private static readonly TrainingData Data = Trained.Data(600);
    private static readonly RampBasis Basis = RampBasis.Of(Data.Set, Limits.QuantileKnots);
    private static readonly Heads Champion = new ChampionLearner().Learn(Data.Set, Basis, CancellationToken.None);

    [Fact]
    public void The_exported_curves_equal_the_Microsoft_ML_pipeline_within_a_millionth()
    {
        var pipeline = new ChampionLearner().ChanceOf(Data.Set, Basis).PipelineChance(Data.Set.Eligible);
        var exported = Champion.Predict(Data.Set.Eligible).Chance;
        Assert.InRange(pipeline.Zip(exported).Max(both => Math.Abs(both.First - both.Second)), 0, 1e-6);
    }

    [Fact]
    public void The_typical_pair_has_contributions_that_sum_to_nothing() => Assert.All([Champion.Chance, Champion.Benefit], head =>
        Assert.All(head.Features, line => Assert.InRange(MeanOf(line), -2, 2)));

    [Fact]
    public void The_planted_truth_is_found_better_than_by_the_fitted_index()
    {
        var truth = Data.Rows.Select(TrainingRows.Chance).ToArray();
        double Error(Predictor learnt) => learnt.Predict(Data.Set.Eligible).Chance.Zip(truth).Average(both => Math.Pow(both.First - both.Second, 2));
        Assert.True(Error(Champion) < Error(new FittedIndexLearner().Learn(Data.Set)));
    }

    [Fact]
    public void The_planted_benefit_is_found_better_than_by_the_fitted_index()
    {
        var truth = Data.Rows.Select(TrainingRows.Benefit).ToArray();
        double Error(Predictor learnt) => learnt.Predict(Data.Set.Eligible).Benefit.Zip(truth).Average(both => Math.Pow(both.First - both.Second, 2));
        Assert.True(Error(Champion) < Error(new FittedIndexLearner().Learn(Data.Set)));
    }

    [Fact]
    public void Mean_chance_and_mean_benefit_are_those_of_the_labelled_pairs()
    {
        var (chance, benefit) = Champion.Predict(Data.Set.Values);
        var assessed = Enumerable.Range(0, Data.Set.Count).Where(i => !double.IsNaN(Data.Set.Improvement[i])).ToArray();
        Assert.Equal((Data.Set.Accepted.Average(yes => yes ? 1 : 0), assessed.Average(i => Data.Set.Improvement[i])),
            (chance.Average(), assessed.Average(i => benefit[i])), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.01 && Math.Abs(a.Item2 - b.Item2) < 0.01);
    }

    [Fact]
    public void A_rare_acceptance_is_predicted_as_rare_although_the_learner_clamps_its_bias_at_zero()
    {
        var rare = Data.Set with { Accepted = [.. Enumerable.Range(0, Data.Set.Count).Select(i => i % 20 == 0)] };
        var chance = new ChampionLearner().Learn(rare, Basis, CancellationToken.None).Predict(rare.Values).Chance;
        Assert.InRange(chance.Average(), 0.045, 0.055);
    }

    [Fact]
    public void No_weight_is_lost_to_a_penalty_on_its_size() // L1 is 1 by default and would empty most ramps
    {
        var ramps = Enumerable.Range(0, Data.Set.Features.Length).Sum(feature => Basis.Knots(feature).Length - 1);
        var fit = new ChampionLearner().ChanceOf(Data.Set, Basis);
        Assert.InRange(fit.Rises.Sum(rises => rises.Count(rise => rise != 0)), ramps / 3, ramps);
    }

    [Fact]
    public void A_weight_of_two_is_the_pair_twice()
    {
        int[] once = [.. Enumerable.Range(0, Data.Set.Count)];
        var twice = Data.Set.Take([.. once, .. once.Where(i => i % 3 == 0)]);
        var weighted = Data.Set with { Weight = [.. once.Select(i => i % 3 == 0 ? 2d : 1)] };
        var (a, b) = (Predict(twice), Predict(weighted));
        // The trainer adds in single precision: where the loss is flat, it ends a little elsewhere on another processor, and its loss is the same.
        Assert.InRange(a.Zip(b).Max(both => Math.Abs(both.First - both.Second)), 0, 2e-3);
        var (repeated, counted, without) = (LossOf(twice, weighted), LossOf(weighted, weighted), LossOf(Data.Set, weighted));
        Assert.InRange(Math.Abs(repeated - counted), 0, 1e-5);
        Assert.InRange(without - counted, 1e-3, 1);
    }

    // Mean loss, by the weights of a set, of what is learnt from another.
    private static double LossOf(TrainingSet learntFrom, TrainingSet of)
    {
        var chance = new ChampionLearner().Learn(learntFrom, Basis, CancellationToken.None).Predict(of.Values).Chance;
        return Enumerable.Range(0, of.Count).Sum(i => -of.Weight![i] * Math.Log(of.Accepted[i] ? chance[i] : 1 - chance[i])) / of.Weight!.Sum();
    }

    [Fact]
    public void Twice_the_rows_are_half_the_ridge()
    {
        int[] once = [.. Enumerable.Range(0, Data.Set.Count)];
        var doubled = new ChampionLearner().Learn(Data.Set.Take([.. once, .. once]), Basis, CancellationToken.None).Predict(Data.Set.Eligible);
        var halved = new ChampionLearner(Limits with { Ridge = Limits.Ridge / 2 }).Learn(Data.Set, Basis, CancellationToken.None).Predict(Data.Set.Eligible);
        Assert.InRange(doubled.Benefit.Zip(halved.Benefit).Max(both => Math.Abs(both.First - both.Second)), 0, 1e-3);
    }

    [Fact]
    public void A_feature_outside_its_labelled_range_follows_the_index_alone()
    {
        var near = Data with { Set = Data.Set.Take([.. Enumerable.Range(0, Data.Set.Count).Where(i => Data.Set.Values[i][TrainingRows.Distance] < 30)]) };
        var fit = new ChampionLearner().ChanceOf(near.Set, Basis);
        var knots = Basis.Knots(TrainingRows.Distance);
        Assert.All(fit.Rises[TrainingRows.Distance].Where((_, c) => knots[c] >= 30), rise => Assert.Equal(0, rise));
    }

    private static double[] Predict(TrainingSet set) => new ChampionLearner().Learn(set, Basis, CancellationToken.None).Predict(Data.Set.Eligible).Chance;

    private static double MeanOf(CardFeature line)
    {
        var column = Array.FindIndex(Data.Set.Features, feature => feature.Id == line.Feature);
        return Data.Set.Eligible.Average(values => (double)CurvePoints.At(line.Curve, values[column]));
    }
}
