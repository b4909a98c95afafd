using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class TrainingEvaluationTests
{
    private static readonly Learner Champion = new Saying("champion", SomeHistory.Chance, SomeHistory.Benefit);
    private static readonly Learner Index = new Saying("fitted-index", _ => 0.5, _ => 7);
    private static readonly EvaluationInputs Inputs =
        new(SomeHistory.Split(SomeHistory.Set(200, 1), SomeHistory.Set(300, 2)), Champion, Index, [new Saying("gam", _ => 0.4, _ => 6)], null, 5);

    private static EvaluationParts Of(EvaluationInputs inputs) => TrainingEvaluation.Of(inputs, () => TimeSpan.Zero, _ => { }, CancellationToken.None);

    [Fact]
    public void The_champion_stands_first_the_fitted_index_second_the_challengers_below() =>
        Assert.Equal(["champion", "fitted-index", "gam"], Of(Inputs).Rivals.Select(rival => rival.Learner));

    [Fact]
    public void A_champion_that_is_the_fitted_index_stands_once() =>
        Assert.Equal(["fitted-index", "gam"], Of(Inputs with { Champion = Index }).Rivals.Select(rival => rival.Learner));

    [Fact]
    public void Without_a_model_in_use_the_fitted_index_must_be_beaten()
    {
        var gate = Of(Inputs).Gate;
        Assert.Equal((true, "fitted-index"), (gate.Promoted, gate.Against));
    }

    [Fact]
    public void The_model_in_use_must_be_beaten_where_there_is_one()
    {
        var gate = Of(Inputs with { InUse = SomeModel.Flat(lastCycle: 2025) }).Gate;
        Assert.Equal((true, "in-use"), (gate.Promoted, gate.Against));
    }

    [Fact]
    public void A_model_in_use_that_has_seen_the_newest_cycle_is_told() =>
        Assert.Equal("gate-in-use-saw-cycle", Assert.Single(Of(Inputs with { InUse = SomeModel.Flat(lastCycle: 2026) }).Notes).Code);

    // What SomeModel.Flat says: an even chance, a benefit of 7.
    private static readonly Learner LikeInUse = new Saying("champion", _ => 0.5, _ => 7);

    [Fact]
    public void A_model_in_use_that_is_the_champion_of_the_earlier_cycles_is_renewed_by_what_beats_the_fitted_index()
    {
        var parts = Of(Inputs with { Champion = LikeInUse, FittedIndex = new Saying("fitted-index", _ => 0.9, _ => 30), InUse = SomeModel.Flat(lastCycle: 2025) });
        Assert.Equal((true, "fitted-index", "gate-renews"), (parts.Gate.Promoted, parts.Gate.Against, Assert.Single(parts.Notes).Code));
    }

    [Fact]
    public void A_renewal_that_does_not_beat_the_fitted_index_stays_a_candidate()
    {
        var gate = Of(Inputs with { Champion = LikeInUse, FittedIndex = new Saying("fitted-index", SomeHistory.Chance, SomeHistory.Benefit), InUse = SomeModel.Flat(lastCycle: 2025) }).Gate;
        Assert.Equal((false, "gate-not-better"), (gate.Promoted, gate.Reason.Code));
    }

    [Fact]
    public void A_champion_that_says_nearly_what_the_model_in_use_says_must_still_beat_it()
    {
        var near = new Saying("champion", _ => 0.5, _ => 7.001);
        var gate = Of(Inputs with { Champion = near, InUse = SomeModel.Flat(lastCycle: 2025) }).Gate;
        Assert.Equal((false, "in-use"), (gate.Promoted, gate.Against));
    }

    [Fact]
    public void A_single_cycle_promotes_nothing_and_says_so()
    {
        var parts = Of(Inputs with { Split = null });
        Assert.Equal((false, "gate-no-held-out-cycle"), (parts.Gate.Promoted, parts.Gate.Reason.Code));
        Assert.Empty(parts.Rivals);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Earlier_cycles_with_one_kind_of_answer_promote_nothing(bool answer)
    {
        var earlier = Inputs.Split!.Earlier with { Accepted = [.. Inputs.Split.Earlier.Accepted.Select(_ => answer)] };
        Assert.Equal("gate-earlier-one-sided", Of(Inputs with { Split = Inputs.Split with { Earlier = earlier } }).Gate.Reason.Code);
    }

    [Fact]
    public void A_newest_cycle_with_one_kind_of_answer_has_no_auc_and_is_no_fault()
    {
        var newest = Inputs.Split!.Newest;
        newest = newest with { Accepted = [.. newest.Accepted.Select(_ => false)], Improvement = [.. newest.Improvement.Select(_ => double.NaN)] };
        var parts = Of(Inputs with { Split = SomeHistory.Split(Inputs.Split.Earlier, newest) });
        Assert.All(parts.Rivals, rival => Assert.True(rival is { Auc: null, BenefitError: null, LogLoss: not null }));
        Assert.Equal("gate-few-assessed", parts.Gate.Reason.Code);
    }

    [Fact]
    public void A_challenger_without_its_native_library_is_told_with_the_reason() => Assert.Equal(
        ("learner-native-library", "libgomp.so.1 is missing"),
        FailureOf(new TypeInitializationException("x", new DllNotFoundException("libgomp.so.1 is missing\n   at somewhere"))));

    [Fact]
    public void A_challenger_that_cannot_learn_is_told_with_the_reason() =>
        Assert.Equal(("learner-failed", "no"), FailureOf(new ArgumentException("no")));

    private static (string, string) FailureOf(Exception fault)
    {
        var failed = Of(Inputs with { Challengers = [new Failing(fault)] }).Rivals.Single(rival => rival.Learner == "failing");
        Assert.Null(failed.LogLoss);
        return (failed.Failure!.Code, failed.Failure.Details.Single(detail => detail.Name == "reason").Value);
    }

    [Fact]
    public void A_challenger_that_gives_no_numbers_is_told() => Assert.Equal("learner-not-finite",
        Of(Inputs with { Challengers = [new Saying("gam", _ => double.NaN, _ => 1)] }).Rivals[2].Failure!.Code);

    [Fact]
    public void A_champion_that_fails_is_a_bug_and_not_hidden() =>
        Assert.Throws<ArgumentException>(() => Of(Inputs with { Champion = new Failing(new ArgumentException("no")) }));

    [Fact]
    public void Cancelling_ends_it() => Assert.Throws<OperationCanceledException>(
        () => Of(Inputs with { Challengers = [new Failing(new OperationCanceledException())] }));

    [Fact]
    public void Each_learner_is_told_as_progress_and_the_evaluation_last()
    {
        var told = new List<TrainingProgress>();
        TrainingEvaluation.Of(Inputs, () => TimeSpan.Zero, told.Add, CancellationToken.None);
        Assert.Equal([new(TrainingPhase.Challengers, 0, 3), new(TrainingPhase.Challengers, 1, 3), new(TrainingPhase.Challengers, 2, 3), new(TrainingPhase.Evaluating, 0, 1)], told);
    }

    [Fact]
    public void The_seconds_are_those_of_the_clock()
    {
        var now = TimeSpan.Zero;
        var parts = TrainingEvaluation.Of(Inputs, () => now += TimeSpan.FromSeconds(2), _ => { }, CancellationToken.None);
        Assert.All(parts.Rivals, rival => Assert.Equal(2, rival.SecondsToFit));
    }

    [Fact]
    public void Every_note_has_a_text_in_both_languages()
    {
        string[] codes = ["gate-no-held-out-cycle", "gate-earlier-one-sided", "gate-few-assessed", "gate-not-better", "gate-worse-on-explored", "gate-passed",
            "gate-nothing-to-compare", "gate-in-use-saw-cycle", "gate-renews", "learner-native-library", "learner-failed", "learner-not-finite"];
        Assert.All(codes, code => Assert.All((string[])["zh-CN", "en"], language => Assert.NotNull(Texts.Find("training." + code, language))));
    }
}
