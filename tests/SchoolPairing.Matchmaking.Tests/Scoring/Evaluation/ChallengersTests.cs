using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using SchoolPairing.Matchmaking.Scoring.Training.Rivals;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class ChallengersTests
{
    private static readonly TrainingSet History = SomeHistory.Set(600, 1);
    private static readonly TrainingSet Later = SomeHistory.Set(400, 2);

    public static TheoryData<string> All => [.. Challengers.All.Select(learner => learner.Id)];

    public static TheoryData<string> Learning => [.. Challengers.All.Select(learner => learner.Id).Where(id => id != "random")];

    private static Predictor Learn(string id, TrainingSet set) => Challengers.All.Single(learner => learner.Id == id).Learn(set, 7, CancellationToken.None);

    [Fact]
    public void They_are_those_of_the_report() => Assert.Equal(["logistic", "gam", "fast-tree", "light-gbm", "random"], Challengers.All.Select(learner => learner.Id));

    [Theory, MemberData(nameof(Learning))]
    public void What_need_and_nearness_decide_is_learnt(string id)
    {
        var (chance, _) = Learn(id, History).Predict(Later.Values);
        Assert.InRange(new Ranking(chance, Later.Accepted).Auc([.. chance.Select(_ => 1)]), 0.8, 1);
    }

    [Theory, MemberData(nameof(Learning))]
    public void The_benefit_is_learnt_from_accepted_pairs(string id)
    {
        var (_, benefit) = Learn(id, History).Predict(Later.Values);
        var known = Enumerable.Range(0, Later.Count).Where(pair => Later.Accepted[pair]).ToArray();
        double Error(Func<int, double> said) => known.Average(pair => Math.Pow(said(pair) - Later.Improvement[pair], 2));
        Assert.True(Error(pair => benefit[pair]) < Error(_ => known.Average(pair => Later.Improvement[pair])) / 2);
    }

    /// <summary>Raw scores of LightGBM have another scale through Microsoft.ML (Sigmoid 0.5): only chances are read, and they are chances.</summary>
    [Theory, MemberData(nameof(All))]
    public void Chances_are_chances(string id)
    {
        var (chance, _) = Learn(id, History).Predict(Later.Values);
        Assert.All(chance, one => Assert.InRange(one, 0, 1));
        Assert.Equal(Later.Values.Average(SomeHistory.Chance), chance.Average(), 0.06);
    }

    [Fact]
    public void Random_ranks_at_random()
    {
        var many = SomeHistory.Set(10_000, 3);
        var (chance, _) = Learn("random", History).Predict(many.Values);
        Assert.InRange(new Ranking(chance, many.Accepted).Auc([.. chance.Select(_ => 1)]), 0.48, 0.52);
    }

    [Theory, MemberData(nameof(All))]
    public void Two_trainings_say_the_same_bit_for_bit(string id)
    {
        var (first, second) = (Learn(id, History).Predict(Later.Values), Learn(id, History).Predict(Later.Values));
        Assert.Equal(first.Chance, second.Chance);
        Assert.Equal(first.Benefit, second.Benefit);
    }

    [Theory, MemberData(nameof(All))]
    public void The_place_of_a_pair_among_others_does_not_matter(string id)
    {
        var predictor = Learn(id, History);
        Assert.Equal(predictor.Predict(Later.Values).Chance.Reverse(), predictor.Predict([.. Later.Values.Reverse()]).Chance);
    }

    [Theory, MemberData(nameof(All))]
    public void A_column_that_never_varies_does_no_harm(string id)
    {
        var constant = SomeHistory.Column("same-unit");
        var (with, without) = (Fixed(History, constant, 1), Fixed(History, constant, 0));
        Assert.Equal(Learn(id, with).Predict(with.Values).Chance.Length, with.Count);
        if (id != "random")
            Assert.Equal(Learn(id, with).Predict(Later.Values).Chance, Learn(id, without).Predict(Later.Values).Chance);
    }

    private static TrainingSet Fixed(TrainingSet set, int column, double value) =>
        set with { Values = [.. set.Values.Select(pair => pair.Select((old, i) => i == column ? value : old).ToArray())] };

    [Theory, MemberData(nameof(All))]
    public void Pairs_that_are_all_alike_give_their_share(string id)
    {
        var alike = History with { Values = [.. History.Values.Select(_ => new double[ScoreFeatures.All.Length])] };
        var (chance, _) = Learn(id, alike).Predict([alike.Values[0]]);
        Assert.Equal(History.Accepted.Count(accepted => accepted) / (double)History.Count, chance[0], 0.02);
    }

    [Theory, MemberData(nameof(All))]
    public void A_handful_of_pairs_is_enough_for_numbers(string id)
    {
        var few = History.Take([0, 1, 2, 3, Array.IndexOf(History.Accepted, true), Array.IndexOf(History.Accepted, false)]);
        var (chance, benefit) = Learn(id, few).Predict(Later.Values);
        Assert.All(chance.Concat(benefit), number => Assert.True(double.IsFinite(number)));
    }

    [Theory, MemberData(nameof(All))]
    public void Where_nothing_was_assessed_the_benefit_is_none(string id) =>
        Assert.All(Learn(id, History with { Improvement = [.. History.Improvement.Select(_ => double.NaN)] }).Predict(Later.Values).Benefit, one => Assert.Equal(0, one));

    [Theory, MemberData(nameof(All))]
    public void No_pairs_are_predicted_as_no_pairs(string id) => Assert.Empty(Learn(id, History).Predict([]).Chance);

    /// <summary>With weights, Microsoft.ML's GAM learns nothing: it must not be given any.</summary>
    [Fact]
    public void Weights_do_not_reach_the_gam() => Assert.Equal(
        Learn("gam", History).Predict(Later.Values).Chance,
        Learn("gam", History with { Weight = [.. History.Weight.Select((_, i) => 1d + i % 3)] }).Predict(Later.Values).Chance);

    [Theory, InlineData("logistic"), InlineData("fast-tree"), InlineData("light-gbm")]
    public void Weights_reach_the_others(string id) => Assert.NotEqual(
        Learn(id, History).Predict(Later.Values).Chance,
        Learn(id, History with { Weight = [.. History.Weight.Select((_, i) => History.Accepted[i] ? 3d : 1)] }).Predict(Later.Values).Chance);

    [Fact]
    public void Trees_of_light_gbm_never_go_against_a_direction()
    {
        var predictor = Learn("light-gbm", History);
        var before = predictor.Predict(Later.Values);
        for (var column = 0; column < ScoreFeatures.All.Length; column++)
        {
            var better = ScoreFeatures.All[column].Direction switch { CurveDirection.Rising => 1.5, CurveDirection.Falling => -1.5, _ => 0 };
            var after = predictor.Predict([.. Later.Values.Select(pair => pair.Select((value, i) => i == column ? value + better : value).ToArray())]);
            Assert.All(Enumerable.Range(0, Later.Count), pair => Assert.True(after.Chance[pair] >= before.Chance[pair] && after.Benefit[pair] >= before.Benefit[pair]));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Cancelling_stops_the_learning(string id)
    {
        if (id == "random") return;
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => Challengers.All.Single(learner => learner.Id == id).Learn(History, 7, cancel.Token));
    }
}
