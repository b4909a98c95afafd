using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

/// <summary>On tiny cases every plan is looked at, judged by the audit faces alone.</summary>
public sealed class BruteForceTests
{
    [Fact]
    public void No_plan_that_the_audits_allow_has_more_points_and_none_with_a_forced_posting_beats_its_price()
    {
        var asked = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var any = RandomCases.Of(seed, 4);
            var tiny = any with { Inputs = any.Inputs with { Policy = any.Inputs.Policy with { FairnessPrice = 0 } } };
            var facts = Rotating.Facts(tiny);
            var options = OptionSearch.Find(facts);
            var byTeacher = Enumerable.Range(0, facts.Teachers.Length).Select(teacher => options.Where(option => option.Teacher == teacher).ToArray()).ToArray();
            if (byTeacher.Aggregate(1.0, (plans, own) => plans * (own.Length + 1)) > 3_000) continue;
            var best = Best(facts, byTeacher, _ => true);
            var proposal = Runs.Planned(tiny);
            Assert.Equal(best, proposal.Proof.Points);

            var explainer = new RotationExplainer(tiny, proposal, new CpSolver(), new(30));
            for (var teacher = 0; teacher < facts.Teachers.Length; teacher++)
            {
                var (index, goes) = (teacher, proposal.Postings.Any(posting => posting.Teacher == facts.Teachers[teacher].Id));
                var why = explainer.Why(facts.Teachers[teacher].Id, null, default)!;
                if (byTeacher[teacher].Length == 0)
                {
                    Assert.NotEmpty(why.Forbidden);
                    continue;
                }
                var other = Best(facts, byTeacher, chosen => chosen.Any(option => option.Teacher == index) != goes);
                Assert.True(why.Price == (other is null ? null : best - other), $"seed {seed}, {facts.Teachers[teacher].Id}");
                asked++;
            }
        }
        Assert.True(asked > 100, $"{asked} asked");
    }

    private static long? Best(RotationFacts facts, RotationOption[][] byTeacher, Func<List<RotationOption>, bool> allowed)
    {
        var plain = new AuditFacts(facts.Case);
        long? best = null;
        void Look(int teacher, List<RotationOption> chosen)
        {
            if (teacher < byTeacher.Length)
            {
                Look(teacher + 1, chosen);
                foreach (var option in byTeacher[teacher]) Look(teacher + 1, [.. chosen, option]);
                return;
            }
            if (!allowed(chosen)) return;
            var postings = ProposalWriter.Postings(facts, chosen);
            if (PlanRules.Against(plain, postings).Any()) return;
            var points = chosen.Sum(option => option.Points) + PlanRules.Ledger(plain, postings).Sum(line => (long)line.Missing) * facts.Policy.Points.MissedDuty;
            if (best is not { } known || points > known) best = points;
        }
        Look(0, []);
        return best;
    }
}
