using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Rotations.Solving;
using SchoolPairing.TestData;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>The engine of Matchmaking behind the grains, with the solver in its own process.</summary>
public sealed class RealRotationTests
{
    private static readonly PureRotationEngine Engine = new(new SolverProcess(TimeProvider.System), TimeProvider.System);

    [Fact]
    public async Task A_run_proves_its_plan_which_verifies_publishes_and_explains_itself()
    {
        await using var city = await Start();
        var run = await city.Run();
        var planned = Assert.IsType<RotationOutcome.Planned>(Accepted(await city.RunGrain(run).Outcome()));
        var verified = await city.Silo.Grains.GetGrain<IRotationProposalGrain>(0).Verify(Accepted(await city.RunGrain(run).Inputs()), planned.Proposal);
        Accepted(await city.Publish(run));

        Assert.NotEmpty(planned.Proposal.Postings);
        Assert.Equal(planned.Proposal.Proof.Bound, planned.Proposal.Proof.Points);
        Assert.Empty(Engine.Verify(Accepted(await city.RunGrain(run).Inputs()), planned.Proposal).Findings);
        Assert.Empty(verified.Findings);
        Assert.Equal(planned.Proposal.Postings.Length, (await city.Overview()).PublishedPostings);
        var why = Engine.Why(Accepted(await city.RunGrain(run).Inputs()), planned.Proposal, planned.Proposal.Postings[0].Teacher, null, TestContext.Current.CancellationToken);
        Assert.True(Accepted(why).Price >= 0);
    }

    [Fact]
    public async Task The_same_inputs_give_the_same_plan_again()
    {
        await using var city = await Start();
        var (one, other) = (await city.Run(), await city.Run());

        Assert.Equal(
            Assert.IsType<RotationOutcome.Planned>(Accepted(await city.RunGrain(one).Outcome())).Proposal.Postings.Select(posting => (posting.Teacher, posting.Post, posting.Points)),
            Assert.IsType<RotationOutcome.Planned>(Accepted(await city.RunGrain(other).Outcome())).Proposal.Postings.Select(posting => (posting.Teacher, posting.Post, posting.Points)));
    }

    [Fact]
    public async Task A_solver_process_that_aborts_ends_the_run_as_died_and_the_service_goes_on()
    {
        await using var city = await Start();
        var dying = new PureRotationEngine(new SolverProcess(TimeProvider.System, fault: "abort"), TimeProvider.System);
        city.Engine.Plan = dying.Run;
        var died = await city.Run();
        city.Engine.Plan = Engine.Run;
        var next = await city.Run();

        Assert.IsType<RotationOutcome.SolverDied>(Accepted(await city.RunGrain(died).Outcome()));
        Assert.IsType<RotationOutcome.Planned>(Accepted(await city.RunGrain(next).Outcome()));
    }

    [Fact]
    public async Task Small_demands_are_pooled_into_a_week_that_keeps_every_rule_and_is_replanned_when_somebody_is_away()
    {
        await using var city = await Start(classes: 3);
        var run = await city.Run();
        var proposal = Assert.IsType<RotationOutcome.Planned>(Accepted(await city.RunGrain(run).Outcome())).Proposal;
        var inputs = Accepted(await city.RunGrain(run).Inputs());
        var visits = proposal.Week!.Clusters.SelectMany(cluster => cluster.Visits).OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half).ToImmutableArray();
        var away = visits[0].Teacher;
        var replanned = Engine.Replan(new(inputs, proposal, proposal.Week.Term, visits, [away], []), TestContext.Current.CancellationToken);
        var dying = new PureRotationEngine(new SolverProcess(TimeProvider.System, fault: "abort"), TimeProvider.System);
        var unsearched = dying.Replan(new(inputs, proposal, proposal.Week.Term, visits, [away], []), TestContext.Current.CancellationToken);

        Assert.Empty(Engine.Verify(inputs, proposal).Findings);
        Assert.DoesNotContain(replanned.Pinned.Visits, visit => visit.Teacher == away);
        Assert.Subset(replanned.Pinned.Visits.ToHashSet(VisitEquality.Instance), visits.Where(visit => visit.Teacher != away).ToHashSet(VisitEquality.Instance));
        Assert.Null(replanned.Pinned.Fallback);
        Assert.Equal(("aborted", null), (unsearched.Pinned.Fallback, unsearched.Least));
        // The ways stand in what is published, as the inputs know them.
        Accepted(await city.Publish(run));
        var published = city.Silo.Storage.Read(rows => RotationTable.OfPlan(rows, new("2026"))).Where(rotation => !rotation.Visits.IsEmpty).ToList();
        Assert.NotEmpty(published);
        var travel = TravelTimes.Of(inputs);
        foreach (var rotation in published)
            foreach (var school in rotation.Visits.SelectMany(span => span.Week).Select(visit => visit.Visit.School).Distinct())
                Assert.Equal(travel.FromHome(inputs.Teachers.Single(teacher => teacher.Id == rotation.Teacher), inputs.Schools.Single(home => home.Id == rotation.Posting.Home), inputs.Schools.Single(there => there.Id == school)),
                    rotation.Ways.Single(way => way.School == school).Minutes);
        // What the others cannot take over is named.
        Assert.Equal(visits.Sum(visit => visit.Lessons.Length), replanned.Pinned.Visits.Sum(visit => visit.Lessons.Length) + replanned.Pinned.Unmet.Sum(unmet => unmet.Missing));
    }

    /// <summary>Every other school is a village without a music teacher, three kilometres from the next town schools, which have four.</summary>
    private static async Task<RotationCity> Start(int classes = 12)
    {
        var city = await RotationCity.Start(make: (number, school) => school with
        {
            Location = A.Place(number * 3),
            Parts = [new(A.Primary, [new(KnownFacts.Classes, number % 2 == 0 ? 12 : classes), new(KnownFacts.Pupils, 400)],
                number % 2 == 0 ? [new(SomeTeacher.Music, 4, null)] : [new(new SubjectId("art"), 2, null), new(new SubjectId("chinese"), 6, null), new(new SubjectId("english"), 2, null), new(SomeTeacher.Music, 0, null)])],
        });
        city.Engine.Teachers = new(MadePlan.Teachers(12).All.Where(teacher => MadePlan.Number(teacher.School) % 2 == 0));
        city.Engine.Plan = Engine.Run;
        return city;
    }
}
