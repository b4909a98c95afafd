using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>Where a search is done, within which limits, and who hears of it.</summary>
internal sealed record WeekWork(IIntegerSolver Solver, SolveBudget Budget, Action<long?, long?>? Report, CancellationToken Cancel)
{
    public WeekWork Within(double share) => this with { Budget = Budget with { Seconds = Budget.Seconds * share } };

    public IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, Action<long?, long?> report) => Solver.Solve(program, method, Budget, report, Cancel);
}
