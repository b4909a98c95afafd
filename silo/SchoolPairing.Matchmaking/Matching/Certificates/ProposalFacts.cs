using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>All that the audit computes once from the inputs, and the proposal's lists by index.</summary>
internal sealed class ProposalFacts
{
    private readonly HashSet<(int Helper, int Receiver)> _locked;

    private ProposalFacts(Proposal proposal, MatchSides sides)
    {
        (Proposal, Sides, Scores) = (proposal, sides, new PlainScores(sides));
        HelperIndex = Index(sides.Helpers);
        ReceiverIndex = Index(sides.Receivers);
        Candidates = PlainCandidates.Of(sides, Scores);
        var decisions = proposal.Inputs.Decisions;
        Locks = [.. decisions.Where(decision => decision.Kind == DecisionKind.Lock).Select(decision => (decision.Helper!.Value, decision.Receiver))];
        Musts = [.. decisions.Where(decision => decision.Kind == DecisionKind.Must).Select(decision => decision.Receiver)];
        _locked = [.. Locks.Where(pair => HelperIndex.ContainsKey(pair.Helper) && ReceiverIndex.ContainsKey(pair.Receiver))
            .Select(pair => (HelperIndex[pair.Helper], ReceiverIndex[pair.Receiver]))];
        Pairs = [.. proposal.Pairs.Select(pair => (HelperIndex[pair.Helper], ReceiverIndex[pair.Receiver]))];
        (UsedAtHelper, UsedAtReceiver) = Counts(Pairs);
        (LockedAtHelper, LockedAtReceiver) = Counts(Pairs.Where(_locked.Contains));
    }

    public Proposal Proposal { get; }
    public MatchSides Sides { get; }
    public PlainScores Scores { get; }
    public IReadOnlyDictionary<SchoolId, int> HelperIndex { get; }
    public IReadOnlyDictionary<SchoolId, int> ReceiverIndex { get; }
    public PlainCandidates Candidates { get; }
    public HashSet<(SchoolId Helper, SchoolId Receiver)> Locks { get; }
    public HashSet<SchoolId> Musts { get; }
    /// <summary>Pairs of the proposal by index.</summary>
    public HashSet<(int Helper, int Receiver)> Pairs { get; }
    /// <summary>By helper: pairs of the proposal, locked ones included.</summary>
    public int[] UsedAtHelper { get; }
    /// <summary>By receiver: pairs of the proposal, locked ones included.</summary>
    public int[] UsedAtReceiver { get; }
    /// <summary>By helper: locked pairs of the proposal.</summary>
    public int[] LockedAtHelper { get; }
    /// <summary>By receiver: locked pairs of the proposal.</summary>
    public int[] LockedAtReceiver { get; }

    public Policy Policy => Sides.Inputs.Policy;

    public bool IsLocked(int helper, int receiver) => _locked.Contains((helper, receiver));

    /// <summary>Computes the facts; null, with findings, where the pairs name schools that are on no side or one of them stands twice.</summary>
    public static ProposalFacts? Of(Proposal proposal, Findings findings)
    {
        var sides = PlainSides.Of(proposal.Inputs);
        var helpers = sides.Helpers.Select(school => school.Id).ToHashSet();
        var receivers = sides.Receivers.Select(school => school.Id).ToHashSet();
        var pairs = new HashSet<(SchoolId, SchoolId)>();
        foreach (var pair in proposal.Pairs)
        {
            if (!helpers.Contains(pair.Helper)) findings.Add("helper-on-side", ("helper", pair.Helper));
            else if (!receivers.Contains(pair.Receiver)) findings.Add("receiver-on-side", ("receiver", pair.Receiver));
            else if (!pairs.Add((pair.Helper, pair.Receiver))) findings.Add("pair-once", ("helper", pair.Helper), ("receiver", pair.Receiver));
        }
        return findings.None ? new(proposal, sides) : null;
    }

    private (int[] ByHelper, int[] ByReceiver) Counts(IEnumerable<(int Helper, int Receiver)> pairs)
    {
        var (byHelper, byReceiver) = (new int[Sides.Helpers.Length], new int[Sides.Receivers.Length]);
        foreach (var (helper, receiver) in pairs)
        {
            byHelper[helper]++;
            byReceiver[receiver]++;
        }
        return (byHelper, byReceiver);
    }

    private static Dictionary<SchoolId, int> Index(IReadOnlyList<School> side) =>
        Enumerable.Range(0, side.Count).ToDictionary(index => side[index].Id);
}
