using System.Numerics;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>
/// stage-fit = 100 × number of the receiver's stages that are in the policy and that the helper has ÷ number of the receiver's
/// stages that are in the policy, in percent; unknown where the receiver has none.
/// </summary>
public sealed class StageFitFeature() : ScoreFeature("stage-fit", CurveDirection.Rising)
{
    internal override PairColumn Column(PairSchools schools) => schools.ByReceiver((receiver, shared) =>
        schools.ReceiverStages[receiver] is 0 ? double.NaN
            : 100d * BitOperations.PopCount(shared) / BitOperations.PopCount(schools.ReceiverStages[receiver]));
}
