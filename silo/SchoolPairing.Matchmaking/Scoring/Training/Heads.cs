using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>Two exported heads as a predictor: what is measured is what will score, rounding included.</summary>
/// <param name="chance">Log-odds.</param>
/// <param name="benefit">Assessment points.</param>
/// <param name="features">Columns of the rows that it will be asked about.</param>
/// <param name="benefitReason">How far the benefit head has left the expert card, and why.</param>
internal sealed class Heads(Card chance, Card benefit, ScoreFeature[] features, TrainingNote? benefitReason = null) : Predictor
{
    public Card Chance { get; } = chance;

    public Card Benefit { get; } = benefit;

    public TrainingNote? BenefitReason { get; } = benefitReason;

    public override (double[] Chance, double[] Benefit) Predict(double[][] values) => (
        Array.ConvertAll(Units(Chance, values), units => 1 / (1 + Math.Exp(-units / ScoreModel.Unit))),
        Array.ConvertAll(Units(Benefit, values), units => units / ScoreModel.Unit));

    private double[] Units(Card head, double[][] values)
    {
        var sums = new double[values.Length];
        Array.Fill(sums, head.BasePoints);
        var column = new double[values.Length];
        foreach (var line in head.Features)
        {
            var place = Array.FindIndex(features, feature => feature.Id == line.Feature);
            for (var i = 0; i < column.Length; i++) column[i] = place < 0 ? double.NaN : values[i][place];
            new CompiledCurve(line.Curve, line.MissingPoints).AddTo(column, sums);
        }
        return sums;
    }
}
