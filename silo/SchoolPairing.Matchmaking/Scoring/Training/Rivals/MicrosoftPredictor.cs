using Microsoft.ML;
using Microsoft.ML.Data;

namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>Two fitted Microsoft.ML transformers; where one is missing, what is known of all pairs: their share or mean.</summary>
internal sealed class MicrosoftPredictor(int[] columns, ITransformer? chance, ITransformer? benefit, double share, double mean) : Predictor
{
    public override (double[] Chance, double[] Benefit) Predict(double[][] values)
    {
        if (values.Length == 0) return ([], []);
        var ml = new MLContext(0);
        var view = columns.Length == 0 ? null : PairRow.View(ml, values.Select(row => new PairRow { Values = Pick(row, columns) }), columns.Length);
        return (Column(chance, "Probability", share), Column(benefit, "Score", mean));

        double[] Column(ITransformer? model, string name, double otherwise)
        {
            if (model is not null && view is not null)
                return [.. model.Transform(view).GetColumn<float>(name).Select(value => (double)value)];
            var all = new double[values.Length];
            Array.Fill(all, otherwise);
            return all;
        }
    }

    public static float[] Pick(double[] values, int[] columns) => Array.ConvertAll(columns, column => (float)values[column]);
}
