using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// Decided pairs as a matrix, sorted by cycle, receiver and helper, with missing values filled, and the eligible pairs that tell
/// what all pairs are like. What every learner learns from; none sees a name, a county or a cycle.
/// </summary>
/// <param name="Features">Features in columns, in the order of <see cref="ScoreFeatures.All"/>, those left out that the data never know.</param>
/// <param name="Values">By decided pair × feature, filled.</param>
/// <param name="Accepted">By decided pair.</param>
/// <param name="Improvement">By decided pair; NaN where not accepted or not assessed.</param>
/// <param name="Weight">By decided pair: 1, or the inverse of the chance to be offered where that is recorded, at most 2, mean 1.</param>
/// <param name="Receiver">By decided pair: number of its receiver, the cluster of every resample.</param>
/// <param name="Eligible">By eligible pair (offered or not) × feature, filled.</param>
/// <param name="Index">The expert card.</param>
internal sealed record TrainingSet(
    ScoreFeature[] Features, double[][] Values, bool[] Accepted, double[] Improvement, double[] Weight, int[] Receiver, double[][] Eligible, Card Index)
{
    public int Count => Values.Length;

    /// <summary>The pairs at some places, in this order, places may repeat; the eligible pairs stay.</summary>
    public TrainingSet Take(int[] places) => this with
    {
        Values = Array.ConvertAll(places, place => Values[place]),
        Accepted = Array.ConvertAll(places, place => Accepted[place]),
        Improvement = Array.ConvertAll(places, place => Improvement[place]),
        Weight = Array.ConvertAll(places, place => Weight[place]),
        Receiver = Array.ConvertAll(places, place => Receiver[place]),
    };
}
