using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>
/// The truth of the planted world, by the service's own features. Neither part has the form of any learner: the chance is a product of two
/// logistic answers with thresholds, convex load and school effects; the benefit multiplies stages, travel and a power of the subjects.
/// </summary>
internal static class PlantedLaw
{
    /// <summary>Standard deviation of what a school's principal adds to its log-odds, and of what an assessment adds to a benefit.</summary>
    public const double SchoolEffect = 0.5, AssessmentNoise = 4;

    private static readonly Dictionary<string, int> Columns =
        ScoreFeatures.All.Select((feature, column) => (feature.Id.Value, column)).ToDictionary(entry => entry.Value, entry => entry.column);

    public static int Column(string feature) => Columns[feature];

    /// <summary>Chance that both accept.</summary>
    public static double Chance(double[] pair, double helperEffect, double receiverEffect)
    {
        double Of(string feature) => pair[Columns[feature]];
        var size = Math.Min(2, Math.Abs(Math.Log2(Math.Max(0.05, Of("size-ratio")) / 0.4)));
        var helper = 1.6 + helperEffect - 3.2 * Logistic((Of("travel-minutes") - 60) / 12) - 0.7 * Math.Pow(Math.Max(0, Of("helper-load") - 13) / 4, 1.6)
            + 0.3 * Math.Min(2, Of("past-cooperation")) + 0.4 * Of("same-unit") - 0.5 * size;
        var receiver = -2.6 + receiverEffect - 2 * Logistic((Of("travel-minutes") - 80) / 15) + 1.9 * Math.Sqrt(Of("subject-complementarity"))
            + 0.9 * (Of("stage-fit") - 50) / 50 + 0.3 * Of("same-county") + 0.2 * Math.Min(2, Of("past-cooperation"));
        return Logistic(helper) * Logistic(receiver);
    }

    /// <summary>Expected improvement at the year-end assessment, in assessment points.</summary>
    public static double Benefit(double[] pair)
    {
        double Of(string feature) => pair[Columns[feature]];
        var gaps = 2.4 * Math.Pow(Of("subject-complementarity"), 1.3) + 9 * Math.Pow(Of("need") / 8000, 0.7) * (0.35 + 0.65 * Of("people-share") / 100);
        return (0.35 + 0.65 * Of("stage-fit") / 100) * Math.Exp(-Of("travel-minutes") / 110) * (1 + gaps);
    }

    public static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
