using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;
using static SchoolPairing.Silo.Tests.Rotations.RotationCity;

namespace SchoolPairing.Silo.Tests.Rotations;

public sealed class PublishTests
{
    [Fact]
    public async Task Nothing_can_be_started_before_the_plan_is_configured()
    {
        await using var city = await RotationCity.Start();
        var other = city.Silo.Grains.GetGrain<IRotationPlanGrain>("2027");

        Assert.Equal(RefusalCode.PlanNotConfigured, Refused(await other.Start(new(city.Next, 1, 10))).Code);
    }

    [Fact]
    public async Task A_policy_file_replaces_only_its_keys_and_every_fault_of_it_is_told()
    {
        await using var city = await RotationCity.Start();
        var after = Accepted(await city.Plan.Configure(new(city.Next, PolicyFile: new("p.json", """{"maxTravelMinutes":45,"points":{"minute":-9}}"""u8.ToArray()))));
        var refused = await city.Plan.Configure(new(city.Next, PolicyFile: new("p.json", """{"maxTravelMinutes":"far","colour":1,"poolMinutes":"x"}"""u8.ToArray())));

        Assert.Equal((45, -9, 100), (after.Policy!.MaxTravelMinutes, after.Policy.Points.Minute, after.Policy.Points.Lesson));
        Assert.Equal(["$.maxTravelMinutes", "$.colour", "$.poolMinutes"], refused.Refusals.Select(fault => fault.Details.First(detail => detail.Name == "path").Value));
    }

    [Fact]
    public async Task Decisions_about_somebody_unknown_are_refused_all_at_once()
    {
        await using var city = await RotationCity.Start();
        var refused = await city.Plan.Configure(new(city.Next, Decisions:
            [new(RotationDecisionKind.Send, new("nobody"), FakeCity.Id(1)), new(RotationDecisionKind.Send, TeacherOf(0), null), new(RotationDecisionKind.Keep, TeacherOf(0), new("nowhere"))]));

        Assert.Equal([RefusalCode.UnknownTeacher, RefusalCode.InvalidField, RefusalCode.InvalidField], refused.Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task Published_postings_get_the_days_of_their_terms_and_what_made_them()
    {
        await using var city = await RotationCity.Published();
        var overview = await city.Overview();
        var own = await city.OwnRow(0);

        Assert.Equal((6, overview.Draft), (overview.PublishedPostings, overview.Published));
        Assert.Equal((TermBegins, SomeYearEnd, new DateOnly(2026, 8, 11)), (own.From, own.Until, own.ObjectBy));
        Assert.Equal("rotation.years-reached", Assert.Single(own.Why).Rule.Value);
    }

    [Fact]
    public async Task An_itinerant_posting_gets_the_visits_of_the_first_term_only()
    {
        await using var city = await RotationCity.Published();
        var span = Assert.Single((await city.OwnRow(2)).Visits);

        Assert.Equal((new DaySpan(TermBegins, TermEnds), 2), (span.Days, span.Week.Length));
        Assert.Empty((await city.OwnRow(0)).Visits);
    }

    [Fact]
    public async Task An_itinerant_posting_gets_the_visits_of_every_planned_term()
    {
        await using var city = await RotationCity.Start();
        city.Engine.Plan = (inputs, _, _, _) => new RotationOutcome.Planned(MadePlan.Of(inputs) is var made ? made with { LaterWeeks = [made.Week! with { Term = inputs.Policy.Terms[1] }] } : null!, []);
        Accepted(await city.Publish(await city.Run()));
        var own = await city.OwnRow(2);

        Assert.Equal([TermBegins, TestData.SomeRotation.Calendar.Terms[1].From], own.Visits.Select(span => span.Days.From));
        Assert.Equal([2, 2], own.Visits.Select(span => span.Week.Length));
        Assert.Equal(0, own.Sequence);
    }

    [Fact]
    public async Task A_repeated_publish_is_answered_as_the_first_time_and_writes_nothing()
    {
        await using var city = await RotationCity.Start();
        var command = new PublishRotation(city.Next, await city.Version(), await city.Run(), FirstDay.AddDays(10));
        var first = Accepted(await city.Plan.Publish(command));
        var again = Accepted(await city.Plan.Publish(command));

        Assert.Equal((first.Version, await city.Version()), (again.Version, again.Version));
    }

    [Fact]
    public async Task A_planner_who_saw_an_older_version_is_refused_and_told_both()
    {
        await using var city = await RotationCity.Published();
        var run = await city.Run();
        var version = await city.Version();
        var refused = Refused(await city.Plan.Publish(new(city.Next, version - 1, run, FirstDay.AddDays(10))));

        Assert.Equal((RefusalCode.RotationChanged, $"{version - 1}", $"{version}"), (refused.Code, refused.Details[0].Value, refused.Details[1].Value));
        Assert.Equal(version, await city.Version());
    }

    [Fact]
    public async Task Of_two_planners_who_publish_at_once_one_is_refused()
    {
        await using var city = await RotationCity.Start();
        var (run, version) = (await city.Run(), await city.Version());
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => city.Plan.Publish(new(city.Next, version, run, FirstDay.AddDays(10)))));

        Assert.Single(answers, answer => answer.Accepted);
        Assert.All(answers.Where(answer => !answer.Accepted), answer => Assert.Equal(RefusalCode.RotationChanged, answer.Refusals[0].Code));
        Assert.Equal(6, city.Silo.Storage.Read(rows => RotationTable.OfPlan(rows, new("2026"))).Count);
    }

    [Theory]
    [InlineData(6), InlineData(91)]
    public async Task The_last_day_to_object_leaves_a_week_of_notice_and_ends_some_day(int days)
    {
        await using var city = await RotationCity.Start();
        var refused = Refused(await city.Plan.Publish(new(city.Next, await city.Version(), await city.Run(), FirstDay.AddDays(days))));

        Assert.Equal(RefusalCode.InvalidField, refused.Code);
        Assert.Null((await city.Overview()).Published);
    }

    [Fact]
    public async Task A_posting_that_stays_keeps_its_number_and_one_that_changes_falls()
    {
        await using var city = await RotationCity.Published();
        var before = await city.OwnRow(0);
        city.Engine.Plan = (inputs, _, _, _) => new RotationOutcome.Planned(Without(MadePlan.Of(inputs), 4), []);
        Accepted(await city.Publish(await city.Run()));
        var all = city.Silo.Storage.Read(rows => RotationTable.OfPlan(rows, new("2026")));

        Assert.Equal((before.Id, before.Sequence), ((await city.OwnRow(0)).Id, (await city.OwnRow(0)).Sequence));
        Assert.Equal(TeacherOf(4), Assert.Single(all, rotation => rotation.Cancelled).Teacher);
        Assert.Equal(5, (await city.Overview()).PublishedPostings);
    }

    [Fact]
    public async Task A_posting_that_has_begun_is_frozen()
    {
        await using var city = await RotationCity.Published();
        city.Clock.AddDays(TermBegins.DayNumber - FirstDay.DayNumber + 3);
        city.Engine.Plan = (inputs, _, _, _) => new RotationOutcome.Planned(Without(MadePlan.Of(inputs), 4), []);
        var refused = await city.Publish(await city.Run());

        Assert.Equal(RefusalCode.PostingBegun, Refused(refused).Code);
        Assert.Equal(6, (await city.Overview()).PublishedPostings);
    }

    [Fact]
    public async Task A_later_run_knows_what_is_published()
    {
        await using var city = await RotationCity.Published();
        var run = await city.Run();

        Assert.Equal(6, Accepted(await city.RunGrain(run).Inputs()).Published.Length);
    }

    [Fact]
    public async Task What_is_published_survives_a_restart()
    {
        await using var city = await RotationCity.Published();
        var before = await city.Rows();
        await city.Silo.Restart();

        Assert.Equal(before.Select(row => (row.Rotation, row.Posting.Host, row.From)), (await city.Rows()).Select(row => (row.Rotation, row.Posting.Host, row.From)));
    }

    [Fact]
    public async Task Confirmed_pairings_of_the_plan_are_frozen_where_no_pairs_are_given()
    {
        await using var city = await RotationCity.Start();
        await city.Silo.Service<SchoolPairing.Silo.Storage.DatabaseWriter>().Write(rows => rows.Execute(
            "INSERT INTO offer (plan, number, helper, receiver, state, stands, waits, answer_by, content) VALUES ('2027', 1, @helper, @receiver, 'Confirmed', 1, 0, '2026-08-01', x'00'), ('2027', 2, @helper, @other, 'Sent', 1, 1, '2026-08-01', x'00')",
            new { helper = FakeCity.Id(4).Value, receiver = FakeCity.Id(5).Value, other = FakeCity.Id(7).Value }));
        var plan = city.Silo.Grains.GetGrain<IRotationPlanGrain>("2027");
        Accepted(await plan.Configure(new(city.Next)));
        var run = Accepted(await plan.Start(new(city.Next, 1, 10))).Run;
        await city.Left(run);

        Assert.Equal(new(FakeCity.Id(4), FakeCity.Id(5)), Assert.Single(Accepted(await city.RunGrain(run).Inputs()).Pairs));
    }

    private static DateOnly SomeYearEnd => TestData.SomeRotation.Calendar.Terms[1].Until;

    internal static RotationProposal Without(RotationProposal proposal, int school) =>
        proposal with { Postings = [.. proposal.Postings.Where(posting => posting.Home != FakeCity.Id(school))] };
}
