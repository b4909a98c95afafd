using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Solving.Integers;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

internal static class Runs
{
    public static SolveBudget Budget { get; } = new(30, null, 0, 2_048, 1);

    public static RotationOutcome Of(RotationCase from, IIntegerSolver? solver = null) => RotationEngine.Run(from, solver ?? new CpSolver(), new(30), _ => { }, default);

    public static RotationOutcome.Planned Outcome(RotationCase from) => Assert.IsType<RotationOutcome.Planned>(Of(from));

    public static RotationProposal Planned(RotationCase from) => Outcome(from).Proposal;
}
