using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>One allowed pair as the audit computed it.</summary>
/// <param name="Helper">Index of the helper.</param>
/// <param name="Receiver">Index of the receiver.</param>
/// <param name="Value">What the objective counts.</param>
internal readonly record struct PlainCandidate(int Helper, int Receiver, long Value);

/// <summary>All that the audit computes once from the inputs, and the proposal's lists by index.</summary>
internal sealed class ProposalFacts
{
    public required Proposal Proposal { get; init; }
    public required MatchSides Sides { get; init; }
    public required PlainScores Scores { get; init; }
    public required IReadOnlyDictionary<SchoolId, int> HelperIndex { get; init; }
    public required IReadOnlyDictionary<SchoolId, int> ReceiverIndex { get; init; }
    public required List<PlainCandidate> Candidates { get; init; }
    public required HashSet<(SchoolId Helper, SchoolId Receiver)> Locks { get; init; }
    public required HashSet<SchoolId> Musts { get; init; }
    /// <summary>Pairs of the proposal by index; filled only where both ends are known.</summary>
    public required HashSet<(int Helper, int Receiver)> Pairs { get; init; }

    public Policy Policy => Sides.Inputs.Policy;

    public bool IsLocked(int helper, int receiver) => Locks.Contains((Sides.Helpers[helper].Id, Sides.Receivers[receiver].Id));

    /// <summary>Computes the facts; null, with findings, where the pairs name schools that are on no side.</summary>
    public static ProposalFacts? Of(Proposal proposal, Findings findings)
    {
        var sides = SideChoice.Of(proposal.Inputs);
        var helpers = sides.Helpers.Select((school, index) => (school.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var receivers = sides.Receivers.Select((school, index) => (school.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var pairs = new HashSet<(int, int)>();
        foreach (var pair in proposal.Pairs)
        {
            if (!helpers.TryGetValue(pair.Helper, out var helper)) findings.Add("helper-on-side", ("helper", pair.Helper));
            else if (!receivers.TryGetValue(pair.Receiver, out var receiver)) findings.Add("receiver-on-side", ("receiver", pair.Receiver));
            else if (!pairs.Add((helper, receiver))) findings.Add("pair-once", ("helper", pair.Helper), ("receiver", pair.Receiver));
        }
        if (!findings.None) return null;
        var scores = new PlainScores(sides);
        var decisions = proposal.Inputs.Decisions;
        return new()
        {
            Proposal = proposal,
            Sides = sides,
            Scores = scores,
            HelperIndex = helpers,
            ReceiverIndex = receivers,
            Candidates = PlainCandidates.Of(sides, scores),
            Locks = [.. decisions.Where(decision => decision.Kind == DecisionKind.Lock).Select(decision => (decision.Helper!.Value, decision.Receiver))],
            Musts = [.. decisions.Where(decision => decision.Kind == DecisionKind.Must).Select(decision => decision.Receiver)],
            Pairs = pairs,
        };
    }
}
