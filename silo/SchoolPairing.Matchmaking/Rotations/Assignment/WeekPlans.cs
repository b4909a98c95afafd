using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>Plans the weeks of every cluster of every planned term. The same people with the same lessons in another term have the same week: it is planned once.</summary>
internal static class WeekPlans
{
    /// <summary>The weeks of each term in which somebody travels, in order; or how the run ends where one of them could not be planned.</summary>
    public static (ImmutableArray<WeekPlan> Weeks, RotationOutcome? Ends) Of(RotationCase from, ImmutableArray<Posting> postings, IIntegerSolver solver, RotationBudget budget, CancellationToken cancel)
    {
        var (clusters, weeks) = (new WeekClusters(from), ImmutableArray.CreateBuilder<WeekPlan>());
        var known = new Dictionary<string, ClusterWeek>(StringComparer.Ordinal);
        var limits = new SolveBudget(budget.WeekSeconds, null, 0.02, budget.MemoryMegabytes, from.Inputs.Seed);
        foreach (var term in from.Inputs.Policy.Terms)
        {
            var planned = ImmutableArray.CreateBuilder<ClusterWeek>();
            foreach (var cluster in clusters.Of(postings, term))
            {
                var same = JsonSerializer.Serialize(cluster, ContractJson.Compact);
                if (!known.TryGetValue(same, out var week))
                {
                    var outcome = WeekPlanner.Plan(cluster, solver, limits, null, cancel);
                    if (Ends(outcome) is { } ends) return ([], ends);
                    known[same] = week = ((WeekOutcome.Planned)outcome).Week;
                }
                planned.Add(week);
            }
            if (planned.Count > 0) weeks.Add(new(term, planned.ToImmutable()));
        }
        return (weeks.ToImmutable(), null);
    }

    private static RotationOutcome? Ends(WeekOutcome outcome) => outcome switch
    {
        WeekOutcome.Planned => null,
        WeekOutcome.SolverDied died => new RotationOutcome.SolverDied(died.How),
        WeekOutcome.Refused refused => new RotationOutcome.Refused(refused.Refusals),
        WeekOutcome.Cancelled => new RotationOutcome.Cancelled(),
        _ => new RotationOutcome.OutOfTime(),
    };
}
