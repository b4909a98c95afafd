using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>Plans the weeks of every cluster of the first planned term.</summary>
internal static class WeekPlans
{
    /// <summary>The weeks, null where nobody travels; or how the run ends where one of them could not be planned.</summary>
    public static (WeekPlan? Week, RotationOutcome? Ends) Of(RotationCase from, ImmutableArray<Posting> postings, IIntegerSolver solver, RotationBudget budget, CancellationToken cancel)
    {
        var weeks = ImmutableArray.CreateBuilder<ClusterWeek>();
        foreach (var cluster in WeekClusters.Of(from, postings))
        {
            var limits = new SolveBudget(budget.WeekSeconds, null, 0.02, budget.MemoryMegabytes, from.Inputs.Seed);
            switch (WeekPlanner.Plan(cluster, solver, limits, null, cancel))
            {
                case WeekOutcome.Planned planned: weeks.Add(planned.Week); break;
                case WeekOutcome.SolverDied died: return (null, new RotationOutcome.SolverDied(died.How));
                case WeekOutcome.Refused refused: return (null, new RotationOutcome.Refused(refused.Refusals));
                case WeekOutcome.Cancelled: return (null, new RotationOutcome.Cancelled());
                default: return (null, new RotationOutcome.OutOfTime());
            }
        }
        return (weeks.Count == 0 ? null : new(from.Inputs.Policy.Terms[0], weeks.ToImmutable()), null);
    }
}
