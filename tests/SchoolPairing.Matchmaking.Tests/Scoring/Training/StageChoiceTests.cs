using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

/// <summary>Each way in which data cannot carry a learnt model, with its named outcome.</summary>
public sealed class StageChoiceTests
{
    private static readonly TrainingRow[] Rows = [.. TrainingRows.Made(240)];

    [Theory, InlineData(0, LearningStage.RuleBased, "no-decisions"), InlineData(50, LearningStage.FittedIndex, "few-decisions"),
        InlineData(99, LearningStage.FittedIndex, "few-decisions"), InlineData(100, LearningStage.Learnt, "enough-decisions")]
    public void The_number_of_decided_pairs_decides(int decided, LearningStage stage, string reason) =>
        Expect(stage, reason, TrainingRows.Made(decided));

    [Fact]
    public void Only_accepted_pairs_fall_back_to_the_card() => Expect(LearningStage.RuleBased, "single-class",
        Rows.Where(row => row.Outcome != PairOutcome.Declined));

    [Fact]
    public void Only_declined_pairs_fall_back_to_the_card() => Expect(LearningStage.RuleBased, "single-class", Rows.Where(row => !row.WasAccepted));

    [Fact]
    public void Nine_accepted_pairs_among_many_only_fit_the_card()
    {
        var accepted = 0;
        Expect(LearningStage.FittedIndex, "one-sided-decisions", Rows.Where(row => !row.WasAccepted || accepted++ < 9));
    }

    [Fact]
    public void A_feature_that_separates_the_answers_is_taken_for_a_leak() => Expect(LearningStage.RuleBased, "leaking-feature",
        Rows.Select(row => row.With(TrainingRows.Past, row.WasAccepted ? 3 : 1)));

    [Fact]
    public void A_feature_known_only_of_accepted_pairs_is_taken_for_a_leak() => Expect(LearningStage.RuleBased, "leaking-feature",
        Rows.Select(row => row.With(TrainingRows.Load, row.WasAccepted ? 15 : null)));

    [Fact]
    public void A_leak_is_found_although_some_of_its_values_are_blank_or_wrong() => Expect(LearningStage.RuleBased, "leaking-feature",
        Rows.Select((row, i) => row.With(TrainingRows.Past, i % 10 == 1 ? null : row.WasAccepted == (i % 50 != 0) ? 3 : 1)));

    [Fact]
    public void A_feature_that_the_answers_only_follow_is_no_leak() => Expect(LearningStage.Learnt, "enough-decisions",
        Rows.Select((row, i) => row.With(TrainingRows.Past, row.WasAccepted == (i % 5 != 0) ? 3 : 1)));

    [Fact]
    public void A_feature_copied_from_the_improvement_is_taken_for_a_leak() => Expect(LearningStage.RuleBased, "leaking-benefit",
        Rows.Select(row => row.With(TrainingRows.Subjects, row.Improvement is { } improvement ? 30 + improvement : row.Values[TrainingRows.Subjects] + 35)));

    [Fact]
    public void A_feature_whose_middle_gives_the_answer_away_is_taken_for_a_leak() => Expect(LearningStage.RuleBased, "leaking-together",
        Rows.Select((row, i) => row.With(TrainingRows.SizeRatio, !row.Decided ? 0.1 + i % 20 / 10d : row.WasAccepted ? 0.5 : i % 2 == 0 ? 0.05 : 2)));

    [Fact]
    public void Features_that_give_the_answer_away_only_together_are_taken_for_a_leak() => Expect(LearningStage.RuleBased, "leaking-together",
        Rows.Select((row, i) => row.With(TrainingRows.Need, 1000 + 100 * (i % 50) + (row.WasAccepted ? 2500 : 0))
            .With(TrainingRows.PeopleShare, 66 - 1.32 * (i % 50) + (row.WasAccepted ? 33 : 0))));

    [Fact]
    public void Pairs_that_are_all_alike_fall_back_to_the_card() => Expect(LearningStage.RuleBased, "nothing-varies",
        Rows.Select(row => row with { Values = Rows[0].Values }));

    [Fact]
    public void A_few_separated_pairs_are_no_leak() => Expect(LearningStage.FittedIndex, "few-decisions",
        TrainingRows.Made(20).Select(row => row.With(TrainingRows.Past, row.WasAccepted ? 3 : 1)));

    [Fact]
    public void Answers_that_contradict_the_index_fall_back_to_the_card() => Expect(LearningStage.RuleBased, "against-index",
        Rows.Select(row => !row.Decided ? row : row with { Outcome = row.WasAccepted ? PairOutcome.Declined : PairOutcome.Accepted, Improvement = null }));

    [Fact]
    public void Two_pairs_with_both_answers_already_fit_the_card() => Expect(LearningStage.FittedIndex, "few-decisions",
        [Rows.First(row => row.WasAccepted), Rows.First(row => row.Outcome == PairOutcome.Declined)]);

    [Fact]
    public void Constant_columns_are_named_and_keep_the_cards_curve()
    {
        var (model, report) = Trained.Of(Rows.Select(row => row.With(TrainingRows.StageFit, 100)));
        Assert.Contains(report.Notes, note => note.Code == "constant-feature" && note.Details[0].Value == "§feature.stage-fit");
        Assert.Equal(SomeSides.Expert.Features[TrainingRows.StageFit].Curve.Knots.Append(100).Distinct(), model.Chance.Features[TrainingRows.StageFit].Curve.Knots);
    }

    [Fact]
    public void A_table_of_nothing_but_constants_still_gives_a_sound_model() =>
        Assert.Empty(ModelCheck.Faults(Trained.Of(Rows.Select(row => row with { Values = Rows[0].Values })).Model));

    [Fact]
    public void A_column_that_is_never_known_is_named_and_keeps_the_cards_curve()
    {
        var (model, report) = Trained.Of(Rows.Select(row => row.With(TrainingRows.Travel, null)));
        Assert.Contains(report.Notes, note => note.Code == "never-known" && note.Details[0].Value == "§feature.travel-minutes");
        Assert.Equal((3, 0), (model.Chance.Features[TrainingRows.Travel].Curve.Knots.Length, model.Chance.Features[TrainingRows.Travel].MissingPoints));
    }

    [Fact]
    public void Rows_in_which_nothing_is_known_still_give_a_sound_model() =>
        Assert.Empty(ModelCheck.Faults(Trained.Of(Rows.Select(row => row with { Values = [.. new double?[TrainingRows.Count]] })).Model));

    [Fact]
    public void Without_assessments_the_benefit_follows_the_card() => Assert.Contains(
        Trained.Of(Rows.Select(row => row with { Improvement = null })).Report.Notes, note => note.Code == "few-assessments");

    [Fact]
    public void Benefits_that_contradict_the_index_follow_the_card() => Assert.Contains(
        Trained.Of(Rows.Select(row => row with { Improvement = -row.Improvement })).Report.Notes, note => note.Code == "benefit-against-index");

    [Fact]
    public void Wild_improvements_stay_inside_the_heads_range()
    {
        var chance = new Random(5);
        Assert.Empty(ModelCheck.Faults(Trained.Of(Rows.Select(row => row with { Improvement = row.WasAccepted ? chance.Next(2) * 200 - 100 : null })).Model));
    }

    [Fact]
    public void Curves_beyond_any_sense_fall_back_to_the_card()
    {
        // Half a point of need nearly decides between the best and the worst assessment: a slope of millions over the index.
        var rows = Rows.Select((row, i) => (row with { Values = Rows[0].Values }).With(TrainingRows.Need, 3000 + 0.5 * (i % 2))
            with { Improvement = row.WasAccepted ? (i + (i % 10 == 3 ? 1 : 0)) % 2 * 200 - 100 : null });
        Expect(LearningStage.RuleBased, "heads-out-of-range", rows);
    }

    private static void Expect(LearningStage stage, string reason, IEnumerable<TrainingRow> rows)
    {
        var (model, report) = Trained.Of(rows);
        Assert.Equal((stage, stage, reason), (model.Stage, report.Stage, report.StageReason.Code));
    }
}
