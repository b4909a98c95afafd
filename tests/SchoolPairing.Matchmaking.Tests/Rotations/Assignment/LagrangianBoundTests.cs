using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Solving.Integers;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

public sealed class LagrangianBoundTests
{
    [Fact]
    public void No_values_have_more_points_and_none_with_an_option_more_than_its_regret_leaves()
    {
        var met = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var facts = Rotating.Facts(RandomCases.Of(seed, 9));
            var options = OptionSearch.Find(facts);
            if (options.Length == 0) continue;
            var program = RotationModel.Of(facts, options, PlanRules.All).Build();
            int[] group = [.. options.Select(option => option.Teacher), .. Enumerable.Repeat(-1, program.Variables - options.Length)];
            var best = new CpSolver().Solve(program, default, Runs.Budget, null, default).Bound;
            var own = LagrangianBound.Of(program, group, best, default);
            Assert.True(own.Bound >= best, $"seed {seed}: {own.Bound} < {best}");
            if (own.Bound == best) met++;
            for (var option = 0; option < options.Length; option += 3)
            {
                var forced = program with { Lower = [.. program.Lower.Select((least, column) => column == option ? 1 : least)] };
                var with = new CpSolver().Solve(forced, default, Runs.Budget, null, default);
                if (with.Status == IntegerStatus.Proven) Assert.True(with.Bound <= own.Bound - own.Regret[option] + 1, $"seed {seed}, option {option}");
            }
        }
        Assert.True(met > 15, $"met {met} times");
    }

    [Fact]
    public void Improving_never_makes_a_plan_worse_and_is_the_same_every_time()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var facts = Rotating.Facts(RandomCases.Of(seed, 14));
            var options = OptionSearch.Find(facts);
            var program = RotationModel.Of(facts, options, PlanRules.All).Build();
            var first = FirstPlan.Of(program, options.Length, [])!;
            int[] group = [.. options.Select(option => option.Teacher), .. Enumerable.Repeat(-1, program.Variables - options.Length)];
            var prices = LagrangianBound.Of(program, group, program.PointsOf(first), default);
            long[] Improved() => RuinAndRecreate.Improve(program, options.Length, first, prices, 100, seed, default);
            var better = Improved();
            Assert.Null(program.Broken(better));
            Assert.True(program.PointsOf(better) >= program.PointsOf(first));
            Assert.Equal(better, Improved());
        }
    }
}
