using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class PromotionGateTests
{
    private static readonly TrainingSet Newest = SomeHistory.Set(300, 4);

    private static PairErrors Errors(Func<double[], double> chance, Func<double[], double> benefit) =>
        PairErrors.Of([.. Newest.Values.Select(chance)], [.. Newest.Values.Select(benefit)], Newest);

    private static readonly PairErrors Truth = Errors(SomeHistory.Chance, SomeHistory.Benefit);
    private static readonly PairErrors Dull = Errors(_ => 0.5, _ => 7);

    private static GateResult Judge(PairErrors own, PairErrors other, TrainingSet? newest = null, bool[]? explored = null) =>
        PromotionGate.Judge(newest ?? Newest, explored ?? new bool[300], own, other, "other", new Resamples((newest ?? Newest).Receiver, 1));

    [Fact]
    public void A_model_that_is_better_in_all_three_is_promoted()
    {
        var gate = Judge(Truth, Dull);
        Assert.Equal((true, "other", "gate-passed"), (gate.Promoted, gate.Against, gate.Reason.Code));
    }

    [Fact]
    public void The_gain_is_the_error_of_the_other_minus_its_own() =>
        Assert.Equal(Dull.LogLoss.Average() - Truth.LogLoss.Average(), Judge(Truth, Dull).LogLossGain!.Value.Value, 12);

    [Fact]
    public void A_model_is_not_better_than_itself() => Assert.False(Judge(Truth, Truth).Promoted);

    [Fact]
    public void Log_loss_alone_never_promotes()
    {
        // Right about the answers, wrong about what they bring: what a learner of proposals only looks like.
        var gate = Judge(Errors(SomeHistory.Chance, pair => 40 - SomeHistory.Benefit(pair)), Errors(_ => 0.5, SomeHistory.Benefit));
        Assert.True(gate.LogLossGain!.Value.Low > 0);
        Assert.Equal((false, "gate-not-better"), (gate.Promoted, gate.Reason.Code));
    }

    [Fact]
    public void A_better_benefit_with_worse_chances_is_not_promoted() =>
        Assert.False(Judge(Errors(pair => 1 - SomeHistory.Chance(pair), SomeHistory.Benefit), Dull).Promoted);

    [Fact]
    public void Better_heads_whose_product_is_not_better_are_not_promoted() =>
        Assert.False(Judge(Truth with { Product = Dull.Product }, Dull).Promoted);

    [Fact]
    public void A_few_lucky_pairs_do_not_promote() =>
        Assert.False(Judge(Dull with { Benefit = [.. Dull.Benefit.Select((error, i) => i < 3 ? 0 : error)], LogLoss = Truth.LogLoss, Product = Truth.Product },
            Dull with { Benefit = [.. Dull.Benefit.Select((error, i) => i < 3 ? 9 : error)] }).Promoted);

    [Fact]
    public void Too_few_assessed_receivers_promote_nothing()
    {
        var few = Newest with { Improvement = [.. Newest.Improvement.Select((gain, i) => Newest.Receiver[i] < PromotionGate.LeastReceivers - 1 ? gain : double.NaN)] };
        Assert.Equal("gate-few-assessed", Judge(PairErrors.Of([.. few.Values.Select(SomeHistory.Chance)], [.. few.Values.Select(SomeHistory.Benefit)], few),
            PairErrors.Of([.. few.Values.Select(_ => 0.5)], [.. few.Values.Select(_ => 7d)], few), few).Reason.Code);
    }

    [Fact]
    public void Nothing_assessed_promotes_nothing() => Assert.Equal("gate-few-assessed",
        Judge(Truth with { Benefit = [.. Truth.Benefit.Select(_ => double.NaN)] }, Dull).Reason.Code);

    private static bool[] Explored(int count) => [.. Enumerable.Range(0, 300).Select(pair => pair < count)];

    private static PairErrors WorseOnFirst(int count) => Truth with { LogLoss = [.. Truth.LogLoss.Select((loss, i) => i < count ? Dull.LogLoss[i] + 0.5 : loss)] };

    [Fact]
    public void A_model_that_is_worse_on_explored_pairs_is_held_back() =>
        Assert.Equal("gate-worse-on-explored", Judge(WorseOnFirst(30), Dull, explored: Explored(30)).Reason.Code);

    [Fact]
    public void Fewer_explored_pairs_than_thirty_are_not_tested() =>
        Assert.True(Judge(WorseOnFirst(29), Dull, explored: Explored(29)).Promoted);

    [Theory, InlineData(0.01, true), InlineData(0.03, false)]
    public void A_little_loss_on_explored_pairs_is_tolerated(double loss, bool promoted) => Assert.Equal(promoted, Judge(
        Truth with { LogLoss = [.. Truth.LogLoss.Select((own, i) => i < 30 ? Dull.LogLoss[i] + loss : own)] }, Dull, explored: Explored(30)).Promoted);
}
