using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

/// <summary>The whole chain: eligibility by dated rules, demand, pooled posts, assignment, week, verifier.</summary>
public sealed class WeekClustersTests
{
    private static School With(string id, double km, UrbanRuralClass kind, double classes) => A.School(id, kind, A.Place(km), unit: "U") with
    {
        Parts = [new SchoolPart(A.Primary, [.. new Fact[] { new(KnownFacts.Classes, classes), new(KnownFacts.Pupils, classes * 30) }.OrderBy(fact => fact.Id)], [new SubjectStaffing(Rotating.Music, 0, null)])],
    };

    private static readonly RotationInputs Inputs = SomeRotation.Inputs([With("T", 0, A.Town, 12), With("V1", 10, A.Village, 3), With("V2", 12, A.Village, 4)],
        Enumerable.Range(1, 8).Select(i => Rotating.Teacher("P" + i) with { Home = A.Place(2) })) with { Seed = 7 };

    [Fact]
    public void Two_villages_that_share_a_post_make_one_cluster_with_every_lesson_of_it_and_the_week_passes_the_verifier()
    {
        var from = RotationCase.Of(Inputs);
        var post = Assert.Single(from.Posts);
        Assert.Equal(RotationKind.Itinerant, post.Kind);
        var plan = Assert.IsType<RotationOutcome.Planned>(RotationEngine.Run(Inputs, new CpSolver(), new(30), _ => { }, default)).Proposal;
        var cluster = Assert.Single(new WeekClusters(from).Of(plan.Postings, Inputs.Policy.Terms[0]));
        Assert.Equal(post.WeeklyLessons, cluster.Lessons.Sum(line => line.WeeklyLessons));
        Assert.Equal(["V1", "V2"], Assert.Single(cluster.Teachers).Serves.Select(school => school.Value));
        Assert.Equal(("zoujiao", new TermId("2026-2027-1")), (Assert.Single(plan.Postings).Form.Value, plan.Week!.Term));
        Assert.Empty(plan.Week.Clusters[0].Unmet);
        Assert.Empty(RotationVerifier.Verify(Inputs, plan).Findings);
    }

    [Fact]
    public void Every_planned_term_has_its_week_and_the_same_people_have_the_same_one()
    {
        var year = Inputs with { Policy = Inputs.Policy with { Terms = [.. Inputs.Calendar.Terms.Take(2).Select(term => term.Id)] } };
        Assert.Equal(2, year.Policy.Terms.Length);
        var plan = Assert.IsType<RotationOutcome.Planned>(RotationEngine.Run(year, new CpSolver(), new(30), _ => { }, default)).Proposal;
        Assert.Equal(year.Policy.Terms, plan.Weeks.Select(week => week.Term));
        var (first, second) = (plan.Week!, Assert.Single(plan.LaterWeeks));
        Assert.NotEmpty(second.Clusters[0].Visits);
        var same = first.Clusters[0].Visits.Select(visit => visit.Teacher).Distinct().SequenceEqual(second.Clusters[0].Visits.Select(visit => visit.Teacher).Distinct());
        Assert.Equal(same, ReferenceEquals(first.Clusters[0], second.Clusters[0]));
        Assert.Empty(RotationVerifier.Verify(year, plan).Findings);
        Assert.Contains("verify.rotation-weeks", Rules(plan with { LaterWeeks = [] }));
        Assert.NotEmpty(Rules(plan with { LaterWeeks = [second with { Clusters = [second.Clusters[0] with { Visits = second.Clusters[0].Visits[1..] }] }] }));
        string[] Rules(RotationProposal spoilt) => [.. RotationVerifier.Verify(year, spoilt).Findings.Select(finding => finding.Rule.Value)];
    }

    [Fact]
    public void A_visit_that_is_taken_out_of_the_week_is_found()
    {
        var plan = Assert.IsType<RotationOutcome.Planned>(RotationEngine.Run(Inputs, new CpSolver(), new(30), _ => { }, default)).Proposal;
        var week = plan.Week!.Clusters[0];
        Assert.NotEmpty(RotationVerifier.Verify(Inputs, plan with { Week = plan.Week with { Clusters = [week with { Visits = week.Visits[1..] }] } }).Findings);
        Assert.Equal(["verify.rotation-points"], Rules(week with { Proof = week.Proof with { Points = week.Proof.Points - 1 } }));
        Assert.Equal(["verify.rotation-bound"], Rules(week with { Proof = week.Proof with { Bound = week.Proof.Points - 1 } }));
        var twice = Inputs with { Teachers = [Inputs.Teachers[0], .. Inputs.Teachers] };
        Assert.Equal(["verify.rotation-hash"], RotationVerifier.Verify(twice, plan).Findings.Select(finding => finding.Rule.Value));
        var travelling = plan.Postings[0];
        Assert.Contains("rotation.one-posting", RotationVerifier.Verify(Inputs, plan with { Postings = [travelling, travelling] }).Findings.Select(finding => finding.Rule.Value));
        string[] Rules(Contracts.Rotations.ClusterWeek spoilt) => [.. RotationVerifier.Verify(Inputs, plan with { Week = plan.Week with { Clusters = [spoilt] } }).Findings.Select(finding => finding.Rule.Value)];
        Assert.Contains("verify.rotation-weeks", RotationVerifier.Verify(Inputs, plan with { Week = null }).Findings.Select(finding => finding.Rule.Value));
    }
}
