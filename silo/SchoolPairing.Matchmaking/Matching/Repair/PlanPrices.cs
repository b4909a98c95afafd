using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>
/// The exact prices of single pairs in one solved plan, each by a shortest path in its residual network; nothing is solved again but for
/// pairs that stay. Not safe for use by several threads at once.
/// </summary>
public sealed class PlanPrices
{
    private readonly StandingPlan _plan;
    private readonly PlanChange _asked;
    private readonly BoundChange _change;
    private readonly RepairGoal _goal;
    private readonly ResidualPrices _residual;
    private readonly int[] _arcOfPair, _helpers, _taken;
    private readonly CancellationToken _cancel;

    internal PlanPrices(StandingPlan plan, PlanChange asked, BoundChange change, RepairGoal goal, RepairSolver.Solved solved, CancellationToken cancel)
    {
        (_plan, _asked, _change, _goal, Solved, _cancel) = (plan, asked, change, goal, solved, cancel);
        _residual = new(solved.Flow.Problem, solved.Solution);
        _arcOfPair = new int[plan.Pairs.Count];
        Array.Fill(_arcOfPair, -1);
        for (var arc = 0; arc < solved.Flow.PairOfArc.Length; arc++) _arcOfPair[solved.Flow.PairOfArc[arc]] = arc;
        _taken = new int[solved.Flow.Problem.Receivers];
        for (var arc = 0; arc < solved.Solution.Used.Length; arc++)
            if (solved.Solution.Used[arc]) _taken[solved.Flow.Problem.ArcReceiver[arc]]++;
        _helpers = PlanWords.HelpersByReceiver(plan, solved.Pairs);
        Pairs = [.. solved.Pairs.Select(plan.Id)];
    }

    /// <summary>The plan that the prices are about, sorted by receiver, then helper.</summary>
    public ImmutableArray<PairId> Pairs { get; }

    /// <summary>The flow behind it.</summary>
    internal RepairSolver.Solved Solved { get; }

    /// <summary>What the best plan loses without a pair. Refused where the pair is no candidate.</summary>
    /// <param name="pair">Any candidate; for one that the plan does without, nothing changes.</param>
    public Answer<PairRegret> Regret(PairId pair) =>
        _plan.Find([pair], out var refusals) is [var found] ? Regret(found) : Answer<PairRegret>.Refuse(refusals);

    /// <summary>
    /// The regret of every pair of <see cref="Pairs"/>, in that order. Each accepted or locked pair costs a flow, the others a path. Refused where
    /// a number grows too large without one of the former.
    /// </summary>
    public Answer<RegretList> Regrets()
    {
        var regrets = Array.ConvertAll(Solved.Pairs, Regret);
        return Array.Find(regrets, one => !one.Accepted) is { } refused
            ? Answer<RegretList>.Refuse(refused.Refusals) : Answer<RegretList>.Of(new([.. regrets.Select(one => one.Value!)]));
    }

    /// <summary>The reserve of every pair of <see cref="Pairs"/> that does not stay for sure, in that order.</summary>
    public ImmutableArray<PairReserve> Reserves() => [.. Solved.Pairs.Where(pair => _arcOfPair[pair] >= 0).Select(Reserve)];

    /// <summary>
    /// Other partners of a school that cost no coverage, fewest lost value first, then by score, then by id. Refused where the school is not
    /// in the plan's inputs; a school of neither side has none.
    /// </summary>
    /// <param name="school">A helper or a receiver.</param>
    /// <param name="mostValueLost">Partners that cost the whole plan more of the objective's value (points or metres) are left out; null: no limit.</param>
    /// <param name="most">How many at most.</param>
    public Answer<AlternativeList> Alternatives(SchoolId school, long? mostValueLost, int most = int.MaxValue)
    {
        if (!_plan.Knows(school)) return Answer<AlternativeList>.Refuse(Refusal.Of(RefusalCode.NoSuchSchool, ("school", school.Value)));
        var problem = Solved.Flow.Problem;
        var (helper, receiver) = (_plan.HelperIndex(school), _plan.ReceiverIndex(school));
        var asked = Enumerable.Range(0, problem.Arcs).Where(arc => !Solved.Solution.Used[arc]
            && (problem.ArcHelper[arc] == helper || problem.ArcReceiver[arc] == receiver) && problem.HelperCapacity[problem.ArcHelper[arc]] > 0);
        var found = new List<(long Loss, int Pair, PlanEffect Price)>();
        foreach (var arcs in asked.GroupBy(arc => problem.ArcReceiver[arc]))
            foreach (var forced in _residual.ForReceiver(arcs.Key, [.. arcs]))
            {
                _cancel.ThrowIfCancellationRequested();
                if (forced.Loss is not { } loss || CostsCoverage(forced)) continue;
                var price = Effect(forced);
                if (-price.ValueChange <= (mostValueLost ?? long.MaxValue)) found.Add((loss, Solved.Flow.PairOfArc[forced.Arc], price));
            }
        return Answer<AlternativeList>.Of(new([.. found.OrderByDescending(one => one.Price.ValueChange).ThenBy(one => one.Loss)
            .ThenByDescending(one => _plan.Points[one.Pair]).ThenBy(one => one.Pair).Take(most)
            .Select(one => new PairAlternative(_plan.Id(one.Pair), _plan.Points[one.Pair], (int)_plan.Pairs.DistanceMeters[one.Pair], one.Price))]));
    }

    // A path fills at most one place and empties at most one: coverage is the same exactly where both are of one level.
    private bool CostsCoverage(ForcedArc forced)
    {
        var (problem, balance) = (Solved.Flow.Problem, 0L);
        foreach (var place in forced.Places)
        {
            var next = problem.PlaceStart[place.Receiver] + _taken[place.Receiver];
            balance += place.Gained ? problem.PlaceReward[next] : -problem.PlaceReward[next - 1];
        }
        return balance != 0;
    }

    private Answer<PairRegret> Regret(int pair)
    {
        if (_change.Fixed[pair]) return WithoutFixed(pair);
        var effect = _arcOfPair[pair] is var arc and >= 0 ? Effect(_residual.Without(arc)) : new PlanEffect(0, [], [], []);
        return Answer<PairRegret>.Of(new(_plan.Id(pair), false, effect,
            [.. effect.NoLongerHelped.Where(school => _plan.ReceiverIndex(school) is var at && _helpers[at] == 1 && Array.BinarySearch(_change.Musts, at) >= 0)]));
    }

    // A pair that stays is not in the flow: the plan without it is solved.
    private Answer<PairRegret> WithoutFixed(int pair)
    {
        var id = _plan.Id(pair);
        var change = _asked with
        {
            KeptPairs = _asked.KeptPairs.RemoveAll(kept => kept == id),
            Decisions = _asked.Decisions.RemoveAll(decision => decision.Helper == id.Helper && decision.Receiver == id.Receiver),
            Forbidden = _asked.Forbidden.Add(id),
        };
        var bound = BoundChange.Of(_plan, change).Change ?? throw new InvalidOperationException("A change that asks for less clashes.");
        var (without, no) = new RepairSolver(_plan, bound, _cancel).SolveEvenWithUnmetMusts(_goal);
        return without is null ? Answer<PairRegret>.Refuse(no!.Refusals)
            : Answer<PairRegret>.Of(new(id, true, PlanWords.Effect(_plan, Solved.Pairs, without.Pairs, [pair]),
                [.. bound.Unmet(_plan, without.Pairs).Select(receiver => _plan.Sides.Receivers[receiver].Id)]));
    }

    private PairReserve Reserve(int pair)
    {
        var (id, effect) = (_plan.Id(pair), Effect(_residual.Without(_arcOfPair[pair])));
        SchoolId? helper = null, receiver = null;
        foreach (var move in effect.Moves)
            if (move.Added && move.Receiver == id.Receiver) helper = move.Helper;
            else if (move.Added && move.Helper == id.Helper) receiver = move.Receiver;
        return new(id, helper, receiver, effect);
    }

    private PlanEffect Effect(ForcedArc forced)
    {
        var change = 0L;
        var places = new SortedDictionary<int, int>();
        var moves = ImmutableArray.CreateBuilder<PairMove>(forced.Arcs.Length);
        foreach (var step in forced.Arcs)
        {
            var pair = Solved.Flow.PairOfArc[step.Arc];
            var (id, sign, receiver) = (_plan.Id(pair), step.Added ? 1 : -1, _plan.Pairs.Receiver[pair]);
            change += sign * _plan.Values[pair];
            places[receiver] = places.GetValueOrDefault(receiver) + sign;
            moves.Add(new(id.Helper, id.Receiver, step.Added, _plan.Values[pair]));
        }
        ImmutableArray<SchoolId> Changed(int sign) => [.. places.Where(place => Math.Sign(place.Value) == sign).Select(place => _plan.Sides.Receivers[place.Key].Id)];
        return new(change, Changed(1), Changed(-1), moves.DrainToImmutable());
    }
}
