using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

public sealed partial class PairHasAGivenScore
{
    /// <inheritdoc/>
    public override PairAudit Audit(MatchInputs inputs)
    {
        if (inputs.GivenScores is not { } scores) return (_, _) => null;
        var listed = scores.ToLookup(score => score.Receiver, score => score.Helper).ToDictionary(group => group.Key, group => group.ToHashSet());
        return (helper, receiver) => listed.TryGetValue(receiver.Id, out var helpers) && helpers.Contains(helper.Id)
            ? null
            : Reasons.Of(Id, ("listed", scores.Length));
    }
}
