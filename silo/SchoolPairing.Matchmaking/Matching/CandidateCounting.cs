using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Need;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>Counts what a policy allows, without scoring or matching.</summary>
public static class CandidateCounting
{
    /// <summary>The two sides and the pairs that no rule forbids; refused where the need model has faults.</summary>
    /// <param name="inputs">Frozen inputs.</param>
    /// <param name="cancel">Looked at once a receiver.</param>
    public static Answer<CandidateCount> Of(MatchInputs inputs, CancellationToken cancel = default)
    {
        if (NeedModelCheck.Faults(inputs.NeedModel) is { IsEmpty: false } faults) return Answer<CandidateCount>.Refuse([.. faults]);
        var sides = SideChoice.Of(inputs);
        var pairs = CandidateSearch.Find(sides, cancel: cancel).Pairs;
        return Answer<CandidateCount>.Of(new(
            sides.Helpers.Length, sides.HelperCapacity.Sum(), sides.Receivers.Length, pairs.Count, sides.Receivers.Length - pairs.Receiver.Distinct().Count()));
    }
}
