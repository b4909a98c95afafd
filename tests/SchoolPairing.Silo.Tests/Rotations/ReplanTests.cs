using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.TestData;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;
using static SchoolPairing.Silo.Tests.Rotations.RotationCity;

namespace SchoolPairing.Silo.Tests.Rotations;

public sealed class ReplanTests
{
    private static readonly DateOnly Monday = new(2026, 9, 14);

    private static RotationChange Ill(int school, int days = 12) => new(RotationChangeKind.TeacherAway, TeacherOf(school), Monday, Monday.AddDays(days - 1));

    [Fact]
    public async Task A_preview_shows_both_answers_and_changes_nothing()
    {
        await using var city = await RotationCity.Published();
        city.Engine.Moves = true;
        var version = await city.Version();
        var preview = Accepted(await city.Plan.Preview(Ill(2)));

        Assert.Equal((version, 2, 0), (preview.Version, preview.Pinned.Goes.Length, preview.Pinned.Comes.Length));
        Assert.Equal((2, 1), (preview.Least!.Goes.Length, preview.Least.Comes.Length));
        Assert.Equal((version, 2), (await city.Version(), (await city.OwnRow(2)).WeekOf(Monday).Length));
    }

    [Fact]
    public async Task The_answer_that_was_shown_is_sent_for_the_days_of_the_change_only()
    {
        await using var city = await RotationCity.Published();
        city.Engine.Moves = true;
        var preview = Accepted(await city.Plan.Preview(Ill(2)));
        Accepted(await city.Plan.Replan(new(city.Next, preview.Version, Ill(2), preview.Least!.Hash)));
        var (ill, other) = (await city.OwnRow(2), await city.OwnRow(8));

        Assert.Equal((2, 0, 2), (ill.WeekOf(Monday.AddDays(-1)).Length, ill.WeekOf(Monday).Length, ill.WeekOf(Monday.AddDays(12)).Length));
        Assert.Equal((2, 3, 2), (other.WeekOf(Monday.AddDays(-1)).Length, other.WeekOf(Monday.AddDays(11)).Length, other.WeekOf(Monday.AddDays(12)).Length));
        Assert.Equal(3, other.WeekOf(Monday)[^1].Number);
    }

    [Fact]
    public async Task A_second_change_stands_on_the_first_one()
    {
        await using var city = await RotationCity.Published();
        await Send(city, Ill(2));
        city.Engine.Asked.Clear();
        await Send(city, Ill(8, days: 20));

        // The days on which both are away, and those on which only the second one is.
        Assert.Equal([2, 1], city.Engine.Asked.Select(week => week.Away.Length));
    }

    [Fact]
    public async Task A_closed_road_holds_for_every_later_replan()
    {
        await using var city = await RotationCity.Published();
        await Send(city, new(RotationChangeKind.RoadClosed, School: FakeCity.Id(3), OtherSchool: FakeCity.Id(9), Minutes: 50));
        city.Engine.Asked.Clear();
        await Send(city, Ill(2));

        Assert.All(city.Engine.Asked, week => Assert.Equal(50, Assert.Single(week.Changes).Minutes));
    }

    [Fact]
    public async Task An_answer_that_was_never_shown_is_refused()
    {
        await using var city = await RotationCity.Published();

        Assert.Equal(RefusalCode.PreviewOutdated, Refused(await city.Plan.Replan(new(city.Next, await city.Version(), Ill(2), "0000"))).Code);
    }

    [Fact]
    public async Task An_answer_that_was_shown_before_a_restart_is_computed_again_and_sent()
    {
        await using var city = await RotationCity.Published();
        var preview = Accepted(await city.Plan.Preview(Ill(2)));
        await city.Silo.Restart();

        Accepted(await city.Plan.Replan(new(city.Next, preview.Version, Ill(2), preview.Pinned.Hash)));
    }

    [Fact]
    public async Task A_request_that_comes_between_preview_and_sending_is_not_lost()
    {
        await using var city = await RotationCity.Published();
        var preview = Accepted(await city.Plan.Preview(Ill(2)));
        Accepted(await city.Ask(0, RequestKind.Objection));
        Accepted(await city.Plan.Replan(new(city.Next, preview.Version, Ill(2), preview.Pinned.Hash)));

        Assert.Single(Accepted(await city.Plan.Requests()).Rows);
    }

    [Fact]
    public async Task A_term_that_ends_later_takes_its_postings_and_visits_along()
    {
        await using var city = await RotationCity.Published();
        var term = SomeRotation.Calendar.Terms[0];
        await Send(city, new(RotationChangeKind.TermMoved, Term: term with { From = term.From.AddDays(6), Until = term.Until.AddDays(7) }));
        var own = await city.OwnRow(2);

        Assert.Equal((term.From.AddDays(6), new DaySpan(term.From.AddDays(6), term.Until.AddDays(7))), (own.From, Assert.Single(own.Visits).Days));
        Assert.Equal(term.Until.AddDays(7), city.Silo.Storage.Read(rows => RotationTable.Calendar(rows, new("2026")))!.Terms[0].Until);
        Assert.Equal(1, own.Sequence);
    }

    [Fact]
    public async Task A_term_never_moves_into_the_next_one()
    {
        await using var city = await RotationCity.Published();
        var term = SomeRotation.Calendar.Terms[0];

        Assert.False((await city.Plan.Preview(new(RotationChangeKind.TermMoved, Term: term with { Until = SomeRotation.Calendar.Terms[1].From, Weeks = 1 }))).Accepted);
    }

    [Fact]
    public async Task Changes_that_cannot_be_are_refused_with_what_is_wrong()
    {
        await using var city = await RotationCity.Published();
        RotationChange[] wrong =
        [
            new(RotationChangeKind.TeacherAway, TeacherOf(0, 3), Monday), new(RotationChangeKind.TeacherAway, TeacherOf(2), FirstDay.AddDays(-1)),
            new(RotationChangeKind.TeacherAway, TeacherOf(2)), new(RotationChangeKind.RoadClosed, School: FakeCity.Id(1), OtherSchool: FakeCity.Id(1), Minutes: 5),
            new(RotationChangeKind.RoadClosed, School: FakeCity.Id(1), OtherSchool: FakeCity.Id(3)), new(RotationChangeKind.OtherDays, School: FakeCity.Id(1)),
            new(RotationChangeKind.OtherDays, School: FakeCity.Id(1), Days: [DayOfWeek.Monday, DayOfWeek.Monday]), new(RotationChangeKind.TermMoved), new((RotationChangeKind)9),
        ];

        foreach (var change in wrong) Assert.Equal(RefusalCode.InvalidField, Refused(await city.Plan.Preview(change)).Code);
    }

    [Fact]
    public async Task Before_anything_is_published_there_is_nothing_to_change()
    {
        await using var city = await RotationCity.Start();

        Assert.Equal(RefusalCode.NoRotationPlan, Refused(await city.Plan.Preview(Ill(2))).Code);
    }

    private static async Task Send(RotationCity city, RotationChange change)
    {
        var preview = Accepted(await city.Plan.Preview(change));
        Accepted(await city.Plan.Replan(new(city.Next, preview.Version, change, preview.Pinned.Hash)));
    }
}
