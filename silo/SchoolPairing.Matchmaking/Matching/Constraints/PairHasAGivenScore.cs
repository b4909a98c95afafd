using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>Where scores are given, only the pairs that they list are allowed.</summary>
public sealed partial class PairHasAGivenScore : PairRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("matching.given-score");

    /// <inheritdoc/>
    public override PairTest Test(MatchSides sides)
    {
        if (sides.Inputs.GivenScores is not { } scores) return (_, _, _) => true;
        var listed = scores.Select(score => (score.Helper, score.Receiver)).ToHashSet();
        return (helper, receiver, _) => listed.Contains((sides.Helpers[helper].Id, sides.Receivers[receiver].Id));
    }
}
