using System.Reflection;
using NetArchTest.Rules;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Solver.Wire;
using Xunit;

namespace SchoolPairing.System.Tests.Architecture;

/// <summary>The arrows of the house: who may see whom.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly Contracts = typeof(School).Assembly;
    private static readonly Assembly Engine = typeof(MatchEngine).Assembly;
    private static readonly Assembly Silo = typeof(EmbeddedSilo).Assembly;
    private static readonly Assembly Solver = typeof(ProgramWire).Assembly;
    private static readonly Assembly Cli = Assembly.Load("SchoolPairing.Cli");
    private static readonly Assembly Web = Assembly.Load("SchoolPairing.Web");
    private static readonly Assembly Demo = Assembly.Load("SchoolPairing.Demo");

    private static void SeesNoneOf(Types types, params string[] forbidden)
    {
        var result = types.ShouldNot().HaveDependencyOnAny(forbidden).GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    private static void SeesNoneOf(PredicateList types, params string[] forbidden)
    {
        var result = types.ShouldNot().HaveDependencyOnAny(forbidden).GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void Contracts_see_no_other_project() =>
        SeesNoneOf(Types.InAssembly(Contracts), "SchoolPairing.Matchmaking", "SchoolPairing.Silo", "SchoolPairing.Cli", "SchoolPairing.Web", "SchoolPairing.Demo", "Serilog");

    [Fact]
    public void The_engine_sees_no_runtime_no_files_no_network_and_no_clock() =>
        SeesNoneOf(Types.InAssembly(Engine).That().ResideInNamespaceStartingWith("SchoolPairing.Matchmaking"),
            "SchoolPairing.Silo", "SchoolPairing.Cli", "Orleans.Runtime", "Microsoft.Extensions.Hosting", "Serilog",
            "System.IO.File", "System.IO.Directory", "System.IO.Stream", "System.Net", "System.TimeProvider", "System.Diagnostics.Stopwatch", "Google.OrTools");

    [Fact]
    public void Only_scoring_training_may_know_a_learner() =>
        SeesNoneOf(Types.InAssembly(Engine).That().DoNotResideInNamespaceStartingWith("SchoolPairing.Matchmaking.Scoring.Training"), "Microsoft.ML");

    [Fact]
    public void The_verifier_and_every_audit_know_no_solver() =>
        SeesNoneOf(Types.InAssembly(Engine).That().ResideInNamespaceStartingWith("SchoolPairing.Matchmaking.Matching.Certificates"),
            "SchoolPairing.Matchmaking.Solving", "SchoolPairing.Matchmaking.Matching.TwinningProblem", "SchoolPairing.Matchmaking.Matching.CandidateSearch",
            "SchoolPairing.Matchmaking.Matching.CoverageLevels", "SchoolPairing.Matchmaking.Matching.SideChoice", "SchoolPairing.Matchmaking.Matching.GreatCircle", "NetTopologySuite");

    [Fact]
    public void Native_solvers_are_seen_by_the_solver_alone_and_the_silo_sees_only_its_wire()
    {
        foreach (var other in new[] { Contracts, Engine, Silo, Cli, Web, Demo }) SeesNoneOf(Types.InAssembly(other), "Google.OrTools", "SchoolPairing.Solver.Engines");
        foreach (var other in new[] { Contracts, Engine, Cli, Web, Demo }) SeesNoneOf(Types.InAssembly(other), "SchoolPairing.Solver");
        SeesNoneOf(Types.InAssembly(Solver).That().ResideInNamespaceStartingWith("SchoolPairing.Solver.Wire"), "Google.OrTools", "SchoolPairing.Solver.Engines");
        SeesNoneOf(Types.InAssembly(Solver), "SchoolPairing.Contracts", "SchoolPairing.Silo", "SchoolPairing.Matchmaking.Matching", "SchoolPairing.Matchmaking.Scoring");
    }

    [Fact]
    public void The_silo_does_not_know_its_clients() => SeesNoneOf(Types.InAssembly(Silo), "SchoolPairing.Cli", "SchoolPairing.Web", "SchoolPairing.Demo");

    [Fact]
    public void The_demo_city_sees_contracts_alone() =>
        SeesNoneOf(Types.InAssembly(Demo), "SchoolPairing.Matchmaking", "SchoolPairing.Silo", "SchoolPairing.Cli", "SchoolPairing.Web", "Orleans.Runtime");

    [Fact]
    public void The_clients_do_not_know_each_other()
    {
        SeesNoneOf(Types.InAssembly(Cli), "SchoolPairing.Web");
        SeesNoneOf(Types.InAssembly(Web), "SchoolPairing.Cli");
    }

    [Fact]
    public void Clients_see_of_the_silo_only_its_hosting_face()
    {
        foreach (var client in new[] { Cli, Web })
            SeesNoneOf(Types.InAssembly(client), "SchoolPairing.Matchmaking", "SchoolPairing.Silo.Import", "SchoolPairing.Silo.Matching",
                "SchoolPairing.Silo.Plans", "SchoolPairing.Silo.Schools", "SchoolPairing.Silo.Storage", "SchoolPairing.Silo.Access", "SchoolPairing.Silo.Audit", "SchoolPairing.Silo.Pairings",
                "SchoolPairing.Silo.Rotations", "SchoolPairing.Silo.Teachers");
    }

    [Fact]
    public void Serilog_is_wired_in_hosting_and_mentioned_nowhere_else() =>
        SeesNoneOf(Types.InAssembly(Silo).That().DoNotResideInNamespaceStartingWith("SchoolPairing.Silo.Hosting"), "Serilog");
}
