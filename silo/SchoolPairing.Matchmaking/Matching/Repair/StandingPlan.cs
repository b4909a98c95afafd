using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>
/// Frozen inputs made ready for many changes: sides, needs, candidates and scores are computed once, each change then costs a flow or two.
/// Pure and deterministic; safe for use by several threads at once.
/// </summary>
public sealed partial class StandingPlan
{
    private readonly Dictionary<SchoolId, int> _helper, _receiver;
    private readonly HashSet<SchoolId> _schools;
    private readonly int[] _pairStart;

    private StandingPlan(MatchSides sides, CandidatePairs pairs, long[] points)
    {
        (Sides, Pairs, Points) = (sides, pairs, points);
        Values = sides.Inputs.Policy.Objective == Objective.Score ? points : [.. pairs.DistanceMeters.Select(meters => -(long)meters)];
        _helper = sides.Helpers.Select((school, index) => (school.Id, index)).ToDictionary();
        _receiver = sides.Receivers.Select((school, index) => (school.Id, index)).ToDictionary();
        _schools = [.. sides.Inputs.Schools.Select(school => school.Id)];
        _pairStart = new int[sides.Receivers.Length + 1];
        foreach (var receiver in pairs.Receiver) _pairStart[receiver + 1]++;
        for (var receiver = 0; receiver < sides.Receivers.Length; receiver++) _pairStart[receiver + 1] += _pairStart[receiver];
        Levels = CoverageLevels.Of(sides);
        Audits = MatchingConstraints.Audits(sides.Inputs);
        Counties = new(sides);
    }

    /// <summary>The sides; their inputs have no decisions, as each change brings its own.</summary>
    internal MatchSides Sides { get; }
    /// <summary>Every pair that the rules allow before anybody decides anything.</summary>
    internal CandidatePairs Pairs { get; }
    /// <summary>Score by candidate.</summary>
    internal long[] Points { get; }
    /// <summary>The objective's value by candidate.</summary>
    internal long[] Values { get; }
    /// <summary>Levels without musts.</summary>
    internal CoverageLevels Levels { get; }
    /// <summary>The audit face of every pair rule.</summary>
    internal ImmutableArray<PairAudit> Audits { get; }
    /// <summary>Receivers by county.</summary>
    internal CountyShares Counties { get; }

    /// <summary>Computes what every change needs. Refused as <see cref="MatchEngine.Run"/> refuses.</summary>
    /// <param name="inputs">Frozen inputs, every list sorted as <see cref="MatchInputs"/> says; their decisions are left to the changes.</param>
    /// <param name="cancel">Looked at once a receiver.</param>
    public static Answer<StandingPlan> Of(MatchInputs inputs, CancellationToken cancel = default)
    {
        var faults = MatchEngine.Faults(inputs);
        if (!faults.IsEmpty) return Answer<StandingPlan>.Refuse(faults);
        var sides = SideChoice.Of(inputs with { Decisions = [] });
        var pairs = CandidateSearch.Find(sides, cancel: cancel).Pairs;
        return Answer<StandingPlan>.Of(new(sides, pairs, CandidateScores.Of(sides, pairs)));
    }

    /// <summary>The best plan in the order of one goal.</summary>
    /// <param name="change">What stood, what stays, what may not be.</param>
    /// <param name="goal">The order of goals.</param>
    /// <param name="cancel">Looked at now and then.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ReplanOutcome Replan(PlanChange change, RepairGoal goal, CancellationToken cancel = default) => Options(change, [goal], cancel);

    /// <summary>All ways to go on, from the smallest change to the best value; a plan that several goals lead to stands once, under the first.</summary>
    /// <param name="change">What stood, what stays, what may not be.</param>
    /// <param name="cancel">Looked at now and then.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ReplanOutcome Menu(PlanChange change, CancellationToken cancel = default) =>
        Options(change, [RepairGoal.LeaveOpen, RepairGoal.NothingMoves, RepairGoal.FewestChanges, RepairGoal.BestValue], cancel);

    /// <summary>What some pairs achieve, whoever chose them. Refused where a pair is no candidate.</summary>
    /// <param name="pairs">The pairs; one named twice counts once.</param>
    public Answer<PlanMeasures> Measure(IEnumerable<PairId> pairs) =>
        Find(pairs, out var refusals) is { } found ? Answer<PlanMeasures>.Of(PlanWords.Measure(this, found)) : Answer<PlanMeasures>.Refuse(refusals);

    /// <summary>The difference between two plans. Refused where a pair is no candidate.</summary>
    /// <param name="before">One plan.</param>
    /// <param name="after">The other.</param>
    public Answer<PlanEffect> Compare(IEnumerable<PairId> before, IEnumerable<PairId> after)
    {
        var (one, other) = (Find(before, out var refusals), Find(after, out var more));
        return one is null || other is null ? Answer<PlanEffect>.Refuse([.. refusals, .. more]) : Answer<PlanEffect>.Of(PlanWords.Effect(this, one, other, []));
    }

    /// <summary>
    /// The best plan in the order of one goal, made ready for questions about single pairs: <see cref="RepairGoal.BestValue"/> for regrets and
    /// alternatives, <see cref="RepairGoal.FewestChanges"/> for reserves. Refused with <see cref="RefusalCode.NoPlanToPrice"/> where there is no plan.
    /// </summary>
    /// <param name="change">What stood, what stays, what may not be.</param>
    /// <param name="goal">The order of goals.</param>
    /// <param name="cancel">Looked at now and then, by the questions too.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Answer<PlanPrices> Prices(PlanChange change, RepairGoal goal, CancellationToken cancel = default)
    {
        var (bound, no) = BoundChange.Of(this, change);
        RepairSolver.Solved? solved = null;
        if (bound is not null) (solved, no) = new RepairSolver(this, bound, cancel).SolveForPrices(goal);
        return solved is not null ? Answer<PlanPrices>.Of(new(this, change, bound!, goal, solved, cancel))
            : Answer<PlanPrices>.Refuse(no is ReplanOutcome.Refused refused ? refused.Refusals : [Refusal.Of(RefusalCode.NoPlanToPrice)]);
    }

    private ReplanOutcome Options(PlanChange change, ReadOnlySpan<RepairGoal> goals, CancellationToken cancel)
    {
        var (bound, no) = BoundChange.Of(this, change);
        if (bound is null) return no!;
        var solver = new RepairSolver(this, bound, cancel);
        var options = ImmutableArray.CreateBuilder<RepairOption>();
        foreach (var goal in goals)
        {
            if (solver.Solve(goal) is { } fails) return fails;
            var option = solver.Option(goal);
            if (!options.Any(earlier => earlier.Pairs.AsSpan().SequenceEqual(option.Pairs.AsSpan()))) options.Add(option);
        }
        return new ReplanOutcome.Found(options.ToImmutable());
    }

    internal int HelperIndex(SchoolId school) => _helper.GetValueOrDefault(school, -1);

    internal int ReceiverIndex(SchoolId school) => _receiver.GetValueOrDefault(school, -1);

    internal bool HasCandidates(int receiver) => _pairStart[receiver] < _pairStart[receiver + 1];

    internal bool Knows(SchoolId school) => _schools.Contains(school);

    /// <summary>The candidate of a pair, -1 where there is none.</summary>
    internal int Find(PairId pair)
    {
        if (!_helper.TryGetValue(pair.Helper, out var helper) || !_receiver.TryGetValue(pair.Receiver, out var receiver)) return -1;
        var at = Array.BinarySearch(Pairs.Helper, _pairStart[receiver], _pairStart[receiver + 1] - _pairStart[receiver], helper);
        return at < 0 ? -1 : at;
    }

    /// <summary>The candidates of pairs, sorted, each once; null where one is none.</summary>
    internal int[]? Find(IEnumerable<PairId> pairs, out ImmutableArray<Refusal> refusals)
    {
        var (found, missing) = (new SortedSet<int>(), new SortedSet<PairId>());
        foreach (var pair in pairs)
            if (Find(pair) is var at and >= 0) found.Add(at);
            else missing.Add(pair);
        refusals = [.. missing.Select(pair => Refusal.Of(RefusalCode.NotACandidate, ("helper", pair.Helper.Value), ("receiver", pair.Receiver.Value)))];
        return missing.Count == 0 ? [.. found] : null;
    }

    /// <summary>The pair of a candidate.</summary>
    internal PairId Id(int pair) => new(Sides.Helpers[Pairs.Helper[pair]].Id, Sides.Receivers[Pairs.Receiver[pair]].Id);
}
