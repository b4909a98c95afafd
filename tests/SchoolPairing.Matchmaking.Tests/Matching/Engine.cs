using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Matching;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching;

/// <summary>Runs the engine as the service does and says what it expects of the outcome.</summary>
internal static class Engine
{
    public static Proposal Best(MatchInputs inputs) =>
        Assert.IsType<MatchOutcome.ProvenBest>(MatchEngine.Run(inputs, _ => { }, TestContext.Current.CancellationToken)).Proposal;

    public static MatchOutcome Run(MatchInputs inputs) => MatchEngine.Run(inputs, _ => { }, TestContext.Current.CancellationToken);

    public static string[] Pairs(Proposal proposal) => [.. proposal.Pairs.Select(pair => pair.Helper + "→" + pair.Receiver)];
}
