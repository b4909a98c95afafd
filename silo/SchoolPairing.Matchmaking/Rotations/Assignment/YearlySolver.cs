using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Solves a yearly program part by part, each from a plan that stands already, and checks what the solver says: values that break a row are a fault of the
/// solver, and values worth less than the start are not taken.
/// </summary>
internal sealed class YearlySolver(IIntegerSolver solver, RotationBudget budget, long seed)
{
    /// <summary>Parts smaller than this share a solve: starting one costs more than they do.</summary>
    private const int FewestVariables = 2_000;

    private const double LeastSeconds = 1;

    /// <summary>Solves.</summary>
    /// <param name="program">What.</param>
    /// <param name="start">Values of a plan that keeps every row; null: none.</param>
    /// <param name="ceiling">A bound of the whole from elsewhere.</param>
    /// <param name="report">Told the best points and the bound so far.</param>
    /// <param name="cancel">Ends it.</param>
    public YearlySolution Solve(IntegerProgram program, long[]? start, long ceiling, Action<long?, long?>? report, CancellationToken cancel)
    {
        var parts = ProgramParts.Of(program, FewestVariables);
        var values = start is null ? new long[program.Variables] : [.. start];
        var points = parts.Select(part => start is null ? (long?)null : part.Program.PointsOf(part.Take(start))).ToArray();
        var bounds = parts.Select(part => (long?)null).ToArray();
        var (told, toldBounds) = (points.ToArray(), bounds.ToArray());
        var (status, reproducible, method, solved) = (IntegerStatus.Proven, true, "", 0.0);
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(part => parts[part].Columns.Length))
        {
            var part = parts[index];
            var own = start is null ? null : part.Take(start);
            var seconds = Math.Max(LeastSeconds, Left(solved / Math.Max(1, program.Variables)) * part.Columns.Length / Math.Max(1, program.Variables - solved));
            var outcome = solver.Solve(own is null ? part.Program : part.Program with { Hint = own }, IntegerMethod.BranchAndCut,
                new(seconds, null, budget.RelativeGap, budget.MemoryMegabytes, seed), (best, bound) => Tell(index, best, bound), cancel);
            solved += part.Columns.Length;
            method = outcome.Solver.Length > 0 ? outcome.Solver : method;
            reproducible &= outcome.Reproducible;
            if (outcome.Status is IntegerStatus.Impossible or IntegerStatus.Died or IntegerStatus.Cancelled)
                return new(outcome.Status, [], IntegerProgram.Free, method, reproducible, outcome.Died);
            if (outcome.Values.Length > 0 && part.Program.Broken(outcome.Values) is { } broken)
                throw new InvalidOperationException($"The solver's values break the program: {broken}.");
            var found = outcome.Values.Length == 0 ? (long?)null : part.Program.PointsOf(outcome.Values);
            if (found is null && own is null) return new(IntegerStatus.OutOfTime, [], IntegerProgram.Free, method, reproducible);
            if (found is { } theirs && (points[index] is not { } ours || theirs >= ours))
            {
                part.Put(outcome.Values, values);
                points[index] = theirs;
            }
            bounds[index] = outcome.Bound >= IntegerProgram.Free ? null : Math.Max(outcome.Bound, points[index]!.Value);
            if (outcome.Status != IntegerStatus.Proven) status = IntegerStatus.Good;
            Tell(index, points[index], bounds[index]);
        }
        var bound = bounds.All(known => known is not null) ? Math.Min(ceiling, bounds.Sum()!.Value) : ceiling;
        return new(status, values, Math.Max(bound, program.PointsOf(values)), method, reproducible);

        void Tell(int index, long? best, long? limit)
        {
            if (report is null) return;
            if (best is not null && (told[index] is not { } known || best > known)) told[index] = best;
            if (limit is not null) toldBounds[index] = limit;
            report(told.All(part => part is not null) ? told.Sum() : null, toldBounds.All(part => part is not null) ? Math.Min(ceiling, toldBounds.Sum()!.Value) : null);
        }
    }

    private double Left(double done) => budget.Elapsed is { } elapsed ? budget.Seconds - elapsed() : budget.Seconds * (1 - done);
}
