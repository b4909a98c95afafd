using System.Diagnostics;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Silo.Rotations.Solving;
using SchoolPairing.TestData;

namespace SchoolPairing.Benchmarks.Rotations;

/// <summary>Replans of a township's week: each of some busy teachers falls ill on Wednesday; what was before is over. The week itself is built without a proof, so that replans can be measured alone.</summary>
internal static class ReplanBenchmark
{
    /// <summary>Seconds of planning that the week before stands for.</summary>
    private const int Planned = 60;

    public static void Run(TextWriter output, IEnumerable<(int Schools, int Teachers)> sizes, int illnesses)
    {
        using var process = new SolverProcess(TimeProvider.System);
        foreach (var (schools, teachers) in sizes)
        {
            var inputs = MadeClusters.Township(schools, teachers, seed: 1);
            var construction = new WeekConstruction(new WeekScope(inputs, TimetableRules.All), inputs.Seed);
            construction.Greedy();
            construction.Improve(Math.Min(Planned * 40_000 / teachers, 500 * inputs.Lessons.Sum(asked => asked.WeeklyLessons)), null, CancellationToken.None);
            var week = WeekFinish.Week(new WeekFacts(inputs), construction.Visits(), new("construction", 0, long.MinValue, "", true), fill: true);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{schools}x{teachers}: {week.Visits.Length} visits, {week.Proof.Points} points, load of the machine {Load()}"));
            Replans(output, inputs, week, process, illnesses);
        }
    }

    /// <summary>Both answers for so many of the busiest teachers.</summary>
    public static void Replans(TextWriter output, WeekInputs inputs, ClusterWeek week, IIntegerSolver solver, int illnesses)
    {
        var busiest = week.Visits.GroupBy(visit => visit.Teacher).OrderByDescending(visits => visits.Count()).ThenBy(visits => visits.Key).Take(illnesses).Select(visits => visits.Key).ToList();
        var answers = Answers(output, inputs, week, new Measured(solver), busiest, null);
        _ = Answers(output, inputs, week, new Measured(solver), busiest, answers);
    }

    // At once; where these answers are known, with the least disturbance.
    private static List<WeekAnswer> Answers(TextWriter output, WeekInputs inputs, ClusterWeek week, Measured solver, List<TeacherId> ill, List<WeekAnswer>? atOnce)
    {
        List<WeekAnswer> answers = [];
        var wednesday = new WeekHalf(DayOfWeek.Wednesday, HalfDay.Morning);
        var budget = new SolveBudget(1.5, null, 0.0001, 2000, 1);
        List<double> times = [], processor = [];
        var (changed, missing, failed, unproven, points) = (0, 0, 0, 0, 0L);
        foreach (var teacher in ill)
        {
            var after = WeekChanges.Absent(inputs, teacher, wednesday) with { ChangePoints = 200 };
            var (cpu, clock) = (SpentProcessor.Seconds(), Stopwatch.StartNew());
            var answer = atOnce is null ? WeekReplan.AtOnce(after, week.Visits, wednesday, solver, budget, CancellationToken.None)
                : WeekReplan.LeastDisturbance(after, week.Visits, wednesday, solver, budget, CancellationToken.None, atOnce[answers.Count]);
            answers.Add(answer);
            times.Add(clock.Elapsed.TotalSeconds);
            processor.Add(SpentProcessor.Seconds() - cpu);
            changed += answer.Changed.Length;
            if (answer.Outcome is not WeekOutcome.Planned { Week: var replanned })
            {
                failed++;
                continue;
            }
            missing += replanned.Unmet.Sum(unmet => unmet.Missing);
            points += replanned.Proof.Points;
            if (!replanned.Proof.Reproducible) unproven++;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"replan {(atOnce is null ? "at once" : "least disturbance")}: {ill.Count} illnesses, p50 {Share(times, 0.5):0.00} s, p95 {Share(times, 0.95):0.00} s, processor p50 {Share(processor, 0.5):0.00} s, p95 {Share(processor, 0.95):0.00} s, "
            + $"changed visits {changed}, missing lessons {missing}, points {points}, cut by the clock {unproven}, without an answer {failed}; {solver.Solves} solves of up to {solver.MostVariables} variables, {solver.Seconds / Math.Max(1, solver.Solves):0.00} s each"));
        return answers;
    }

    private static double Share(List<double> times, double share)
    {
        times.Sort();
        return times[(int)Math.Ceiling(times.Count * share) - 1];
    }

    private static string Load() => OperatingSystem.IsLinux() ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>What the solver is asked and how long it takes.</summary>
    private sealed class Measured(IIntegerSolver solver) : IIntegerSolver
    {
        public int Solves { get; private set; }
        public double Seconds { get; private set; }
        public int MostVariables { get; private set; }

        public IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel)
        {
            var clock = Stopwatch.StartNew();
            var outcome = solver.Solve(program, method, budget, report, cancel);
            (Solves, Seconds, MostVariables) = (Solves + 1, Seconds + clock.Elapsed.TotalSeconds, Math.Max(MostVariables, program.Variables));
            return outcome;
        }
    }
}
