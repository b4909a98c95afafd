using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>Solves one change under several goals; each once, with what every option is measured by: what can stay, and the best value.</summary>
internal sealed class RepairSolver(StandingPlan plan, BoundChange change, CancellationToken cancel)
{
    private readonly Dictionary<RepairGoal, int[]> _plans = [];

    /// <summary>Solves a goal and what it is measured by; null where all have a plan.</summary>
    public ReplanOutcome? Solve(RepairGoal goal) => SolveOnce(RepairGoal.BestValue) ?? SolveOnce(RepairGoal.LeaveOpen) ?? SolveOnce(goal);

    /// <summary>A solved goal in words.</summary>
    public RepairOption Option(RepairGoal goal)
    {
        var pairs = _plans[goal];
        var canStay = _plans[RepairGoal.LeaveOpen];
        int[] cannotStay = [.. change.Before.Where(pair => Array.BinarySearch(canStay, pair) < 0)];
        return new(goal, [.. pairs.Select(plan.Id)], PlanWords.Measure(plan, pairs), PlanWords.Effect(plan, change.Before, pairs, cannotStay),
            canStay.Count(pair => change.Open[pair]) - pairs.Count(pair => change.Open[pair]), PlanWords.Effect(plan, _plans[RepairGoal.BestValue], pairs, []), [.. Unmet(pairs).Select(receiver => plan.Sides.Receivers[receiver].Id)]);
    }

    private ReplanOutcome? SolveOnce(RepairGoal goal)
    {
        if (_plans.ContainsKey(goal)) return null;
        if (goal == RepairGoal.LeaveOpen && change.AllOpenFit(plan.Pairs))
        {
            _plans[goal] = change.Staying;
            return null;
        }
        var stay = change.Fixed;
        if (goal == RepairGoal.NothingMoves)
        {
            stay = (bool[])stay.Clone();
            foreach (var pair in _plans[RepairGoal.LeaveOpen]) stay[pair] = true;
        }
        var built = RepairFlow.Of(plan, change, goal, stay);
        if (!built.Accepted) return new ReplanOutcome.Refused(built.Refusals);
        var flow = built.Value;
        var solution = TwinningFlowSolver.Solve(flow.Problem, null, cancel);
        if (FlowCheck.Violations(flow.Problem, solution) is [var broken, ..]) throw new InvalidOperationException($"A repair is not proven best: {broken}");

        int[] pairs = [.. Enumerable.Range(0, stay.Length).Where(pair => stay[pair]), .. flow.PairOfArc.Where((_, arc) => solution.Used[arc])];
        Array.Sort(pairs);
        if (goal is RepairGoal.BestValue or RepairGoal.FewestChanges && Unmet(pairs).Any()) return UnmetMusts(flow.Problem, pairs);
        if (RepairAudit.Findings(plan, change, pairs) is [var found, ..]) throw new InvalidOperationException($"A repair breaks a limit: {found}");
        _plans[goal] = pairs;
        return null;
    }

    private IEnumerable<int> Unmet(int[] pairs)
    {
        if (change.Musts.Length == 0) return [];
        var helpers = PlanWords.HelpersByReceiver(plan, pairs);
        return change.Musts.Where(receiver => helpers[receiver] == 0);
    }

    private ReplanOutcome.Impossible UnmetMusts(FlowProblem problem, int[] pairs)
    {
        var musts = new bool[problem.Receivers];
        foreach (var receiver in change.Musts) musts[receiver] = true;
        foreach (var pair in pairs)
            if (change.Fixed[pair]) musts[plan.Pairs.Receiver[pair]] = false;
        var conflict = MustServe.Conflict(problem, musts) ?? throw new InvalidOperationException("A must is unmet although all can be met.");
        return new(change.Names.Named(LockClash.OfMusts(change.Sides, conflict.Receivers, conflict.Helpers)));
    }
}
