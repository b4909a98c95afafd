namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>
/// Every left-out school's Hall set holds: it and the users can use no other helper, every free place of these helpers is used by the users,
/// and each user comes at least as early in the order of places.
/// </summary>
internal sealed class HallSetAudit
{
    private readonly ProposalFacts _facts;
    private readonly Findings _findings;
    private readonly PlainLevels _levels;
    // By helper and by user: the sets that contain it are those that equal or extend this one.
    private readonly Dictionary<int, int> _setOfHelper = [];
    private readonly Dictionary<int, int> _setOfUser = [];
    private readonly int[] _lowest;
    private readonly int[] _chain;

    private HallSetAudit(ProposalFacts facts, Findings findings)
    {
        (_facts, _findings, _levels) = (facts, findings, new PlainLevels(facts));
        _lowest = new int[facts.Proposal.Certificate.HallSets.Length];
        _chain = new int[_lowest.Length];
    }

    /// <summary>Checks each set once and each left-out school against its set.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        var audit = new HallSetAudit(facts, findings);
        if (!audit.ReadSets()) return;
        audit.CheckSets();
        audit.CheckLeftOut();
    }

    private bool ReadSets()
    {
        var sets = _facts.Proposal.Certificate.HallSets;
        var extended = new HashSet<int>();
        for (var index = 0; index < sets.Length; index++)
        {
            var sound = sets[index].Extends is not { } before || (before >= 0 && before < index && extended.Add(before));
            _chain[index] = sound && sets[index].Extends is { } earlier ? _chain[earlier] : index;
            foreach (var helper in sets[index].Helpers)
                sound &= _facts.HelperIndex.TryGetValue(helper, out var known) && _setOfHelper.TryAdd(known, index);
            foreach (var user in sets[index].Users)
                sound &= _facts.ReceiverIndex.TryGetValue(user, out var known) && _setOfUser.TryAdd(known, index);
            if (sound) continue;
            _findings.Add("hall-schools", ("set", index));
            return false;
        }
        return true;
    }

    // Sets form chains, so the earlier ones of the same chain are just those that a set extends.
    private bool Contains(int set, int part) => part <= set && _chain[part] == _chain[set];

    private void CheckSets()
    {
        var sides = _facts.Sides;
        var open = _facts.Pairs.Where(pair => !_facts.IsLocked(pair.Helper, pair.Receiver)).ToList();
        var users = open.ToLookup(pair => pair.Helper, pair => pair.Receiver);
        foreach (var (helper, set) in _setOfHelper)
            if (_facts.UsedAtHelper[helper] < sides.HelperCapacity[helper]
                || users[helper].Any(user => !_setOfUser.TryGetValue(user, out var of) || !Contains(set, of)))
                _findings.Add("hall-used-up", ("set", set), ("helper", sides.Helpers[helper].Id));
        foreach (var candidate in _facts.Candidates.Pairs)
            if (_setOfUser.TryGetValue(candidate.Receiver, out var set)
                && !_facts.Pairs.Contains((candidate.Helper, candidate.Receiver)) && !(_setOfHelper.TryGetValue(candidate.Helper, out var of) && Contains(set, of)))
                _findings.Add("hall-closed", ("set", set), ("receiver", sides.Receivers[candidate.Receiver].Id));

        Array.Fill(_lowest, int.MaxValue);
        foreach (var (user, set) in _setOfUser)
            _lowest[set] = Math.Min(_lowest[set], _levels.Of(user, _facts.UsedAtReceiver[user] - 1));
        for (var index = 0; index < _lowest.Length; index++)
            if (_facts.Proposal.Certificate.HallSets[index].Extends is { } before) _lowest[index] = Math.Min(_lowest[index], _lowest[before]);
    }

    private void CheckLeftOut()
    {
        var setOf = new Dictionary<int, int>();
        foreach (var outcome in _facts.Proposal.Receivers)
        {
            if (outcome.HallSet is not { } index) continue;
            var receiver = _facts.ReceiverIndex[outcome.School];
            if (index < 0 || index >= _lowest.Length) _findings.Add("hall-index", ("receiver", outcome.School), ("set", index));
            else if (_lowest[index] < _levels.Of(receiver, 0)) _findings.Add("hall-needier", ("receiver", outcome.School), ("set", index));
            else setOf[receiver] = index;
        }
        foreach (var candidate in _facts.Candidates.Pairs)
            if (setOf.TryGetValue(candidate.Receiver, out var set) && !(_setOfHelper.TryGetValue(candidate.Helper, out var of) && Contains(set, of)))
                _findings.Add("hall-closed", ("set", set), ("receiver", _facts.Sides.Receivers[candidate.Receiver].Id));
    }
}
