using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Silo.Rotations.Solving;
using Xunit;

namespace SchoolPairing.System.Tests.Architecture;

/// <summary>This program has the shared frameworks and libraries of the web server and of the command line: where the solver starts beside it, it does beside them.</summary>
public sealed class SolverBesideProgramsTests
{
    [Theory]
    [InlineData(IntegerMethod.BranchAndCut)]
    [InlineData(IntegerMethod.ConstraintProgramming)]
    public void The_solver_is_found_and_starts_beside_a_program_with_the_web_framework(IntegerMethod method)
    {
        var builder = new IntegerProgramBuilder();
        builder.Row(0, 7, (builder.Variable(0, 10, 3), 2));
        var outcome = new SolverProcess(TimeProvider.System).Solve(builder.Build(), method, new(60, null, 0, 2000, 1), null, TestContext.Current.CancellationToken);

        Assert.Equal(IntegerStatus.Proven, outcome.Status);
        Assert.Equal([3], outcome.Values);
    }

    [Theory]
    [InlineData("SchoolPairing.Web")]
    [InlineData("SchoolPairing.Cli")]
    public void Its_files_lie_beside_every_program_of_ours(string program)
    {
        var client = AppContext.BaseDirectory.Replace("tests" + Path.DirectorySeparatorChar + "SchoolPairing.System.Tests", "client" + Path.DirectorySeparatorChar + program, StringComparison.Ordinal);
        Assert.All(["SchoolPairing.Solver.dll", "SchoolPairing.Solver.runtimeconfig.json", "Google.OrTools.dll"], file => Assert.True(File.Exists(Path.Combine(client, file)), Path.Combine(client, file)));
    }
}
