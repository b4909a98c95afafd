using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

public sealed class AssignmentPropertyTests
{
    private static RotationOption[] Every(RotationFacts facts) =>
    [
        .. from teacher in Enumerable.Range(0, facts.Teachers.Length)
           from post in Enumerable.Range(0, facts.Posts.Length)
           from first in Enumerable.Range(0, facts.Terms.Count)
           from terms in Enumerable.Range(1, facts.Terms.Count - first)
           select Faces.Option(facts, teacher, post, first, terms)
    ];

    [Fact]
    public void Model_face_and_audit_face_agree_on_every_option_of_random_cases()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var facts = Rotating.Facts(RandomCases.Of(seed)) with { BurdenLimit = seed % 3 == 0 ? 1_500 : null };
            var (plain, points) = (new AuditFacts(facts.Case, facts.BurdenLimit), new OptionPoints(facts));
            var found = OptionSearch.Find(facts).ToHashSet();
            var faces = OptionRules.All.Select(rule => (rule.Id, Test: rule.Test(facts), Audit: rule.Audit(plain))).ToList();
            foreach (var option in Every(facts))
            {
                var posting = ProposalWriter.Posting(facts, points, option);
                foreach (var (id, test, audit) in faces) Assert.True(test(option) == audit(posting) is null, $"{id}, seed {seed}, {posting.Teacher} → {posting.Post} {posting.FirstTerm} {posting.Terms}");
                Assert.True(found.Contains(option) == faces.TrueForAll(face => face.Test(option)), $"search, seed {seed}, {posting.Teacher} → {posting.Post}");
                Assert.Equal(option.Points, posting.Contributions.Sum(part => (long)part.Points));
            }
        }
    }

    [Fact]
    public void Rows_and_audits_of_the_plan_rules_agree_on_random_choices()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var facts = Rotating.Facts(RandomCases.Of(seed));
            var chance = new Random(seed);
            var options = OptionSearch.Find(facts);
            int[] chosen = [.. Enumerable.Range(0, options.Length).Where(_ => chance.Next(4) == 0)];
            var (plain, postings) = (new AuditFacts(facts.Case), ProposalWriter.Postings(facts, chosen.Select(option => options[option])));
            // The other rules count on it that nobody has two postings.
            var once = postings.Select(posting => posting.Teacher).Distinct().Count() == postings.Length;
            foreach (var rule in PlanRules.Hard.Where(rule => once || rule is TeacherHasOnePosting))
            {
                var program = RotationModel.Of(facts, options, [rule]).Build();
                Assert.True(program.Broken(FirstPlan.Complete(program, options.Length, chosen)) is null == !rule.Audit(plain, postings).Any(), $"{rule.Id}, seed {seed}");
            }
            foreach (var duty in PlanRules.Duties.Where(_ => once))
            {
                var program = RotationModel.Of(facts, options, [duty]).Build();
                Assert.True(FirstPlan.Complete(program, options.Length, chosen).Skip(options.Length).Sum() == duty.Ledger(plain, postings).Sum(line => line.Missing), $"{duty.Id}, seed {seed}");
            }
        }
    }

    [Fact]
    public void A_first_plan_keeps_every_rule_and_no_flow_is_worth_less()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var facts = Rotating.Facts(RandomCases.Of(seed, 12));
            var options = OptionSearch.Find(facts);
            var program = RotationModel.Of(facts, options, PlanRules.All).Build();
            var (chosen, value) = FlowCore.Solve(facts, options, _ => true, default);
            var plan = FirstPlan.Of(program, options.Length, chosen);
            Assert.NotNull(plan);
            Assert.Null(program.Broken(plan));
            Assert.True(value >= new CpSolver().Solve(program, default, Runs.Budget, null, default).Bound, $"seed {seed}");
        }
    }

    [Fact]
    public void Plans_of_random_cases_pass_their_audit_and_say_how_good_they_are()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var from = RandomCases.Of(seed, 12);
            var proposal = Runs.Planned(from);
            Assert.Empty(RotationVerifier.Verify(from, proposal).Findings);
            Assert.Equal((proposal.Proof.Points, true), (proposal.Proof.Bound, proposal.Proof.Reproducible));
            Assert.True(proposal.Fairness.WorstPossible <= proposal.Fairness.Worst && proposal.Fairness.Worst <= (proposal.Fairness.Limit ?? long.MaxValue), $"seed {seed}");
        }
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_and_another_order_of_rows_a_plan_as_good()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var sorted = RandomCases.Of(seed);
            var chance = new Random(seed);
            var order = Enumerable.Range(0, sorted.Inputs.Teachers.Length).OrderBy(_ => chance.Next()).ToArray();
            var shuffled = sorted with
            {
                Inputs = sorted.Inputs with { Teachers = [.. order.Select(at => sorted.Inputs.Teachers[at])], Schools = [.. sorted.Inputs.Schools.Reverse()], Pairs = [.. sorted.Inputs.Pairs.Reverse()] },
                Eligibilities = [.. order.Select(at => sorted.Eligibilities[at])],
            };
            Assert.Equal(Json(Runs.Planned(sorted)), Json(Runs.Planned(sorted)));
            if (sorted.Inputs.Policy.FairnessPrice is 0 or 1) Assert.Equal(Points(sorted), Points(shuffled));
        }
    }

    [Fact]
    public void The_parts_of_a_program_have_the_best_of_the_whole_between_them()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var facts = Rotating.Facts(RandomCases.Of(seed, 12));
            var program = RotationModel.Of(facts, OptionSearch.Find(facts), PlanRules.All).Build();
            var parts = SchoolPairing.Matchmaking.Solving.Integers.ProgramParts.Of(program, seed % 2 == 0 ? 1 : 5);
            Assert.Equal(program.Rows, parts.Sum(part => part.Program.Rows));
            Assert.Equal(Enumerable.Range(0, program.Variables), parts.SelectMany(part => part.Columns).Order());
            Assert.Equal(new CpSolver().Solve(program, default, Runs.Budget, null, default).Bound, parts.Sum(part => new CpSolver().Solve(part.Program, default, Runs.Budget, null, default).Bound));
        }
    }

    private static long Points(RotationCase sorted)
    {
        var facts = Rotating.Facts(sorted);
        var limit = FairnessLimit.Of(facts, OptionSearch.Find(facts), default);
        facts = facts with { BurdenLimit = limit };
        var program = RotationModel.Of(facts, [.. OptionSearch.Find(facts)], PlanRules.All).Build();
        return new CpSolver().Solve(program, default, Runs.Budget, null, default).Bound;
    }

    private static string Json(RotationProposal proposal) => System.Text.Json.JsonSerializer.Serialize(proposal, ContractJson.Compact);
}
