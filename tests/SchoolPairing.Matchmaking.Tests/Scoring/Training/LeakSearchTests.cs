using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

/// <summary>Forecasts of a cycle that was not seen, and which of them are too good to be true.</summary>
public sealed class LeakSearchTests
{
    private static readonly TrainingSet Newest = SomeHistory.Set(300, 4);
    private static readonly double[] Honest = [.. Newest.Values.Select(SomeHistory.Chance)];

    private static TrainingNote? Of(double[] chance, double[] benefit, TrainingSet? newest = null) =>
        LeakSearch.InForecast(chance, PairErrors.Of(chance, benefit, newest ?? Newest), newest ?? Newest, new TrainingLimits());

    private static double[] Answers(TrainingSet set) => [.. set.Accepted.Select(accepted => accepted ? 0.9 : 0.1)];

    [Fact]
    public void An_honest_forecast_is_not_too_good() => Assert.Null(Of(Honest, [.. Newest.Values.Select(_ => 7d)]));

    [Fact]
    public void A_forecast_of_every_answer_is() => Assert.Equal("leaking-together", Of(Answers(Newest), [.. Newest.Values.Select(SomeHistory.Benefit)])?.Code);

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void A_forecast_of_every_improvement_is_and_says_so(string language)
    {
        var note = Of(Honest, [.. Newest.Improvement.Select(known => known + 0.1)]);
        Assert.Equal("leaking-benefit-together", note?.Code);
        Assert.Matches("^[^{}§]+[.。]$", Trained.Text(note!, language));
    }

    [Fact]
    public void Improvements_that_are_all_the_same_give_nothing_away()
    {
        var same = Newest with { Improvement = [.. Newest.Improvement.Select(known => double.IsNaN(known) ? known : 5)] };
        Assert.Null(Of(Honest, [.. same.Values.Select(_ => 5d)], same));
    }

    [Fact]
    public void A_handful_of_answers_may_be_told_by_luck()
    {
        var taken = 0;
        var few = Newest with { Accepted = [.. Newest.Accepted.Select(accepted => accepted && taken++ < 9)], Improvement = [.. Newest.Improvement.Select(_ => double.NaN)] };
        Assert.Null(Of(Answers(few), [.. few.Values.Select(SomeHistory.Benefit)], few));
    }
}
