using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

/// <summary>Without decisions the model is the expert card, in another unit.</summary>
public sealed class RuleBasedTests
{
    private static readonly TrainingRow[] Undecided =
        [.. TrainingRows.Made(300).Select(row => row with { Outcome = PairOutcome.NotProposed, Improvement = null, Reason = "" })];

    private static readonly ScoreModel Model = Trained.Of(Undecided).Model;

    [Fact]
    public void It_is_called_rule_based() => Assert.Equal((LearningStage.RuleBased, 0), (Model.Stage, Model.Draws.Length));

    [Theory, InlineData(true), InlineData(false)]
    public void The_order_of_pairs_is_exactly_that_of_the_index(bool chanceHead)
    {
        var head = chanceHead ? Model.Chance : Model.Benefit;
        var exact = Undecided.Select(row => (Index: Index(row), Units: Trained.Units(head, row.Values))).OrderBy(pair => pair.Index).ToArray();
        Assert.All(Enumerable.Range(1, exact.Length - 1), i =>
            Assert.True(exact[i].Index - exact[i - 1].Index < 0.01 || exact[i].Units > exact[i - 1].Units, $"pair {i}"));
    }

    [Fact]
    public void At_the_cards_own_knots_each_point_is_the_same_number_of_units() => Assert.All(SomeSides.Expert.Features, line =>
    {
        var head = Model.Chance.Features.Single(own => own.Feature == line.Feature);
        Assert.Equal(line.Curve.Points.Select(points => 4000L * (points - line.Curve.Points[0])), head.Curve.Points.Select(units => (long)units - head.Curve.Points[0]));
    });

    [Fact]
    public void An_unknown_value_counts_as_the_card_says() => Assert.All(SomeSides.Expert.Features, line =>
    {
        var head = Model.Chance.Features.Single(own => own.Feature == line.Feature);
        Assert.Equal(4000L * (line.MissingPoints - line.Curve.Points[0]), (long)head.MissingPoints - head.Curve.Points[0]);
    });

    [Fact]
    public void The_worst_pair_has_the_stated_chance_and_benefit()
    {
        var worst = Undecided[0] with { Values = [.. ScoreFeatures.All.Select(feature => (double?)Worst(feature.Id))] };
        Assert.Equal((0.168, 12.0), (Trained.Chance(Model, worst), Trained.Benefit(Model, worst)), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-3 && Math.Abs(a.Item2 - b.Item2) < 1e-6);
    }

    [Fact]
    public void Two_neighbouring_points_of_the_index_differ_in_chance_times_benefit()
    {
        var before = -1d;
        for (var points = 0; points <= 10_000; points++)
        {
            var limits = new TrainingLimits();
            var (index, last) = (points / 10_000d, before);
            before = Math.Round(1000 / (1 + Math.Exp(-limits.ChanceStart - limits.ChanceSlope * index)) * (limits.BenefitStart + limits.BenefitSlope * index));
            Assert.True(before > last);
        }
    }

    [Fact]
    public void No_rows_at_all_still_give_a_model() => Assert.Empty(ModelCheck.Faults(Trained.Of([]).Model));

    [Fact]
    public void A_card_of_very_large_points_stays_inside_the_heads_range()
    {
        var large = SomeSides.Expert with { Features = [new CardFeature(FeatureId.Of("distance-km"), CurveDirection.Falling, new Curve([0, 100], [900_000, 0]), 0)] };
        Assert.Empty(ModelCheck.Faults(Trained.Of(Undecided, index: large).Model));
    }

    [Fact]
    public void The_title_says_that_nothing_was_learnt_in_both_languages() =>
        Assert.Equal(("按规则评分，未经学习：完全依照评分卡“expert”", "Rule-based, not learnt: follows the card \"expert\""), (Model.Title.Chinese, Model.Title.English));

    private static double Index(TrainingRow row) => SomeSides.Expert.Features.Zip(row.Values)
        .Sum(one => one.Second is { } value ? IndexColumn.At(one.First.Curve, value) : one.First.MissingPoints);

    private static double Worst(FeatureId feature)
    {
        var curve = SomeSides.Expert.Features.Single(line => line.Feature == feature).Curve;
        return curve.Knots[curve.Points.IndexOf(curve.Points.Min())];
    }
}
