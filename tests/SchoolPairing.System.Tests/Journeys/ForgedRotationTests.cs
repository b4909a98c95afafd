using System.Collections.Immutable;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>A real plan with one thing forged at a time, by somebody who can work out every fingerprint anew: each is found by the check that is meant to.</summary>
[Collection(nameof(RotatedCity))]
public sealed class ForgedRotationTests(RotatedCity city)
{
    private static readonly (string Finding, Func<RotationProposal, RotationProposal> Forge)[] Plans =
    [
        ("verify.rotation-posting", plan => plan with { Postings = Swapped(plan.Postings) }),
        ("verify.rotation-ledger", plan => plan with { Postings = plan.Postings[1..] }),
        ("verify.rotation-posting", plan => First(plan, posting => posting with { Points = posting.Points + 1 })),
        ("verify.rotation-posting", plan => First(plan, posting => posting with { OneWayMinutes = posting.OneWayMinutes - 1 })),
        ("verify.rotation-posting", plan => First(plan, posting => posting with { Backbone = !posting.Backbone })),
        ("verify.rotation-posting", plan => First(plan, posting => posting with { Home = posting.Host })),
        ("verify.rotation-posting", plan => First(plan, posting => posting with { Terms = 1 })),
        ("verify.rotation-unknown", plan => First(plan, posting => posting with { Host = new("nowhere") })),
        ("verify.rotation-posts", plan => plan with { Posts = plan.Posts.SetItem(0, plan.Posts[0] with { Host = plan.Posts[^1].Host }) }),
        ("verify.rotation-posts", plan => plan with { Posts = plan.Posts.SetItem(0, plan.Posts[0] with { Subject = new("astronomy") }) }),
        ("verify.rotation-covers", plan => plan with { Covers = plan.Covers.SetItem(0, plan.Covers[0] with { OpenLessons = plan.Covers[0].OpenLessons + 1 }) }),
        ("verify.rotation-covers", plan => plan with { Covers = plan.Covers.SetItem(0, plan.Covers[0] with { Posts = [new("another")] }) }),
        ("verify.rotation-ledger", plan => plan with { Ledger = plan.Ledger.SetItem(0, plan.Ledger[0] with { Sent = plan.Ledger[0].Sent + 1 }) }),
        ("verify.rotation-fairness", plan => plan with { Fairness = plan.Fairness with { Worst = plan.Fairness.Worst - 1 } }),
        ("verify.rotation-points", plan => plan with { Proof = plan.Proof with { Points = plan.Proof.Points + 1 } }),
        ("verify.rotation-bound", plan => plan with { Proof = plan.Proof with { Bound = plan.Proof.Points - 1 } }),
        ("verify.rotation-seed", plan => plan with { Seed = plan.Seed + 1 }),
        ("verify.rotation-weeks", plan => plan with { Week = null }),
        ("verify.rotation-weeks", plan => plan with { Week = plan.Week! with { Clusters = plan.Week.Clusters[1..] } }),
        ("verify.rotation-weeks", plan => plan with { Week = plan.Week! with { Term = new("2026-2027-2") } }),
        ("verify.rotation-points", plan => Cluster(plan, week => week with { Proof = week.Proof with { Points = week.Proof.Points + 1 } })),
        ("timetable.", plan => Cluster(plan, week => week with { Visits = week.Visits[1..] })),
        ("timetable.", plan => Cluster(plan, week => week with { Visits = week.Visits.Insert(0, week.Visits[0]) })),
        ("timetable.", plan => Visit(plan, visit => visit with { Half = visit.Half with { Day = DayOfWeek.Sunday } })),
        ("timetable.", plan => Visit(plan, visit => visit with { Half = visit.Half with { Half = visit.Half.Half == HalfDay.Morning ? HalfDay.Afternoon : HalfDay.Morning } })),
        ("timetable.", plan => Visit(plan, visit => visit with { Teacher = new("nobody") })),
        ("timetable.", plan => Visit(plan, visit => visit with { School = new("nowhere") })),
        ("timetable.", plan => Visit(plan, visit => visit with { ArriveBy = new(23, 0) })),
        ("timetable.", plan => Visit(plan, visit => visit with { Lessons = visit.Lessons.SetItem(0, visit.Lessons[0] with { Slot = 99 }) })),
        ("timetable.", plan => Visit(plan, visit => visit with { Lessons = visit.Lessons.SetItem(0, visit.Lessons[0] with { Group = new("Primary-1-99") }) })),
        ("timetable.", plan => Visit(plan, visit => visit with { Lessons = [] })),
    ];

    private static readonly (string Finding, Func<RotationInputs, RotationInputs> Forge)[] Inputs =
    [
        ("verify.rotation-inputs", inputs => inputs with { Teachers = inputs.Teachers.Insert(0, inputs.Teachers[0]) }),
        ("verify.rotation-inputs", inputs => inputs with { Schools = inputs.Schools.Insert(0, inputs.Schools[0]) }),
        ("verify.rotation-inputs", inputs => inputs with { Policy = inputs.Policy with { Travel = inputs.Policy.Travel with { SpeedKmh = 0 } } }),
        ("verify.rotation-inputs", inputs => inputs with { Policy = inputs.Policy with { Terms = [] } }),
        ("verify.rotation-unknown", inputs => inputs with { Policy = inputs.Policy with { Terms = [.. inputs.Policy.Terms.Reverse()] } }),
        ("verify.rotation-posting", inputs => inputs with { Policy = inputs.Policy with { Points = inputs.Policy.Points with { Lesson = inputs.Policy.Points.Lesson + 1 } } }),
        ("verify.rotation-unknown", inputs => inputs with { Teachers = inputs.Teachers[..1] }),
        ("verify.rotation-posting", inputs => inputs with { Pairs = [] }),
        ("rotation.form", inputs => inputs with { Forms = [] }),
        ("verify.rotation-seed", inputs => inputs with { Seed = inputs.Seed + 1 }),
    ];

    public static TheoryData<int> ForgedPlans => [.. Enumerable.Range(0, Plans.Length)];

    public static TheoryData<int> ForgedInputs => [.. Enumerable.Range(0, Inputs.Length)];

    private WrittenRotation Written => RotationFile.Read(city.Out).Value!;

    [Theory]
    [MemberData(nameof(ForgedPlans))]
    public void A_forged_plan_is_found(int number)
    {
        var written = Written;
        AssertFound(Plans[number].Finding, written.Inputs, Plans[number].Forge(written.Proposal));
    }

    [Theory]
    [MemberData(nameof(ForgedInputs))]
    public void Forged_inputs_are_found_although_their_fingerprint_fits(int number)
    {
        var written = Written;
        var inputs = Inputs[number].Forge(written.Inputs);
        AssertFound(Inputs[number].Finding, inputs, written.Proposal with { InputsHash = RotationHash.Of(inputs) });
    }

    private static void AssertFound(string finding, RotationInputs inputs, RotationProposal proposal) =>
        Assert.Contains(RotationVerifier.Verify(inputs, proposal).Findings, found => found.Rule.Value.StartsWith(finding, StringComparison.Ordinal));

    private static ImmutableArray<Posting> Swapped(ImmutableArray<Posting> postings) =>
        postings.SetItem(0, postings[0] with { Teacher = postings[^1].Teacher }).SetItem(postings.Length - 1, postings[^1] with { Teacher = postings[0].Teacher });

    private static RotationProposal First(RotationProposal plan, Func<Posting, Posting> forge) => plan with { Postings = plan.Postings.SetItem(0, forge(plan.Postings[0])) };

    private static RotationProposal Cluster(RotationProposal plan, Func<ClusterWeek, ClusterWeek> forge)
    {
        var clusters = plan.Week!.Clusters;
        var at = clusters.Select((cluster, place) => (cluster, place)).First(found => !found.cluster.Visits.IsEmpty).place;
        return plan with { Week = plan.Week with { Clusters = clusters.SetItem(at, forge(clusters[at])) } };
    }

    private static RotationProposal Visit(RotationProposal plan, Func<Visit, Visit> forge) =>
        Cluster(plan, week => week with { Visits = week.Visits.SetItem(0, forge(week.Visits[0])) });
}
