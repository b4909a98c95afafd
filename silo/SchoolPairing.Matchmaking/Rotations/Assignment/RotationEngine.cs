using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// The whole run from frozen inputs to an audited rotation plan: who is to rotate, which posts wait, who may go where, worst-off first, most points, proof, audit.
/// Deterministic: where the outcome is proven best, the same inputs give the same plan, byte for byte, on one version of the solver.
/// </summary>
public static class RotationEngine
{
    /// <summary>Runs the engine.</summary>
    /// <param name="inputs">Frozen inputs, every list sorted as <see cref="RotationInputs"/> says.</param>
    /// <param name="solver">The solver; whatever it says is checked.</param>
    /// <param name="budget">Limits.</param>
    /// <param name="report">Told each phase and the best plan so far; may be called from the solver's threads.</param>
    /// <param name="cancel">Ends the run as <see cref="RotationOutcome.Cancelled"/>.</param>
    public static RotationOutcome Run(RotationInputs inputs, IIntegerSolver solver, RotationBudget budget, Action<RotationProgress> report, CancellationToken cancel)
    {
        report(new(RotationPhase.Eligibility, 0, null, null));
        if (cancel.IsCancellationRequested) return new RotationOutcome.Cancelled();
        report(new(RotationPhase.Demand, 0, null, null));
        return Run(RotationCase.Of(inputs), solver, budget, report, cancel);
    }

    /// <summary>Runs the engine on a case whose eligibility and posts are known.</summary>
    /// <param name="from">The case, without the posts that no demand asks for.</param>
    /// <param name="solver">The solver; whatever it says is checked.</param>
    /// <param name="budget">Limits.</param>
    /// <param name="report">Told each phase and the best plan so far; may be called from the solver's threads.</param>
    /// <param name="cancel">Ends the run as <see cref="RotationOutcome.Cancelled"/>.</param>
    public static RotationOutcome Run(RotationCase from, IIntegerSolver solver, RotationBudget budget, Action<RotationProgress> report, CancellationToken cancel)
    {
        try
        {
            return Outcome(from, solver, budget, report, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new RotationOutcome.Cancelled();
        }
    }

    private static RotationOutcome Outcome(RotationCase from, IIntegerSolver solver, RotationBudget budget, Action<RotationProgress> report, CancellationToken cancel)
    {
        if (PlannedTerms.Of(from.Inputs) is not { } terms)
            return new RotationOutcome.Refused([Refusal.Of(RefusalCode.UnknownName, ("kind", "§kind.term"), ("value", string.Join(", ", from.Inputs.Policy.Terms)),
                ("known", string.Join(", ", from.Inputs.Calendar.Terms.Select(term => term.Id))))]);
        var facts = new RotationFacts(from.WithOwnPosts(), terms);
        var assignment = new YearlyAssignment(facts, solver, budget, report, cancel);
        if (DecisionClash.Alone(facts, assignment.All) is { } alone) return new RotationOutcome.Impossible(alone);
        var solution = assignment.Solve(cancel);
        switch (solution.Status)
        {
            case IntegerStatus.Died: return new RotationOutcome.SolverDied(solution.Died ?? "aborted");
            case IntegerStatus.Cancelled: return new RotationOutcome.Cancelled();
            case IntegerStatus.OutOfTime: return new RotationOutcome.OutOfTime();
            case IntegerStatus.Impossible:
                var own = new YearlySolver(solver, budget, from.Inputs.Seed);
                return new RotationOutcome.Impossible(DecisionClash.Together(assignment.Facts, assignment.All,
                    program => own.Solve(program, null, IntegerProgram.Free, null, cancel).Status != IntegerStatus.Impossible));
        }
        var chosen = assignment.Chosen(solution.Values);
        var points = chosen.Sum(option => option.Points) + (solution.Missing(assignment.Options.Length) * facts.Policy.Points.MissedDuty);
        var proposal = ProposalWriter.Write(assignment.Facts, assignment.All, chosen, solution, points);
        report(new(RotationPhase.Timetable, assignment.All.Length, points, solution.Bound));
        var (weeks, ends) = WeekPlans.Of(from, proposal.Postings, solver, budget, cancel);
        if (ends is not null) return ends;
        proposal = proposal.WithWeeks(weeks);
        report(new(RotationPhase.Auditing, assignment.All.Length, points, solution.Bound));
        RotationAudit.Demand(assignment.Facts.Case, proposal);
        ImmutableArray<RotationRelief> repairs = proposal.Ledger.Any(line => line.Missing > 0) ? new Reliefs(facts, solver, budget).Find(from, proposal.Ledger, cancel) : [];
        report(new(RotationPhase.Done, assignment.All.Length, points, solution.Bound));
        return new RotationOutcome.Planned(proposal, repairs);
    }
}
