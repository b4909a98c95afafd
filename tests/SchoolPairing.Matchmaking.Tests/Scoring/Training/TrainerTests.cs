using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

public sealed class TrainerTests
{
    private static readonly ImmutableArray<TrainingRow> Rows = TrainingRows.Made(240);
    private static readonly (ScoreModel Model, TrainingReport Report) Learnt = Trained.Of(Rows);

    [Fact]
    public void Counties_of_the_report_have_their_names_and_others_keep_the_code()
    {
        var trained = Assert.IsType<TrainingOutcome.Trained>(Trainer.Train(new TrainingInputs(Rows, SomeSides.Expert, null, 1, Trained.At, Trained.FewDraws,
            [new(RegionWordKind.County, "430621", new("岳阳县", "Yueyang County"))]), _ => { }, CancellationToken.None));
        Assert.Equal([null, "岳阳县", null, null, null], trained.Report.Groups.Where(group => group.Kind == "county").Select(group => group.Label?.In("zh-CN")));
    }

    [Fact]
    public void Two_trainings_give_the_same_model_byte_for_byte() => Assert.Equal(Trained.Json(Learnt.Model), Trained.Json(Trained.Of(Rows).Model));

    [Fact]
    public void The_order_of_the_rows_never_matters() =>
        Assert.Equal(Trained.Json(Learnt.Model), Trained.Json(Trained.Of(Shuffled(Rows)).Model));

    [Theory, InlineData(0), InlineData(40)]
    public void The_order_of_the_rows_never_matters_at_any_stage(int decided)
    {
        var rows = TrainingRows.Made(40).Select((row, i) => decided == 0 ? row with { Outcome = PairOutcome.NotProposed, Improvement = null } : row).ToList();
        Assert.Equal(Trained.Json(Trained.Of(rows).Model), Trained.Json(Trained.Of(Shuffled(rows)).Model));
    }

    [Fact]
    public async Task Trainings_side_by_side_do_not_disturb_each_other()
    {
        var models = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Trained.Json(Trained.Of(Rows).Model))));
        Assert.All(models, model => Assert.Equal(Trained.Json(Learnt.Model), model));
    }

    [Theory, InlineData("de-DE"), InlineData("zh-CN")]
    public void The_language_of_the_machine_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Trained.Json(Learnt.Model), Trained.Json(Trained.Of(Rows).Model));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Only_the_draws_depend_on_the_seed()
    {
        var other = Trained.Of(Rows, seed: 8).Model;
        Assert.Equal((true, false), (Same(Learnt.Model.Chance, other.Chance), Same(Learnt.Model.Draws[0].Chance, other.Draws[0].Chance)));
    }

    [Fact]
    public void A_trained_model_has_no_faults() => Assert.All([0, 1, 40, 240], decided => Assert.Empty(ModelCheck.Faults(Trained.Of(TrainingRows.Made(decided)).Model)));

    [Fact]
    public void A_trained_model_says_where_it_comes_from()
    {
        var source = Learnt.Model.TrainedOn;
        Assert.Equal((240, Rows.Count(row => row.WasAccepted), Rows.Count(row => row.Improvement is not null), 2024, 2026, 7L, Trained.At),
            (source.Decided, source.AcceptedPairs, source.Assessed, source.FirstCycle!.Value, source.LastCycle!.Value, source.Seed, source.At));
    }

    [Fact]
    public void One_changed_value_is_another_data_hash() => Assert.NotEqual(Learnt.Model.TrainedOn.DataHash,
        Trained.Of(Rows.SetItem(5, Rows[5].With(TrainingRows.Load, 12.3))).Model.TrainedOn.DataHash);

    [Fact]
    public void The_report_counts_every_row_once() =>
        Assert.Equal(Rows.Length, Learnt.Report.Rows.Sum(cycle => cycle.NotProposed + cycle.Accepted + cycle.Declined + cycle.Expired));

    [Fact]
    public void A_cancelled_training_says_so()
    {
        using var cancel = new CancellationTokenSource();
        var outcome = Trainer.Train(new TrainingInputs(Rows, SomeSides.Expert, null, 1, Trained.At),
            progress => { if (progress is { Phase: TrainingPhase.Resampling, Done: 1 }) cancel.Cancel(); }, cancel.Token);
        Assert.IsType<TrainingOutcome.Cancelled>(outcome);
    }

    [Fact]
    public void Phases_are_told_in_order()
    {
        var phases = new List<TrainingPhase>();
        Trainer.Train(new TrainingInputs(Rows, SomeSides.Expert, null, 1, Trained.At, Trained.FewDraws), progress => phases.Add(progress.Phase), CancellationToken.None);
        Assert.Equal([TrainingPhase.Judging, TrainingPhase.Learning, TrainingPhase.Resampling],
            phases.Distinct().Where(phase => phase is not TrainingPhase.Challengers and not TrainingPhase.Evaluating));
    }

    [Fact]
    public void Twenty_draws_are_learnt_by_default() => Assert.Equal(20, Trained.Of(TrainingRows.Made(60), new TrainingLimits()).Model.Draws.Length);

    [Fact]
    public void Schools_with_the_same_values_swap_their_scores()
    {
        var rows = Rows.SetItem(1, Rows[1] with { Values = Rows[0].Values });
        var model = Trained.Of(rows).Model;
        Assert.Equal(Trained.Units(model.Chance, rows[0].Values), Trained.Units(model.Chance, rows[1].Values));
    }

    [Fact]
    public void A_column_of_pure_noise_hardly_moves_the_order()
    {
        var chance = new Random(3);
        var noisy = Trained.Of(Rows.Select(row => row.With(TrainingRows.SizeRatio, 0.3 + 0.7 * chance.NextDouble()))).Model;
        var flat = Trained.Of(Rows.Select(row => row.With(TrainingRows.SizeRatio, 0.5))).Model;
        var line = noisy.Chance.Features[TrainingRows.SizeRatio].Curve.Points;
        var signal = flat.Chance.Features[TrainingRows.Distance].Curve.Points;
        Assert.InRange((double)(line.Max() - line.Min()) / (signal.Max() - signal.Min()), 0, 0.35);
    }

    private static bool Same(Card a, Card b) => a.Features.Zip(b.Features).All(both => both.First.Curve.Points.SequenceEqual(both.Second.Curve.Points));

    private static TrainingRow[] Shuffled(IEnumerable<TrainingRow> rows)
    {
        TrainingRow[] all = [.. rows];
        new Random(11).Shuffle(all);
        return all;
    }
}
