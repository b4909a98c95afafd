using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

/// <summary>Trainings on made rows, and models read as plainly as they can be read.</summary>
internal static class Trained
{
    public static readonly DateTimeOffset At = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
    public static readonly TrainingLimits FewDraws = new() { Draws = 2 };

    public static TrainingOutcome Outcome(IEnumerable<TrainingRow> rows, TrainingLimits? limits = null, long seed = 7, Card? index = null) => Trainer.Train(
        new TrainingInputs([.. rows], index ?? SomeSides.Expert, null, seed, At, limits ?? FewDraws), _ => { }, CancellationToken.None);

    public static (ScoreModel Model, TrainingReport Report) Of(IEnumerable<TrainingRow> rows, TrainingLimits? limits = null, long seed = 7, Card? index = null)
    {
        var trained = Assert.IsType<TrainingOutcome.Trained>(Outcome(rows, limits, seed, index));
        return (trained.Model, trained.Report);
    }

    public static byte[] Json(ScoreModel model) => JsonSerializer.SerializeToUtf8Bytes(model, ContractJson.Compact);

    /// <summary>Base plus contributions of a head for a row, unknown values as unknown.</summary>
    public static long Units(Card head, ImmutableArray<double?> values)
    {
        long sum = head.BasePoints;
        foreach (var (line, value) in head.Features.Zip(values)) sum += value is { } known ? CurvePoints.At(line.Curve, known) : line.MissingPoints;
        return sum;
    }

    public static double Chance(ScoreModel model, TrainingRow row) => 1 / (1 + Math.Exp(-Units(model.Chance, row.Values) / (double)ScoreModel.Unit));

    public static double Benefit(ScoreModel model, TrainingRow row) => Units(model.Benefit, row.Values) / (double)ScoreModel.Unit;

    /// <summary>The row with one value replaced.</summary>
    public static TrainingRow With(this TrainingRow row, int feature, double? value) => row with { Values = row.Values.SetItem(feature, value) };

    public static TrainingData Data(int decided, int seed = 1) => TrainingData.Of(TrainingRows.Made(decided, seed), SomeSides.Expert, new TrainingLimits());

    public static string Text(TrainingNote note, string language) => Texts.Say("training." + note.Code, language, note.Details);
}
