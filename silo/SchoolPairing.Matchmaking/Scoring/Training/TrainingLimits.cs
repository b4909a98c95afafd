namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// Every number by which a training decides. The defaults of 24 November 2026 were chosen on a planted world (150 × 100 schools,
/// 50 to 30,000 rows, seeds apart from those that they were then judged on); a bureau may replace them, and the report names those that mattered.
/// </summary>
public sealed record TrainingLimits
{
    /// <summary>Decided pairs from which curves are learnt; below, the index gets a slope and an intercept. Without a prior no learner beat the index below 1,000 pairs; shrunk to the index it is level from 50 to 100.</summary>
    public int LearntFrom { get; init; } = 100;

    /// <summary>Accepted pairs and declined pairs that must each be there before curves are learnt: the rule of ten events.</summary>
    public int EachAnswerFrom { get; init; } = 10;

    /// <summary>Assessed pairs from which the benefit gets a slope and a level of its own.</summary>
    public int BenefitFittedFrom { get; init; } = 10;

    /// <summary>Assessed pairs from which the benefit gets curves: about what 100 decided pairs yield.</summary>
    public int BenefitLearntFrom { get; init; } = 30;

    /// <summary>Slope of the log-odds over the index (0 to 1) where nothing is decided, and the centre of the slope while little is. A stated guess.</summary>
    public double ChanceSlope { get; init; } = 4;

    /// <summary>Log-odds of a pair at the card's lowest score where nothing is decided: a chance of 17 %, and 92 % at an index of 1.</summary>
    public double ChanceStart { get; init; } = -1.6;

    /// <summary>Standard deviation, in slopes, of what a slope may be before any data: wide, it only keeps a handful of pairs from an infinite slope.</summary>
    public double SlopeSpread { get; init; } = 1;

    /// <summary>
    /// Assessment points at the card's lowest score where nothing is assessed. No forecast: with <see cref="BenefitSlope"/> it is the scale at
    /// which two pairs that differ by one point of the index still differ by one point of chance × benefit.
    /// </summary>
    public double BenefitStart { get; init; } = 12;

    /// <summary>Slope of the benefit over the index where nothing is assessed.</summary>
    public double BenefitSlope { get; init; } = 24;

    /// <summary>Ridge on the weights of the ramps, both heads: 20 to 30 fitted 300 rows and 3,000 rows alike, so the number of rows does the blending.</summary>
    public double Ridge { get; init; } = 20;

    /// <summary>Knots by quantiles of the eligible pairs; the index's own knots come on top.</summary>
    public int QuantileKnots { get; init; } = 9;

    /// <summary>Value of the constant column, so large that the ridge hardly feels it. It lets the bias go negative, which the learner clamps at 0.</summary>
    public double ConstantColumn { get; init; } = -30;

    /// <summary>Factor of the index column, so large that the ridge hardly feels it: −10 and 30 were badly calibrated on few rows.</summary>
    public double IndexColumn { get; init; } = 100;

    /// <summary>
    /// The largest weight of a pair that was unlikely to be offered, before the mean is made 1. Larger ones let single pairs rule: with 10 the
    /// plan lost two points of worth in the benchmark <c>training weights</c> (300 and 1,000 rows, a tenth explored), with 2 nothing to half a point, and the
    /// chances of pairs that nobody offers are still better calibrated than without weights.
    /// </summary>
    public double LargestWeight { get; init; } = 2;

    /// <summary>Pairs that know a feature from which on it can be taken for a leak of the outcome.</summary>
    public int LeakFrom { get; init; } = 30;

    /// <summary>
    /// Chance that a feature alone ranks an accepted pair above a declined one from which on it is taken for a leak. All features together reach
    /// 0.75 to 0.85 on honest histories; a column copied from the answer still reaches 0.97 with three slips in a hundred.
    /// </summary>
    public double LeakAuc { get; init; } = 0.97;

    /// <summary>Correlation with the improvement, either way, from which on a feature is taken for a leak of the assessment.</summary>
    public double LeakCorrelation { get; init; } = 0.97;

    /// <summary>Accepted pairs and declined pairs that such a feature must tell apart at least.</summary>
    public int LeakEachAnswer { get; init; } = 5;

    /// <summary>The largest improvement, either way: the year-end assessment has 100 points.</summary>
    public double LargestImprovement { get; init; } = 100;

    /// <summary>Models learnt anew on resampled receivers, for the interval of a pair.</summary>
    public int Draws { get; init; } = 20;

    /// <summary>Refusals that are listed; the rest is counted.</summary>
    public int MostRefusals { get; init; } = 50;
}
