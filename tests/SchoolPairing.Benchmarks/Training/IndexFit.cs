using SchoolPairing.Matchmaking.Scoring.Training;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>
/// The yardstick of every table: slope and intercept of the expert index, for the chance by Newton's method, for the benefit by least
/// squares. Written apart from the product, so that neither can hide the other's mistake.
/// </summary>
internal sealed class IndexFit : Learner
{
    public override string Id => "index-fit";

    public override Predictor Learn(TrainingSet set, int seed, CancellationToken cancel)
    {
        double[] index = [.. set.Values.Select(pair => IndexOf(set, pair))];
        var (a, b) = (0d, 0d);
        for (var step = 0; step < 50; step++)
        {
            // A little ridge keeps a history that the index separates from running away.
            var (ga, gb, haa, hab, hbb) = (-1e-3 * a, -1e-3 * b, 1e-3, 0d, 1e-3);
            for (var i = 0; i < index.Length; i++)
            {
                var p = PlantedLaw.Logistic(a + b * index[i]);
                var (error, weight) = ((set.Accepted[i] ? 1 : 0) - p, p * (1 - p));
                (ga, gb) = (ga + error, gb + error * index[i]);
                (haa, hab, hbb) = (haa + weight, hab + weight * index[i], hbb + weight * index[i] * index[i]);
            }
            var determinant = haa * hbb - hab * hab;
            (a, b) = (a + (hbb * ga - hab * gb) / determinant, b + (haa * gb - hab * ga) / determinant);
        }
        int[] assessed = [.. Enumerable.Range(0, set.Count).Where(i => !double.IsNaN(set.Improvement[i]))];
        var (x, y) = (assessed.Average(i => index[i]), assessed.Average(i => set.Improvement[i]));
        var slope = assessed.Sum(i => (index[i] - x) * (set.Improvement[i] - y)) / Math.Max(1e-9, assessed.Sum(i => Math.Pow(index[i] - x, 2)));
        return new Fitted(set, a, Math.Max(0, b), y - Math.Max(0, slope) * x, Math.Max(0, slope));
    }

    private static double IndexOf(TrainingSet set, double[] pair) => PlantedCity.IndexOf(set.Index, pair);

    private sealed class Fitted(TrainingSet set, double a, double b, double c, double d) : Predictor
    {
        public override (double[] Chance, double[] Benefit) Predict(double[][] values)
        {
            var index = Array.ConvertAll(values, pair => IndexOf(set, pair));
            return (Array.ConvertAll(index, at => PlantedLaw.Logistic(a + b * at)), Array.ConvertAll(index, at => c + d * at));
        }
    }
}
