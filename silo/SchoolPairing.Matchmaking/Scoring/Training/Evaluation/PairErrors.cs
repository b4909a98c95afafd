namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>How wrong a predictor was on each held-out pair; NaN where the pair does not tell.</summary>
/// <param name="LogLoss">Negative log-likelihood of the decision, nats.</param>
/// <param name="Benefit">Square error of the benefit; only of accepted pairs that were assessed.</param>
/// <param name="Product">
/// Square error of chance × benefit (a benefit below 0 counts as 0, as in the score) against what came of it: 0 where declined, the
/// improvement where accepted and assessed.
/// </param>
internal sealed record PairErrors(double[] LogLoss, double[] Benefit, double[] Product)
{
    // One certain and wrong prediction must not decide a comparison by itself.
    private const double LeastChance = 1e-6;

    public static PairErrors Of(double[] chance, double[] benefit, TrainingSet set)
    {
        var errors = new PairErrors(new double[set.Count], new double[set.Count], new double[set.Count]);
        for (var pair = 0; pair < set.Count; pair++)
        {
            var (accepted, improvement) = (set.Accepted[pair], set.Improvement[pair]);
            errors.LogLoss[pair] = -Math.Log(Math.Clamp(accepted ? chance[pair] : 1 - chance[pair], LeastChance, 1 - LeastChance));
            errors.Benefit[pair] = Square(benefit[pair] - improvement);
            errors.Product[pair] = Square(chance[pair] * Math.Max(0, benefit[pair]) - (accepted ? improvement : 0));
        }
        return errors;
    }

    private static double Square(double x) => x * x;
}
