using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

public sealed class TrainingDataTests
{
    private static readonly TrainingLimits Limits = new();
    private static readonly TrainingRow[] Rows = [.. TrainingRows.Made(90)];
    private static readonly TrainingData Data = Of(Rows);

    [Fact]
    public void Only_decided_pairs_have_answers() =>
        Assert.Equal((90, 90, Rows.Length), (Data.Set.Count, Data.Decided.Length, Data.Set.Eligible.Length));

    [Fact]
    public void An_expired_offer_is_no_answer()
    {
        var place = Array.FindIndex(Rows, row => row.Outcome == PairOutcome.Declined);
        Assert.Equal(89, Of(Rows.Select((row, i) => i == place ? row with { Outcome = PairOutcome.Expired } : row)).Set.Count);
    }

    [Fact]
    public void Unknown_values_are_filled_with_the_median_of_the_known()
    {
        double[] known = [.. Rows.Where(row => row.Values[TrainingRows.Travel] is not null).Select(row => row.Values[TrainingRows.Travel]!.Value).Order()];
        var place = Array.FindIndex(Data.Decided, row => row.Values[TrainingRows.Travel] is null);
        Assert.Equal(known[(known.Length - 1) / 2], Data.Set.Values[place][TrainingRows.Travel]);
    }

    [Fact]
    public void Filling_does_not_move_the_median() => Assert.All(Enumerable.Range(0, TrainingRows.Count), feature =>
        Assert.Equal(Data.Fill[feature], Quantiles.Median(Quantiles.Sorted(Data.Set.Eligible, feature))));

    [Fact]
    public void A_feature_that_is_never_known_is_no_column() =>
        Assert.Equal(TrainingRows.Count - 1, Of(Rows.Select(row => row.With(TrainingRows.Travel, null))).Set.Features.Length);

    [Fact]
    public void A_pair_that_was_unlikely_to_be_offered_weighs_more_but_at_most_twice()
    {
        var chances = Of(Rows.Select((row, i) => row with { ProposalChance = i % 2 == 0 ? 1 : 0.0001 })).Set;
        Assert.Equal((2.0, 1.0), (chances.Weight.Max() / chances.Weight.Min(), chances.Weight.Average()), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-9);
    }

    [Fact]
    public void Pairs_without_a_recorded_chance_weigh_one()
    {
        var some = Of(Rows.Select((row, i) => row with { ProposalChance = i % 3 == 0 ? 0.2 : null }));
        Assert.All(some.Set.Weight, weight => Assert.Equal(1, weight, 12));
    }

    [Fact]
    public void The_newest_cycle_is_held_out_whole()
    {
        var split = Data.Split(Limits)!;
        Assert.Equal((true, 60, 30, 30), (split.Rows.All(row => row.Cycle == 2026), split.Earlier.Count, split.Newest.Count, split.Rows.Length));
    }

    [Fact]
    public void The_held_out_cycle_is_read_with_the_fill_of_the_earlier_ones()
    {
        var split = Data.Split(Limits)!;
        var place = split.Rows.ToList().FindIndex(row => row.Values[TrainingRows.Travel] is null);
        Assert.Equal(Of(Rows.Where(row => row.Cycle < 2026)).Fill[TrainingRows.Travel], split.Newest.Values[place][TrainingRows.Travel]);
    }

    [Fact]
    public void A_single_cycle_cannot_be_split() => Assert.Null(Of(TrainingRows.Made(90, cycles: 1)).Split(Limits));

    [Fact]
    public void Rows_after_the_last_answer_are_not_held_out()
    {
        var later = Rows.Append(Rows[^1] with { Cycle = 2030, Outcome = PairOutcome.NotProposed, Improvement = null });
        Assert.Equal(2026, Of(later).Split(Limits)!.Rows[0].Cycle);
    }

    [Fact]
    public void A_resample_takes_whole_receivers()
    {
        var sizes = Enumerable.Range(0, Data.Set.Count).GroupBy(i => Data.Set.Receiver[i]).ToDictionary(group => group.Key, group => group.Count());
        var drawn = new ReceiverResamples(Data.Set, 5).Next()!;
        Assert.All(drawn.Receiver.GroupBy(receiver => receiver), group => Assert.Equal(0, group.Count() % sizes[group.Key]));
    }

    [Fact]
    public void Resamples_of_a_single_answer_are_given_up() =>
        Assert.Null(new ReceiverResamples(Data.Set with { Accepted = new bool[Data.Set.Count] }, 5).Next());

    [Fact]
    public void The_labelled_range_leaves_one_hundredth_on_either_side()
    {
        var distance = Experiences.Of(Of(TrainingRows.Made(1000)))[TrainingRows.Distance];
        var labelled = Of(TrainingRows.Made(1000)).Decided.Select(row => row.Values[TrainingRows.Distance]!.Value).ToArray();
        Assert.Equal((9, 9), (labelled.Count(km => km < distance.Low), labelled.Count(km => km > distance.High)));
    }

    [Fact]
    public void Ten_bins_hold_a_tenth_of_the_pairs_each()
    {
        var distance = Experiences.Of(Of(TrainingRows.Made(1000)))[TrainingRows.Distance];
        Assert.All(distance.BinShares, share => Assert.InRange(share, 0.095, 0.105));
    }

    [Fact]
    public void The_bins_count_the_pairs_that_were_never_offered()
    {
        var rows = TrainingRows.Made(300);
        Assert.Equal(rows.Count(row => row.Outcome == PairOutcome.NotProposed), Experiences.Of(Of(rows))[TrainingRows.Distance].BinPairs);
    }

    [Fact]
    public void Offered_pairs_alone_are_not_counted() =>
        Assert.Equal(0, Experiences.Of(Of(TrainingRows.Made(300).Where(row => row.Decided)))[TrainingRows.Distance].BinPairs);

    [Fact]
    public void A_yes_or_no_feature_has_two_bins() => Assert.Equal([0d], Experiences.Of(Data)[TrainingRows.SameCounty].BinEdges);

    [Fact]
    public void A_value_on_an_edge_belongs_to_the_bin_that_ends_there() =>
        Assert.Equal([0, 0, 1, 1, 2], new[] { -1d, 0, 0.5, 1, 1.5 }.Select(value => CandidateDrift.BinOf([0, 1], value)));

    [Fact]
    public void The_index_of_filled_pairs_is_the_cards_score_before_rounding()
    {
        var index = new IndexColumn(SomeSides.Expert, Data.Set.Features);
        Assert.All(Data.Set.Values, values => Assert.InRange(index.Of(values) * 10_000
            - SomeSides.Expert.Features.Select((line, i) => (double)CurvePoints.At(line.Curve, values[i])).Sum(), -5.5, 5.5));
    }

    private static TrainingData Of(IEnumerable<TrainingRow> rows) => TrainingData.Of(rows, SomeSides.Expert, Limits);
}
