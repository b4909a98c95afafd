using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>
/// size-ratio = pupils of the receiver ÷ pupils of the helper, each summed over its parts whose stage is in the policy; unknown
/// where one such part does not know its pupils or the helper has none.
/// </summary>
public sealed class SizeRatioFeature() : ScoreFeature("size-ratio", CurveDirection.Free)
{
    internal override PairColumn Column(PairSchools schools) => new RatioColumn(
        [.. schools.Sides.Receivers.Select(school => schools.Sum(school, KnownFacts.Pupils))],
        [.. schools.Sides.Helpers.Select(school => schools.Sum(school, KnownFacts.Pupils) is > 0 and var pupils ? pupils : double.NaN)]);

    private sealed class RatioColumn(double[] receiverPupils, double[] helperPupils) : PairColumn
    {
        public override void Fill(in PairSlice pairs, Span<double> values)
        {
            for (var i = 0; i < values.Length; i++) values[i] = receiverPupils[pairs.Receiver[i]] / helperPupils[pairs.Helper[i]];
        }
    }
}
