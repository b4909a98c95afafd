using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Solving.Integers;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

public sealed class YearlySolverTests
{
    [Fact]
    public void Cut_at_couples_the_parts_bound_the_whole_and_their_plan_keeps_every_row()
    {
        var (cut, best) = (0, 0);
        for (var seed = 0; seed < 120; seed++)
        {
            var facts = Rotating.Facts(RandomCases.Of(seed, 16));
            var yearly = YearlyProgram.Of(RotationModel.Of(facts, OptionSearch.Find(facts), PlanRules.All));
            if (yearly.Teacher.Length == 0 || ProgramParts.Of(yearly.Program, 1, yearly.TiesFew).Sum(part => part.Program.Rows) == yearly.Program.Rows) continue;
            cut++;
            YearlySolution Solved() => new YearlySolver(new CpSolver(), new(30), seed, fewest: 1).Solve(yearly, FirstPlan.Of(yearly.Program, yearly.Teacher.Length, []), IntegerProgram.Free, null, default);
            var solved = Solved();
            var most = new CpSolver().Solve(yearly.Program, default, Runs.Budget, null, default).Bound;
            Assert.Null(yearly.Program.Broken(solved.Values));
            Assert.True(solved.Bound >= most && solved.Priced!.Bound >= most, $"seed {seed}: {solved.Bound} < {most}");
            if (yearly.Program.PointsOf(solved.Values) == most) best++;
            Assert.Equal(solved.Values, Solved().Values);
        }
        Assert.True(cut > 5 && best > cut / 2, $"{cut} cut, {best} best");
    }
}
