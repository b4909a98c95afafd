using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>travel-minutes = one-way minutes of the travel-time file; unknown where the file does not name the pair or there is none.</summary>
public sealed class TravelTimeFeature() : ScoreFeature("travel-minutes", CurveDirection.Falling)
{
    /// <inheritdoc/>
    public override bool IsGiven(MatchInputs inputs) => inputs.TravelTimes is not null;

    internal override PairColumn Column(PairSchools schools) => new TravelColumn();

    private sealed class TravelColumn : PairColumn
    {
        public override void Fill(in PairSlice pairs, Span<double> values)
        {
            for (var i = 0; i < values.Length; i++) values[i] = pairs.TravelMinutes[i] is >= 0 and var minutes ? minutes : double.NaN;
        }
    }
}
