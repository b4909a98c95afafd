using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>The model in use on filled rows; a feature that the rows do not know counts as missing.</summary>
internal sealed class HeadPredictor(ScoreModel model, ScoreFeature[] features) : Predictor
{
    public override (double[] Chance, double[] Benefit) Predict(double[][] values)
    {
        var (chance, benefit) = (Columns(model.Chance), Columns(model.Benefit));
        return (Array.ConvertAll(values, pair => 1 / (1 + Math.Exp(-Read(model.Chance, chance, pair)))),
            Array.ConvertAll(values, pair => Read(model.Benefit, benefit, pair)));
    }

    private int[] Columns(Card head) => [.. head.Features.Select(line => Array.FindIndex(features, feature => feature.Id == line.Feature))];

    private static double Read(Card head, int[] columns, double[] pair)
    {
        long sum = head.BasePoints;
        for (var line = 0; line < columns.Length; line++)
            sum += columns[line] < 0 ? head.Features[line].MissingPoints : CurvePoints.At(head.Features[line].Curve, pair[columns[line]]);
        return sum / (double)ScoreModel.Unit;
    }
}
