using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>
/// For each left-out receiver the helpers that it could use, directly or by moving others, and who uses them up. Left-out schools are
/// taken in the order of need: what an earlier one reached is used up by schools that come before the later one too, so each search only
/// adds to it, and all searches together look at each arc once.
/// </summary>
internal sealed class HallSetSearch
{
    private readonly TwinningProblem _problem;
    private readonly FlowProblem _flow;
    private readonly FlowSolution _solution;
    private readonly int[] _arcsOfReceiver;
    private readonly List<int>?[] _users;
    private readonly int[] _setOfHelper;

    private HallSetSearch(TwinningProblem problem, FlowSolution solution)
    {
        (_problem, _flow, _solution) = (problem, problem.Flow, solution);
        _arcsOfReceiver = _flow.ArcStartByReceiver();
        _users = new List<int>?[_flow.Helpers];
        for (var arc = 0; arc < _flow.Arcs; arc++)
            if (solution.Used[arc]) (_users[_flow.ArcHelper[arc]] ??= []).Add(_flow.ArcReceiver[arc]);
        _setOfHelper = new int[_flow.Helpers];
        Array.Fill(_setOfHelper, -1);
    }

    /// <summary>The Hall sets and, by receiver, the index of its own (-1: helped, or no candidates).</summary>
    public static (ImmutableArray<HallSet> Sets, int[] SetOfReceiver) Find(TwinningProblem problem, FlowSolution solution, int[] helpedCount) =>
        new HallSetSearch(problem, solution).Find(helpedCount);

    private (ImmutableArray<HallSet>, int[]) Find(int[] helpedCount)
    {
        var sets = new List<HallSet>();
        var last = new Components(_flow);
        var setOf = new int[_flow.Receivers];
        Array.Fill(setOf, -1);
        var leftOut = Enumerable.Range(0, _flow.Receivers).Where(receiver => helpedCount[receiver] == 0 && _arcsOfReceiver[receiver] < _arcsOfReceiver[receiver + 1])
            .OrderByDescending(receiver => _problem.Levels.LevelOfPlace[receiver][0]).ThenBy(receiver => receiver);
        foreach (var receiver in leftOut)
        {
            var (helpers, users) = Reach(receiver, sets.Count);
            var component = last.Of(receiver);
            if (helpers.Count > 0)
            {
                var sides = _problem.Sides;
                sets.Add(new HallSet([.. helpers.Order().Select(helper => sides.Helpers[helper].Id)],
                    [.. users.Order().Select(user => sides.Receivers[user].Id)], last.Set[component] is var set and >= 0 ? set : null));
                last.Set[component] = sets.Count - 1;
            }
            setOf[receiver] = last.Set[component];
        }
        return ([.. sets], setOf);
    }

    private (List<int> Helpers, List<int> Users) Reach(int leftOut, int set)
    {
        var (helpers, users, open) = (new List<int>(), new HashSet<int>(), new Queue<int>([leftOut]));
        while (open.TryDequeue(out var receiver))
            for (var arc = _arcsOfReceiver[receiver]; arc < _arcsOfReceiver[receiver + 1]; arc++)
            {
                var helper = _flow.ArcHelper[arc];
                if (_solution.Used[arc] || _setOfHelper[helper] >= 0) continue;
                _setOfHelper[helper] = set;
                helpers.Add(helper);
                foreach (var user in _users[helper] ?? [])
                    if (users.Add(user)) open.Enqueue(user);
            }
        return (helpers, [.. users]);
    }

    /// <summary>Parts of the city that share no candidate: one left-out school's set says nothing about another part.</summary>
    private sealed class Components
    {
        private readonly int[] _parent;
        private readonly int _helpers;

        public Components(FlowProblem flow)
        {
            _helpers = flow.Helpers;
            _parent = [.. Enumerable.Range(0, flow.Helpers + flow.Receivers)];
            for (var arc = 0; arc < flow.Arcs; arc++) _parent[Root(flow.ArcHelper[arc])] = Root(_helpers + flow.ArcReceiver[arc]);
            Set = new int[_parent.Length];
            Array.Fill(Set, -1);
        }

        /// <summary>The newest set of each component, -1 where none yet.</summary>
        public int[] Set { get; }

        public int Of(int receiver) => Root(_helpers + receiver);

        private int Root(int node)
        {
            while (_parent[node] != node) node = _parent[node] = _parent[_parent[node]];
            return node;
        }
    }
}
