using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>The score of every candidate: the given ones where there are any, else the model's, else the card's.</summary>
internal static class CandidateScores
{
    /// <summary>Points by candidate.</summary>
    public static long[] Of(MatchSides sides, CandidatePairs pairs)
    {
        var points = new long[pairs.Count];
        if (sides.Inputs.GivenScores is { } given)
        {
            var table = given.ToDictionary(score => (score.Helper, score.Receiver), score => score.Points);
            for (var pair = 0; pair < points.Length; pair++)
                points[pair] = table[(sides.Helpers[pairs.Helper[pair]].Id, sides.Receivers[pairs.Receiver[pair]].Id)];
        }
        else if (sides.Inputs.Model is { } model) CompiledModel.Compile(model).On(sides).Score(pairs, points);
        else CompiledCard.Compile(sides.Inputs.Card).Score(sides, pairs, points);
        return points;
    }
}
