using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>
/// need = need points of the receiver's neediest part among the policy's stages that the helper has too. Only parts of which
/// anything is known count (a reading that is not unknown, or a subject gap); unknown where there is none.
/// </summary>
public sealed class NeedFeature() : ScoreFeature("need", CurveDirection.Rising)
{
    internal override PairColumn Column(PairSchools schools) => schools.ByReceiver(
        (receiver, shared) => NeedParts.Neediest(schools, receiver, shared)?.Points ?? double.NaN);
}
