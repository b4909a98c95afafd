using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

/// <summary>Asks both faces of one rule about one option of a case, and whether the search lets it in.</summary>
public abstract class OptionRuleTest<TRule> where TRule : OptionRule, new()
{
    private protected static Reason? Ask(RotationCase from, int first = 0, int terms = 2, int teacher = 0, int post = 0, long? burdenLimit = null)
    {
        var facts = Rotating.Facts(from) with { BurdenLimit = burdenLimit };
        var option = Faces.Option(facts, teacher, post, first, terms);
        var posting = ProposalWriter.Posting(facts, new OptionPoints(facts), option);
        var plain = new AuditFacts(facts.Case, burdenLimit);
        var reason = new TRule().Audit(plain)(posting);
        Assert.Equal(new TRule().Test(facts)(option), reason is null);
        // Where this rule alone forbids it, the list without the rule would let it in: taking the rule out of the list shows here.
        var others = OptionRules.All.Where(rule => rule is not TRule).Select(rule => rule.Audit(plain)(posting)).OfType<Reason>().ToList();
        Assert.Empty(others);
        Assert.Equal(reason is null, OptionSearch.Find(facts).Any(found => found.Teacher == teacher && found.Post == post && found.FirstTerm == first && found.Terms == terms));
        Assert.Contains(OptionRules.All, rule => rule is TRule);
        return reason;
    }

    private protected static string Detail(Reason? reason, string name) => Assert.Single(Assert.IsType<Reason>(reason).Details, detail => detail.Name == name).Value;
}

internal static class Faces
{
    /// <summary>An option as the search would make it, allowed or not.</summary>
    public static RotationOption Option(RotationFacts facts, int teacher, int post, int first, int terms)
    {
        var minutes = facts.Home[teacher] is { } home && facts.Host[post] is { } host ? facts.Travel.FromHome(facts.Teachers[teacher], home, host) ?? -1 : -1;
        var option = new RotationOption(teacher, post, first, terms, minutes, 0,
            Burdens.Before(facts.Teachers[teacher], facts.Policy) + Burdens.Of(facts.Terms.Months(first, terms), Math.Max(0, minutes)));
        return option with { Points = new OptionPoints(facts).Total(option) };
    }
}
