using System.Collections.Immutable;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Solves a yearly program part by part: first with the own bound and plan, then, where these do not meet, with the solver on what is left of the part.
/// </summary>
internal sealed class YearlySolver(IIntegerSolver solver, RotationBudget budget, long seed)
{
    /// <summary>Parts smaller than this share a solve: starting one costs more than they do.</summary>
    private const int FewestVariables = 2_000;

    private const double LeastSeconds = 1;

    /// <summary>What a plan is by where no solver was needed.</summary>
    private const string Own = "SchoolPairing (Lagrange)";

    /// <summary>Solves.</summary>
    /// <param name="program">What: first the options, then what duties are short of.</param>
    /// <param name="teacher">Teacher of each option.</param>
    /// <param name="start">Values of a plan that keeps every row; null: none.</param>
    /// <param name="ceiling">A bound of the whole from elsewhere.</param>
    /// <param name="report">Told the best points and the bound so far.</param>
    /// <param name="cancel">Ends it.</param>
    public YearlySolution Solve(IntegerProgram program, int[] teacher, long[]? start, long ceiling, Action<long?, long?>? report, CancellationToken cancel)
    {
        ImmutableArray<YearlyPart> parts = [.. ProgramParts.Of(program, FewestVariables).Select(part => YearlyPart.Of(part, teacher, start, seed, cancel))];
        var (told, bounds) = (parts.Select(part => part.Points).ToArray(), parts.Select(part => part.Bound).ToArray());
        Tell();
        var (status, reproducible, method, waiting) = (IntegerStatus.Proven, true, Own, (double)program.Variables);
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(part => parts[part].Columns))
        {
            var part = parts[index];
            var seconds = Math.Max(LeastSeconds, Left(waiting / Math.Max(1, program.Variables)) * part.Columns / Math.Max(1, waiting));
            waiting -= part.Columns;
            if (part.IsWithin(budget.RelativeGap)) continue;
            var outcome = solver.Solve(part.Rest, IntegerMethod.BranchAndCut, new(seconds, null, budget.RelativeGap, budget.MemoryMegabytes, seed), (best, bound) =>
            {
                if (best is { } points && (told[index] is not { } known || points > known)) told[index] = points;
                if (bound is { } limit) bounds[index] = Math.Min(bounds[index], Math.Max(limit, told[index] ?? limit));
                Tell();
            }, cancel);
            method = outcome.Solver.Length > 0 ? outcome.Solver : method;
            reproducible &= outcome.Reproducible;
            if (outcome.Status is IntegerStatus.Impossible or IntegerStatus.Died or IntegerStatus.Cancelled)
                return new(outcome.Status, [], IntegerProgram.Free, method, reproducible, outcome.Died);
            part.Take(outcome);
            if (part.Values is null) return new(IntegerStatus.OutOfTime, [], IntegerProgram.Free, method, reproducible);
            (told[index], bounds[index]) = (part.Points, part.Bound);
            if (outcome.Status != IntegerStatus.Proven) status = IntegerStatus.Good;
            Tell();
        }
        var values = new long[program.Variables];
        foreach (var part in parts) part.Put(values);
        var points = program.PointsOf(values);
        return new(status, values, Math.Max(points, Math.Min(ceiling, parts.Sum(part => part.Bound))), method, reproducible);

        void Tell() => report?.Invoke(told.All(points => points is not null) ? told.Sum() : null, Math.Min(ceiling, bounds.Sum()));
    }

    private double Left(double done) => budget.Elapsed is { } elapsed ? budget.Seconds - elapsed() : budget.Seconds * (1 - done);
}
