using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>
/// helper-load = pupils ÷ teachers of the helper, both summed over its parts whose stage is in the policy; unknown where one such
/// part does not know a number or there are no teachers. A helper whose teachers carry fewer pupils can spare them more easily.
/// </summary>
public sealed class HelperLoadFeature() : ScoreFeature("helper-load", CurveDirection.Falling)
{
    internal override PairColumn Column(PairSchools schools) => new HelperColumn([.. schools.Sides.Helpers.Select(helper =>
        schools.Sum(helper, KnownFacts.Teachers) is > 0 and var teachers ? schools.Sum(helper, KnownFacts.Pupils) / teachers : double.NaN)]);
}
