using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>Solves one change under several goals; each once, with what every option is measured by: what can stay, and the best value.</summary>
internal sealed class RepairSolver(StandingPlan plan, BoundChange change, CancellationToken cancel)
{
    private readonly Dictionary<RepairGoal, int[]> _plans = [];

    /// <summary>A solved flow.</summary>
    /// <param name="Pairs">The whole plan, sorted.</param>
    /// <param name="Flow">What was solved.</param>
    /// <param name="Solution">Its optimum with prices.</param>
    internal sealed record Solved(int[] Pairs, RepairFlow Flow, FlowSolution Solution);

    /// <summary>Solves a goal and what it is measured by; null where all have a plan.</summary>
    public ReplanOutcome? Solve(RepairGoal goal) => SolveOnce(RepairGoal.BestValue) ?? SolveOnce(RepairGoal.LeaveOpen) ?? SolveOnce(goal);

    /// <summary>A solved goal in words.</summary>
    public RepairOption Option(RepairGoal goal)
    {
        var pairs = _plans[goal];
        var canStay = _plans[RepairGoal.LeaveOpen];
        int[] cannotStay = [.. change.Before.Where(pair => Array.BinarySearch(canStay, pair) < 0)];
        return new(goal, [.. pairs.Select(plan.Id)], PlanWords.Measure(plan, pairs), PlanWords.Effect(plan, change.Before, pairs, cannotStay),
            canStay.Count(pair => change.Open[pair]) - pairs.Count(pair => change.Open[pair]), PlanWords.Effect(plan, _plans[RepairGoal.BestValue], pairs, []),
            [.. change.Unmet(plan, pairs).Select(receiver => plan.Sides.Receivers[receiver].Id)]);
    }

    /// <summary>Solves a goal for its prices.</summary>
    /// <returns>The solution, or why there is no plan.</returns>
    public (Solved?, ReplanOutcome?) SolveForPrices(RepairGoal goal)
    {
        if (goal == RepairGoal.NothingMoves && SolveOnce(RepairGoal.LeaveOpen) is { } fails) return (null, fails);
        var (solved, no) = SolveFlow(goal);
        return solved is null ? (null, no) : Unmet(goal, solved.Pairs) is { } unmet ? (null, unmet) : (solved, null);
    }

    /// <summary>Solves a goal, whether or not all musts are met.</summary>
    public (Solved?, ReplanOutcome.Refused?) SolveEvenWithUnmetMusts(RepairGoal goal) =>
        goal == RepairGoal.NothingMoves && SolveOnce(RepairGoal.LeaveOpen) is ReplanOutcome.Refused refused ? (null, refused) : SolveFlow(goal);

    private ReplanOutcome? SolveOnce(RepairGoal goal)
    {
        if (_plans.ContainsKey(goal)) return null;
        if (goal == RepairGoal.LeaveOpen && change.AllOpenFit(plan.Pairs))
        {
            _plans[goal] = change.Staying;
            return null;
        }
        var (solved, no) = SolveFlow(goal);
        if (solved is null) return no;
        if (Unmet(goal, solved.Pairs) is { } unmet) return unmet;
        _plans[goal] = solved.Pairs;
        return null;
    }

    private (Solved?, ReplanOutcome.Refused?) SolveFlow(RepairGoal goal)
    {
        var stay = change.Fixed;
        if (goal == RepairGoal.NothingMoves)
        {
            stay = (bool[])stay.Clone();
            foreach (var pair in _plans[RepairGoal.LeaveOpen]) stay[pair] = true;
        }
        var built = RepairFlow.Of(plan, change, goal, stay);
        if (!built.Accepted) return (null, new ReplanOutcome.Refused(built.Refusals));
        var flow = built.Value;
        var solution = TwinningFlowSolver.Solve(flow.Problem, null, cancel);
        if (FlowCheck.Violations(flow.Problem, solution) is [var broken, ..]) throw new InvalidOperationException($"A repair is not proven best: {broken}");
        int[] pairs = [.. Enumerable.Range(0, stay.Length).Where(pair => stay[pair]), .. flow.PairOfArc.Where((_, arc) => solution.Used[arc])];
        Array.Sort(pairs);
        if (RepairAudit.Findings(plan, change, pairs) is [var found, ..]) throw new InvalidOperationException($"A repair breaks a limit: {found}");
        return (new(pairs, flow, solution), null);
    }

    // Musts have the highest level, so a plan of these goals that leaves one unmet says that no plan meets all.
    private ReplanOutcome.Impossible? Unmet(RepairGoal goal, int[] pairs) =>
        goal is RepairGoal.BestValue or RepairGoal.FewestChanges && change.Unmet(plan, pairs).Any() ? new(MustClash.Find(plan, change)) : null;
}
