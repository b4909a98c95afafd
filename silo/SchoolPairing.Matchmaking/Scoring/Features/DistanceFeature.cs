using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>distance-km = great-circle metres, rounded to a metre, ÷ 1000. Never unknown: a school without a place is no candidate.</summary>
public sealed class DistanceFeature() : ScoreFeature("distance-km", CurveDirection.Falling)
{
    internal override PairColumn Column(PairSchools schools) => new DistanceColumn();

    private sealed class DistanceColumn : PairColumn
    {
        public override void Fill(in PairSlice pairs, Span<double> values)
        {
            for (var i = 0; i < values.Length; i++) values[i] = pairs.DistanceMeters[i] / 1000;
        }
    }
}
