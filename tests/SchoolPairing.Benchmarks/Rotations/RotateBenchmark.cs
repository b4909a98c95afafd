using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Solver.Engines;

namespace SchoolPairing.Benchmarks.Rotations;

/// <summary>
/// The yearly assignment on made districts beside two peers in the same run, on the same program: a plain CP-SAT model (two workers, no start, not split) and a planner
/// with a list. Seconds are wall-clock, beside them those of the processor (which count alone on a machine that others use), from the case (eligibility and posts known) to the audited plan.
/// </summary>
internal static class RotateBenchmark
{
    public const double UsualSeconds = 60;

    public static void Run(TextWriter output, IEnumerable<DistrictSize> sizes, double seconds, string? folder)
    {
        output.WriteLine("district  teachers eligible posts terms options | engine s (processor s)  sent missed  points  gap%  gap% 10 s (10, 60 processor s)  worst/possible | CP-SAT s (processor s)  points  gap% | greedy s  points  missed");
        foreach (var size in sizes) One(output, size, seconds, folder);
    }

    private static void One(TextWriter output, DistrictSize size, double seconds, string? folder)
    {
        var from = MadeDistrict.Of(size);
        var curve = new QualityCurve();
        long options = 0;
        var outcome = RotationEngine.Run(from, new OrToolsSolver(), new(seconds, 0, 4_096, Elapsed: () => curve.Elapsed), progress =>
        {
            options = progress.Options;
            if (progress.BestPoints is not null || progress.Bound is not null) curve.Add("engine", progress.BestPoints, progress.Bound);
        }, default);
        var (took, cpu) = (curve.Elapsed, curve.Cpu);
        if (outcome is not RotationOutcome.Planned { Proposal: var plan })
        {
            output.WriteLine($"{size.Name}: {outcome}");
            return;
        }
        var eligible = from.Eligibilities.Count(verdict => verdict.State == EligibilityState.Eligible);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{size.Name,-8} {from.Inputs.Teachers.Length,9} {eligible,8} {from.Posts.Length,5} {size.Terms,5} {options,7} | "));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{took,8:0.0} ({cpu:0.0}) {plan.Postings.Length,5} {plan.Ledger.Sum(line => line.Missing),6} {plan.Proof.Points,8} {plan.Proof.Gap * 100,5:0.000} {curve.GapAt("engine", 10),10:0.000} ({curve.GapAt("engine", 10, cpu: true):0.000}, {curve.GapAt("engine", 60, cpu: true):0.000}) {plan.Fairness.Worst,9}/{plan.Fairness.WorstPossible} | "));
        output.Flush();

        var facts = new RotationFacts(from.WithOwnPosts(), PlannedTerms.Of(from.Inputs)!) { BurdenLimit = plan.Fairness.Limit };
        var found = OptionSearch.Find(facts);
        var program = RotationModel.Of(facts, found, PlanRules.All).Build();
        curve.Restart();
        var plain = new OrToolsSolver().Solve(program, IntegerMethod.ConstraintProgramming, new(seconds, null, 0, 4_096, size.Seed), (best, bound) => curve.Add("CP-SAT", best, bound), default);
        var (plainTook, plainCpu) = (curve.Elapsed, curve.Cpu);
        long? points = plain.Values.Length == 0 ? null : program.PointsOf(plain.Values);
        curve.Add("CP-SAT", points, plain.Bound >= IntegerProgram.Free ? null : plain.Bound);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{plainTook,8:0.0} ({plainCpu:0.0}) {points,8} {curve.GapAt("CP-SAT", double.MaxValue),6:0.000} | "));

        curve.Restart();
        var greedy = GreedyPlanner.Plan(program, found.Length);
        var greedyTook = curve.Elapsed;
        curve.Add("greedy", program.PointsOf(greedy), null);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{greedyTook,8:0.00} {program.PointsOf(greedy),8} {greedy.Skip(found.Length).Sum(),7}"));
        if (folder is not null) curve.Write(folder, size.Name);
    }
}
