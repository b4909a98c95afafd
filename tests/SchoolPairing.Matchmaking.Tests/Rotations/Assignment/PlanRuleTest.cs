using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

/// <summary>Asks both faces of one rule about a plan: who goes to which post, from which term, for how many.</summary>
public abstract class PlanRuleTest<TRule> where TRule : PlanRule, new()
{
    private protected static IReadOnlyList<Reason> Ask(RotationCase from, params (string Teacher, string Post, int First, int Terms)[] plan)
    {
        var (facts, options) = Options(from, plan);
        var reasons = new TRule().Audit(new AuditFacts(facts.Case), ProposalWriter.Postings(facts, options)).ToList();
        bool Keeps(IEnumerable<PlanRule> rules) => RotationModel.Of(facts, options, rules).Build() is var program
            && program.Broken(FirstPlan.Complete(program, options.Length, Enumerable.Range(0, options.Length))) is null;
        Assert.Equal(Keeps([new TRule()]), reasons.Count == 0);
        // Where this rule alone is broken, the list without it would take the plan: taking the rule out of the list shows here.
        Assert.True(Keeps(PlanRules.All.Where(rule => rule is not TRule)));
        Assert.Equal(Keeps(PlanRules.All), reasons.Count == 0);
        return reasons;
    }

    /// <summary>Ledger lines of a duty; the model is short of as many teachers.</summary>
    private protected static ImmutableArray<QuotaLine> Ledger(RotationCase from, params (string Teacher, string Post, int First, int Terms)[] plan)
    {
        var (facts, options) = Options(from, plan);
        var plain = new AuditFacts(facts.Case);
        var postings = ProposalWriter.Postings(facts, options);
        var lines = PlanRules.Ledger(plain, postings).Where(line => line.Rule == new TRule().Id).ToImmutableArray();
        var program = RotationModel.Of(facts, options, [new TRule()]).Build();
        Assert.Equal(lines.Sum(line => line.Missing), FirstPlan.Complete(program, options.Length, Enumerable.Range(0, options.Length)).Skip(options.Length).Sum());
        var all = RotationModel.Of(facts, options, PlanRules.All).Build();
        Assert.True(all.Variables - options.Length >= program.Variables - options.Length && (program.Variables == options.Length || PlanRules.All.Any(rule => rule is TRule)));
        return lines;
    }

    private protected static string Detail(Reason reason, string name) => Assert.Single(reason.Details, detail => detail.Name == name).Value;

    private static (RotationFacts, RotationOption[]) Options(RotationCase from, (string Teacher, string Post, int First, int Terms)[] plan)
    {
        var facts = Rotating.Facts(from);
        int Teacher(string id) => Enumerable.Range(0, facts.Teachers.Length).Single(at => facts.Teachers[at].Id.Value == id);
        int Post(string id) => Enumerable.Range(0, facts.Posts.Length).Single(at => facts.Posts[at].Id.Value == id);
        return (facts, [.. plan.Select(row => Faces.Option(facts, Teacher(row.Teacher), Post(row.Post), row.First, row.Terms)).OrderBy(option => option.Teacher).ThenBy(option => option.FirstTerm)]);
    }
}
