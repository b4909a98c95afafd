using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

/// <summary>Each test spoils one thing of sound rows and asks which refusal comes.</summary>
public sealed class RowJudgeTests
{
    private static readonly ImmutableArray<TrainingRow> Sound = TrainingRows.Made(60);
    private static readonly int Declined = Sound.ToList().FindIndex(row => row.Outcome == PairOutcome.Declined);

    public static TheoryData<string, string> Impossible => new()
    {
        { "need", "-1" }, { "need", "NaN" }, { "people-share", "100.1" }, { "subject-complementarity", "-0.1" }, { "distance-km", "Infinity" },
        { "distance-km", "20039" }, { "travel-minutes", "-1" }, { "stage-fit", "101" }, { "size-ratio", "-1" }, { "same-unit", "2" },
        { "same-county", "-1" }, { "past-cooperation", "NaN" }, { "helper-load", "-Infinity" },
    };

    [Fact]
    public void Sound_rows_are_not_refused() => Assert.IsType<TrainingOutcome.Trained>(Trained.Outcome(Sound));

    [Theory, MemberData(nameof(Impossible))]
    public void An_impossible_value_is_refused_by_feature(string feature, string value)
    {
        var place = ScoreFeatures.All.ToList().FindIndex(known => known.Id.Value == feature);
        Expect(feature, Spoil(row => row.With(place, double.Parse(value, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_row_with_too_few_values_is_refused() => Expect("values", Spoil(row => row with { Values = row.Values[1..] }));

    [Fact]
    public void A_row_without_values_is_refused() => Expect("values", Spoil(row => row with { Values = default }));

    [Theory, InlineData(0), InlineData(-0.1), InlineData(1.01), InlineData(double.NaN)]
    public void A_chance_to_be_offered_outside_its_range_is_refused(double chance) => Expect("proposal-chance", Spoil(row => row with { ProposalChance = chance }));

    [Fact]
    public void An_improvement_of_a_declined_pair_is_refused() => Expect("improvement", Spoil(row => row with { Improvement = 3 }));

    [Theory, InlineData(100.5), InlineData(double.NaN), InlineData(double.NegativeInfinity)]
    public void An_impossible_improvement_is_refused(double improvement) =>
        Expect("improvement", Spoil(row => row with { Outcome = PairOutcome.Accepted, Improvement = improvement }));

    [Fact]
    public void The_same_pair_twice_in_a_cycle_is_refused() => Expect("receiver", Sound.Add(Sound[Declined]));

    [Fact]
    public void The_same_pair_in_two_cycles_is_not_refused() =>
        Assert.IsType<TrainingOutcome.Trained>(Trained.Outcome(Sound.Add(Sound[Declined] with { Cycle = 2027 })));

    [Fact]
    public void A_school_paired_with_itself_is_refused() => Expect("receiver", Spoil(row => row with { Receiver = row.Helper }));

    [Fact]
    public void A_year_of_another_age_is_refused() => Expect("cycle", Spoil(row => row with { Cycle = 24 }));

    [Fact]
    public void An_outcome_that_does_not_exist_is_refused() => Expect("outcome", Spoil(row => row with { Outcome = (PairOutcome)9 }));

    [Fact]
    public void Rows_that_were_never_given_are_refused() => Assert.IsType<TrainingOutcome.Refused>(
        Trainer.Train(new TrainingInputs(default, SomeSides.Expert, null, 1, Trained.At), _ => { }, CancellationToken.None));

    [Fact]
    public void A_card_with_faults_is_refused() => Assert.IsType<TrainingOutcome.Refused>(Trained.Outcome(Sound, index: SomeSides.Expert with { Schema = 2 }));

    [Fact]
    public void A_refusal_names_the_pair_and_says_what_is_allowed_in_both_languages()
    {
        var refusal = Refusals(Spoil(row => row.With(TrainingRows.Distance, -3)))[0];
        var row = Sound[Declined];
        Assert.Equal($"Row {row.Cycle} {row.Helper}→{row.Receiver}, column distance-km of \"the history of pairs\" has the value \"-3\"; expected 0..20038. Nothing was changed.",
            Texts.Say(refusal, "en"));
        Assert.DoesNotContain("§", Texts.Say(refusal, "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_listed_up_to_fifty_and_then_counted()
    {
        var refusals = Refusals([.. Sound.Select(row => row.With(TrainingRows.Distance, -1))]);
        Assert.Equal((51, RefusalCode.MoreRefusals), (refusals.Length, refusals[^1].Code));
    }

    [Fact]
    public void Every_feature_has_its_possible_values() => Assert.All(ScoreFeatures.All, feature =>
        Assert.True(PossibleValues.Of(feature.Id) is var (least, greatest) && least < greatest));

    [Fact]
    public void Refusals_do_not_depend_on_the_order_of_the_rows()
    {
        var spoilt = Sound.Select((row, i) => i % 9 == 0 ? row.With(TrainingRows.Load, -1) : row).ToArray();
        Assert.Equal(Said(spoilt), Said(spoilt.Reverse()));
    }

    private static IEnumerable<string> Said(IEnumerable<TrainingRow> rows) => Refusals([.. rows]).Select(refusal => Texts.Say(refusal, "en"));

    private static ImmutableArray<TrainingRow> Spoil(Func<TrainingRow, TrainingRow> spoil) => Sound.SetItem(Declined, spoil(Sound[Declined]));

    private static ImmutableArray<Refusal> Refusals(ImmutableArray<TrainingRow> rows) => Assert.IsType<TrainingOutcome.Refused>(Trained.Outcome(rows)).Refusals;

    private static void Expect(string column, ImmutableArray<TrainingRow> rows)
    {
        var refusal = Assert.Single(Refusals(rows));
        Assert.Equal((RefusalCode.InvalidRow, column), (refusal.Code, refusal.Details.Single(detail => detail.Name == "column").Value));
    }
}
