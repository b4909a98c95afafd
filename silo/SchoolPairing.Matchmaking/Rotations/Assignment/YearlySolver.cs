using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Solves a yearly program part by part: first with the own bound and plan, then, where these do not meet, with the solver on what is left of the part. Parts are cut where
/// rows tie only a few teachers, such as couples of two districts: the parts' bounds then bound the whole, and the plan is mended where such a row is broken.
/// </summary>
internal sealed class YearlySolver(IIntegerSolver solver, RotationBudget budget, long seed, int fewest = YearlySolver.FewestVariables)
{
    /// <summary>Parts smaller than this share a solve: starting one costs more than they do.</summary>
    private const int FewestVariables = 2_000;

    private const double LeastSeconds = 1;

    /// <summary>Parts that are worked at together: as many as the smallest machine has cores. The plan does not depend on it.</summary>
    private const int PartsAtATime = 2;

    /// <summary>What a plan is by where no solver was needed, and a bound where the prices prove it.</summary>
    private const string Own = RotationProof.FromPrices;

    /// <summary>What a bound is by where the prices alone do not prove it: that of the flow, or of the parts rounded down one by one.</summary>
    private const string OwnOther = "SchoolPairing";

    /// <summary>Solves.</summary>
    /// <param name="yearly">What.</param>
    /// <param name="start">Values of a plan that keeps every row; null: none.</param>
    /// <param name="ceiling">A bound of the whole from elsewhere.</param>
    /// <param name="report">Told the best points and the bound so far, one call at a time.</param>
    /// <param name="cancel">Ends it.</param>
    public YearlySolution Solve(YearlyProgram yearly, long[]? start, long ceiling, Action<long?, long?>? report, CancellationToken cancel)
    {
        var whole = new Search(solver, budget, seed, yearly, ProgramParts.Of(yearly.Program, fewest, yearly.TiesFew), start, ceiling, report, cancel).Solve();
        // Where the plans of the parts do not go together at all, the parts are not taken for themselves.
        return whole ?? new Search(solver, budget, seed, yearly, ProgramParts.Of(yearly.Program, fewest), start, ceiling, report, cancel).Solve()
            ?? new(IntegerStatus.OutOfTime, [], IntegerProgram.Free, Own, false);
    }

    /// <summary>One solve with its parts.</summary>
    private sealed class Search(
        IIntegerSolver solver, RotationBudget budget, long seed, YearlyProgram yearly, ImmutableArray<ProgramPart> cut, long[]? start, long ceiling,
        Action<long?, long?>? report, CancellationToken cancel)
    {
        private readonly IntegerProgram program = yearly.Program;
        private readonly YearlyPart[] parts = new YearlyPart[cut.Length];
        private readonly long[] bounds = new long[cut.Length];
        private readonly IntegerOutcome?[] outcomes = new IntegerOutcome?[cut.Length];
        private readonly Lock gate = new();
        private bool reproducible = true;
        private string method = Own;
        private double waiting = yearly.Program.Variables;
        private long? told = start is null ? null : yearly.Program.PointsOf(start);

        /// <summary>Null where the parts have no plans that go together.</summary>
        public YearlySolution? Solve()
        {
            var largestFirst = Enumerable.Range(0, cut.Length).OrderByDescending(part => cut[part].Columns.Length).ToArray();
            Each(largestFirst, part => parts[part] = YearlyPart.Of(cut[part], yearly.Teacher, start, seed, cancel));
            for (var part = 0; part < parts.Length; part++) bounds[part] = parts[part].Bound;
            TakeTogether();
            Tell();
            Each(largestFirst, SearchLonger);
            Each(largestFirst, part => outcomes[part] = SolvePart(part));
            if (outcomes.FirstOrDefault(outcome => outcome is { Status: IntegerStatus.Impossible or IntegerStatus.Died or IntegerStatus.Cancelled }) is { } ends)
                return new(ends.Status, [], IntegerProgram.Free, ends.Solver, ends.Reproducible, Died: ends.Died);
            if (parts.Any(part => part.Values is null)) return new(IntegerStatus.OutOfTime, [], IntegerProgram.Free, method, reproducible);
            var mended = Mend();
            if (mended is null) return null;
            var values = mended.Value ? Values() : start!;
            var points = program.PointsOf(values);
            var bound = Math.Max(points, Math.Min(ceiling, bounds.Sum()));
            var (price, priced) = (new long[program.Rows], Int128.Zero);
            foreach (var part in parts)
            {
                part.PutPrices(price);
                priced += part.Exact;
            }
            var told = yearly.Told(LagrangianBound.Whole(priced), price);
            // Where the solver lowered nothing, the few points by which rounding part by part is lower are not worth its word.
            if (bound > points && bound == parts.Sum(part => LagrangianBound.Whole(part.Exact))) bound = told.Bound;
            var from = bound == told.Bound ? Own : method == Own ? OwnOther : method;
            return new(bound - points <= budget.RelativeGap * Math.Max(1, Math.Abs((double)bound)) ? IntegerStatus.Proven : IntegerStatus.Good, values, bound, method, reproducible, from, told);
        }

        private void SearchLonger(int index)
        {
            if (parts[index].IsWithin(budget.RelativeGap)) return;
            var longer = parts[index].SearchedLonger(budget.Seconds, seed, cancel);
            if (longer == parts[index]) return;
            lock (gate)
            {
                parts[index] = longer;
                TakeTogether();
            }
            Tell();
        }

        // The plans of the parts with one of each couple left out: what stands until the parts are solved.
        private void TakeTogether()
        {
            if (parts.Any(part => part.Values is null)) return;
            var values = Values();
            if (BrokenTies(values).Count == 0) return;
            var options = yearly.Teacher.Length;
            var chosen = Enumerable.Range(0, options).Where(option => values[option] != 0).OrderByDescending(option => program.Objective[option]).ThenBy(option => option);
            if (FirstPlan.Of(program, options, chosen) is not { } together || (start is not null && program.PointsOf(together) <= told)) return;
            (start, told) = (together, program.PointsOf(together));
        }

        private IntegerOutcome? SolvePart(int index)
        {
            var part = parts[index];
            double seconds;
            lock (gate)
            {
                seconds = Math.Max(LeastSeconds, Left() * Math.Min(1, PartsAtATime * part.Columns / Math.Max(1, waiting)));
                waiting -= part.Columns;
            }
            if (part.IsWithin(budget.RelativeGap)) return null;
            var outcome = solver.Solve(part.Rest, IntegerMethod.BranchAndCut, new(seconds, null, budget.RelativeGap, budget.MemoryMegabytes, seed), (_, bound) =>
            {
                if (bound is { } limit && !part.IsMended) Tell(index, limit);
            }, cancel);
            lock (gate) (reproducible, method) = (reproducible && outcome.Reproducible, outcome.Solver.Length > 0 ? outcome.Solver : method);
            if (outcome.Status is IntegerStatus.Impossible or IntegerStatus.Died or IntegerStatus.Cancelled) return outcome;
            lock (gate) part.Take(outcome);
            Tell(index, part.Bound);
            return outcome;
        }

        // Where both of a couple go, the later part plans without what cannot be beside the others. Null: it has no such plan; false: the start is no worse.
        private bool? Mend()
        {
            var values = Values();
            var broken = BrokenTies(values);
            for (var index = 0; index < parts.Length && broken.Count > 0; index++)
            {
                if (!broken.Exists(row => Terms(row).Any(term => parts[index].Has(program.Column[term])))) continue;
                parts[index] = parts[index].Without(Banned(index, values), seed, cancel);
                if (parts[index].Values is null) return null;
                if (outcomes[index] is { Status: IntegerStatus.Proven } || parts[index].Columns <= FewestVariables * 2) outcomes[index] = SolvePart(index) ?? outcomes[index];
                values = Values();
                broken = BrokenTies(values);
            }
            if (broken.Count > 0) return start is null ? null : false;
            Tell();
            return start is null || program.PointsOf(values) >= program.PointsOf(start);
        }

        private HashSet<int> Banned(int index, long[] values)
        {
            var banned = new HashSet<int>();
            for (var row = 0; row < program.Rows; row++)
            {
                if (!yearly.TiesFew[row]) continue;
                var others = Terms(row).Where(term => !parts[index].Has(program.Column[term])).Sum(term => program.Coefficient[term] * values[program.Column[term]]);
                if (others == 0) continue;
                banned.UnionWith(Terms(row).Where(term => parts[index].Has(program.Column[term]) && others + program.Coefficient[term] > program.RowUpper[row]).Select(term => program.Column[term]));
            }
            return banned;
        }

        private List<int> BrokenTies(long[] values) => [.. Enumerable.Range(0, program.Rows).Where(row => yearly.TiesFew[row]
            && Terms(row).Sum(term => program.Coefficient[term] * values[program.Column[term]]) > program.RowUpper[row])];

        private IEnumerable<int> Terms(int row) => Enumerable.Range(program.RowStart[row], program.RowStart[row + 1] - program.RowStart[row]);

        private long[] Values()
        {
            var values = new long[program.Variables];
            foreach (var part in parts) part.Put(values);
            return values;
        }

        private void Tell(int part, long bound)
        {
            lock (gate) bounds[part] = Math.Min(bounds[part], Math.Max(bound, parts[part].Points ?? bound));
            Tell();
        }

        // Plans of the parts are told only where they go together.
        private void Tell()
        {
            lock (gate)
            {
                if (parts.All(part => part.Values is not null) && Values() is var values && program.PointsOf(values) is var points && !(points <= told) && BrokenTies(values).Count == 0) told = points;
                report?.Invoke(told, Math.Min(ceiling, bounds.Sum()));
            }
        }

        private void Each(int[] order, Action<int> work)
        {
            try
            {
                Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = PartsAtATime, CancellationToken = cancel }, work);
            }
            catch (AggregateException failed)
            {
                ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
            }
        }

        private double Left() => budget.Elapsed is { } elapsed ? budget.Seconds - elapsed() : budget.Seconds * waiting / Math.Max(1, program.Variables);
    }
}
