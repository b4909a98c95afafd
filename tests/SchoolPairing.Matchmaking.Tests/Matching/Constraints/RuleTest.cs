using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Matching.Constraints;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Constraints;

/// <summary>Asks both faces of one rule about the one helper and the one receiver of a city.</summary>
public abstract class RuleTest<TRule> where TRule : PairRule, new()
{
    protected static Reason? Ask(MatchInputs inputs)
    {
        var sides = SideChoice.Of(inputs);
        School helper = Assert.Single(sides.Helpers), receiver = Assert.Single(sides.Receivers);
        var minutes = inputs.TravelTimes is { Length: 1 } times ? times[0].Minutes : -1;
        var (allowed, reason) = (new TRule().Test(sides)(0, 0, minutes), new TRule().Audit(inputs)(helper, receiver));
        Assert.Equal(allowed, reason is null);
        return reason;
    }

    protected static string Detail(Reason? reason, string name) =>
        Assert.Single(Assert.IsType<Reason>(reason).Details, detail => detail.Name == name).Value;

    /// <summary>In the engine the rule keeps the pair out, or lets it in, by itself.</summary>
    protected static bool Pairs(MatchInputs inputs) => Engine.Best(inputs).Pairs.Length == 1;
}
