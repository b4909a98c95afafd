using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Certificates;

/// <summary>The sides have two faces too: the engine's choice and the audit's own reading of the policy.</summary>
public sealed class PlainSidesTests
{
    [Fact]
    public void Engine_and_audit_choose_the_same_sides_of_random_cities()
    {
        var left = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var chance = new Random(seed);
            var inputs = A.Inputs(Enumerable.Range(0, 30).Select(number => Anyone(chance, $"S{number:00}")), A.Policy with
            {
                Stages = chance.Next(2) == 0 ? [A.Primary] : [A.Primary, A.Junior],
                Receivers = chance.Next(2) == 0 ? ReceiverRule.All : ReceiverRule.Weak,
                HelperCapacity = chance.Next(1, 5),
            });
            inputs = inputs with { NeedModel = inputs.NeedModel with { Verdict = new VerdictRule(1, 85) } };
            var (engine, audit) = (SideChoice.Of(inputs), PlainSides.Of(inputs));
            Assert.Equal(engine.Helpers, audit.Helpers);
            Assert.Equal(engine.HelperCapacity, audit.HelperCapacity);
            Assert.Equal(engine.Receivers, audit.Receivers);
            Assert.All(engine.Needs.Zip(audit.Needs), needs => Assert.True(SameNeed.As(needs.First, needs.Second)));
            left += inputs.Schools.Length - audit.Helpers.Length - audit.Receivers.Length;
        }
        Assert.InRange(left, 1, 200 * 30 - 1);
    }

    [Fact]
    public void Needs_that_differ_in_one_reading_or_gap_are_not_the_same()
    {
        var need = Assert.Single(PlainSides.Of(A.Inputs([A.Receiver("R", A.Place(0))])).Needs);
        var part = Assert.Single(need.Parts);
        SchoolNeed With(PartNeed other) => need with { Parts = [other] };
        Assert.True(SameNeed.As(With(part with { Readings = [.. part.Readings] }), need));
        Assert.False(SameNeed.As(With(part with { Readings = [part.Readings[0] with { Limit = 2 }] }), need));
        Assert.False(SameNeed.As(With(part with { Gaps = [new(new("music"), 1)] }), need));
        Assert.False(SameNeed.As(With(part with { SubjectPoints = 1 }), need));
        Assert.False(SameNeed.As(need with { Parts = [] }, need));
    }

    private static School Anyone(Random chance, string id)
    {
        UrbanRuralClass? urbanRuralClass = chance.Next(5) switch { 0 => null, 1 => new("112"), 2 or 3 => A.Village, _ => A.Town };
        return A.School(id, urbanRuralClass, A.Place(chance.Next(50)), chance.Next(3) == 0 ? A.Junior : A.Primary,
            missing: chance.Next(3) == 0 ? null : chance.Next(3) / 2.0, capacity: chance.Next(4) == 0 ? chance.Next(3) : null);
    }
}
