using System.Diagnostics;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Silo.Rotations.Solving;
using SchoolPairing.TestData;

namespace SchoolPairing.Benchmarks.Rotations;

/// <summary>Weekly timetables of townships: ours, one plain model in CP-SAT with the same time, and a greedy planner; then replans after an illness. All solve in the solver's process.</summary>
internal static class WeekBenchmark
{
    public static readonly (int Schools, int Teachers)[] Sizes = [(5, 10), (15, 40), (30, 100)];

    public static void Run(TextWriter output, IEnumerable<(int Schools, int Teachers)> sizes, double seconds, int replans)
    {
        output.WriteLine($"| cluster | lessons | planner | points | bound | gap | missing | s | CPU s of this process |{Environment.NewLine}|---|---|---|---|---|---|---|---|---|");
        using var solver = new SolverProcess(TimeProvider.System);
        foreach (var (schools, teachers) in sizes)
        {
            var inputs = MadeClusters.Township(schools, teachers, seed: 1);
            var budget = new SolveBudget(seconds, null, 0.0001, 4000, 1);
            var (ours, mine) = Timed(() => ((WeekOutcome.Planned)WeekPlanner.Plan(inputs, solver, budget, null, CancellationToken.None)).Week);
            Line(output, inputs, "two stages", ours, ours.Proof.Bound, mine);
            var (plain, theirs) = Timed(() => Plain(inputs, new ConstraintProgrammingOnly(solver), budget));
            Line(output, inputs, "one CP-SAT model", plain, ours.Proof.Bound, theirs);
            var (greedy, hand) = Timed(() => Greedy(inputs));
            Line(output, inputs, "greedy", greedy, ours.Proof.Bound, hand);
            ReplanBenchmark.Replans(output, inputs, ours, solver, replans);
        }
    }

    // The joint model alone, measured against the same bound.
    private static ClusterWeek? Plain(WeekInputs inputs, IIntegerSolver solver, SolveBudget budget)
    {
        var facts = new WeekFacts(inputs);
        var outcome = WeekPlanner.Whole(new WeekScope(inputs, TimetableRules.All), facts, new WeekWork(solver, budget, null, CancellationToken.None), [], IntegerProgram.Free, "");
        return (outcome as WeekOutcome.Planned)?.Week;
    }

    private static ClusterWeek Greedy(WeekInputs inputs)
    {
        var construction = new WeekConstruction(new WeekScope(inputs, TimetableRules.All), inputs.Seed);
        construction.Greedy();
        return WeekFinish.Week(new WeekFacts(inputs), construction.Visits(), new("greedy", 0, long.MinValue, "", true), fill: true);
    }

    private static void Line(TextWriter output, WeekInputs inputs, string planner, ClusterWeek? week, long bound, (double Wall, double Cpu) time)
    {
        var name = $"{inputs.Lessons.Select(asked => asked.School).Distinct().Count()}x{inputs.Teachers.Length}";
        var lessons = inputs.Lessons.Sum(asked => asked.WeeklyLessons);
        if (week is null) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {lessons} | {planner} | none | {bound} | | | {time.Wall:0.0} | {time.Cpu:0.0} |"));
        else output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {lessons} | {planner} | {week.Proof.Points} | {bound} | {(bound - week.Proof.Points) / Math.Max(1.0, -bound):P1} | {week.Unmet.Sum(unmet => unmet.Missing)} | {time.Wall:0.0} | {time.Cpu:0.0} |"));
        output.Flush();
    }

    private static (T Value, (double Wall, double Cpu) Time) Timed<T>(Func<T> work)
    {
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var value = work();
        return (value, (clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds));
    }

    /// <summary>The peer: everything by CP-SAT.</summary>
    private sealed class ConstraintProgrammingOnly(IIntegerSolver solver) : IIntegerSolver
    {
        public IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel) =>
            solver.Solve(program, IntegerMethod.ConstraintProgramming, budget, report, cancel);
    }
}
