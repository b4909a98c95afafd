using System.Text;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Teachers;
using SchoolPairing.TestData;
using Xunit;
using static SchoolPairing.Silo.Tests.Teachers.TeacherCity;

namespace SchoolPairing.Silo.Tests.Teachers;

/// <summary>The teacher's own view. The clock stands on Tuesday, 2026-09-01.</summary>
public sealed class FeedAndPageTests : IAsyncLifetime
{
    private TeacherCity city = null!;

    public async ValueTask InitializeAsync() => city = await Start();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    private Task<Answer<OwnRotation>> Own(int teacher, Caller? caller = null) => As(caller ?? Teacher(teacher), () => city.Of($"T{teacher}").Own());

    private Task<Answer<CalendarFile>> Feed(string secret) => As(Caller.Service, () => city.Silo.Grains.GetGrain<ICalendarFeedGrain>(FeedTable.HashOf(secret)).Read("zh-CN"));

    private async Task<string> Opened(int teacher = 1) => Accepted(await As(Teacher(teacher), () => city.Of($"T{teacher}").OpenFeed(city.Next))).Secret;

    private Task Publish(params Rotation[] rotations) => city.Silo.Service<DatabaseWriter>().Write(rows =>
    {
        RotationTable.Write(rows, new PlanId("2026"), PackedJson.Pack(SomeRotation.Calendar));
        foreach (var rotation in rotations) RotationTable.Write(rows, rotation, PackedJson.Pack(rotation));
    });

    private static Rotation FullTime(int number = 1, int teacher = 1) => new()
    {
        Plan = new("2026"), Number = number, From = new(2026, 9, 1), Until = new(2027, 1, 22), ObjectBy = new(2026, 9, 8),
        Posting = new(new($"T{teacher}"), School(teacher), new("post"), School(3), new("zhijiao"), new("2026-2027-1"), 1, 25, Backbone: true, 900,
            [new(new FeatureId("rotation.way"), 25, -150), new(new FeatureId("rotation.lesson"), 9, 900), new(new FeatureId("rotation.wished-host"), 1, 150)]),
        Post = new(new("post"), School(3), FakePrimary, SomeTeacher.Music, RotationKind.FullTime, DemandKind.Structural, [new(School(3), FakePrimary, 14)], Leader: false),
        Why = [new(new RuleId("rotation.years-reached"), [new("since", "2021-09-01"), new("limit", "6"), new("years", "11")])],
    };

    private static Stage FakePrimary => A.Primary;

    private static Rotation Itinerant(params VisitSpan[] spans) => FullTime() with
    {
        Posting = FullTime().Posting with { Form = new("zoujiao") },
        Post = FullTime().Post with { Kind = RotationKind.Itinerant, Shares = [new(School(3), FakePrimary, 4), new(School(5), FakePrimary, 2)] },
        Visits = [.. spans],
    };

    private static NumberedVisit Visit(int number, int school, DayOfWeek day, int firstSlot = 1) => new(number, new(new("T1"), School(school), new(day, HalfDay.Morning), new(8, 0),
        [new(firstSlot, new("1"), FakePrimary, SomeTeacher.Music), new(firstSlot + 1, new("2"), FakePrimary, SomeTeacher.Music)]));

    private static VisitSpan Weeks(DateOnly from, DateOnly until, params NumberedVisit[] week) => new(new(from, until), [.. week], []);

    [Fact]
    public async Task The_own_page_has_home_eligibility_and_record()
    {
        var page = Accepted(await Own(1));

        Assert.Equal(("T1", "教师1", School(1), EligibilityState.Eligible, false), (page.Teacher.Value, page.Name, page.Home.Id, page.Eligibility.State, page.HasFeed));
        Assert.Empty(page.Postings);
    }

    [Fact]
    public async Task The_office_of_the_host_stands_beside_the_posting_and_in_the_calendar_where_it_gave_a_line()
    {
        var elsewhere = FullTime(2, 2);
        await Publish(FullTime(), elsewhere with { Posting = elsewhere.Posting with { Host = School(5) }, Post = elsewhere.Post with { Host = School(5) } });
        var (one, other) = (Accepted(await Own(1)), Accepted(await Own(2)));
        string Calendar(CalendarFile file) => Encoding.UTF8.GetString(file.Content).Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.Equal((OfficeOfThree, ""), (Assert.Single(one.Postings).Contact, Assert.Single(other.Postings).Contact));
        Assert.Contains("学校办公电话：" + OfficeOfThree, Calendar(Accepted(await As(Teacher(1), () => city.Of("T1").File("zh-CN")))), StringComparison.Ordinal);
        Assert.DoesNotContain("办公电话", Calendar(Accepted(await As(Teacher(2), () => city.Of("T2").File("zh-CN")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        var wish = new SetWish(city.Next, RotationWish.Willing, []);
        foreach (var caller in new[] { Teacher(2), new Caller(new("t9"), Role.Teacher, School: School(1)) })
        {
            Assert.Equal(RefusalCode.OutsideScope, Refused(await Own(1, caller)));
            Assert.Equal(RefusalCode.OutsideScope, Refused(await As(caller, () => city.Of("T1").Wish(wish))));
            Assert.Equal(RefusalCode.OutsideScope, Refused(await As(caller, () => city.Of("T1").OpenFeed(city.Next))));
            Assert.Equal(RefusalCode.OutsideScope, Refused(await As(caller, () => city.Of("T1").CloseFeed(city.Next))));
            Assert.Equal(RefusalCode.OutsideScope, Refused(await As(caller, () => city.Of("T1").Calendar())));
            Assert.Equal(RefusalCode.OutsideScope, Refused(await As(caller, () => city.Of("T1").File("en"))));
        }
        Assert.Equal(RefusalCode.NotAllowed, Refused(await Own(1, Principal(1))));
    }

    [Fact]
    public async Task Who_left_has_no_page_and_no_calendar()
    {
        var secret = await Opened();
        Accepted(await city.Apply(Files.TeacherFile.Of(Row(0))));

        Assert.Equal(RefusalCode.UnknownTeacher, Refused(await Own(1)));
        Assert.Equal(RefusalCode.UnknownName, Refused(await Feed(secret)));
    }

    [Fact]
    public async Task A_wish_is_kept_shown_and_audited_and_a_repeat_writes_nothing()
    {
        var command = new SetWish(new("wish"), RotationWish.RatherNot, [School(4), School(2)]);
        var page = Accepted(await As(Teacher(1), () => city.Of("T1").Wish(command)));
        var commits = city.Silo.Service<DatabaseWriter>().Commits;
        Accepted(await As(Teacher(1), () => city.Of("T1").Wish(command with { Wish = RotationWish.Willing })));

        Assert.Equal((RotationWish.RatherNot, School(4)), (page.Wish, page.WishedHosts[0].Id));
        Assert.Equal(commits, city.Silo.Service<DatabaseWriter>().Commits);
        await city.Silo.Deactivate(city.Of("T1"));
        Assert.Equal([School(4), School(2)], Accepted(await Own(1)).WishedHosts.Select(host => host.Id));
        Assert.Equal([AuditActs.WishSet], (await city.Silo.Audit.Search(new(Subject: "T1"))).Value!.Entries.Select(entry => entry.Act));
        Assert.Equal(RotationWish.RatherNot, Accepted(await city.Register.Teacher(new("T1"))).Wish);
    }

    [Fact]
    public async Task A_wish_that_cannot_be_meant_is_refused_and_nothing_is_written()
    {
        var commits = city.Silo.Service<DatabaseWriter>().Commits;
        SetWish[] wrong =
        [
            new(city.Next, (RotationWish)9, []), new(city.Next, RotationWish.Willing, [School(1)]), new(city.Next, RotationWish.Willing, [new("2143999999")]),
            new(city.Next, RotationWish.Willing, [School(2), School(2)]), new(city.Next, RotationWish.Willing, default),
            new(city.Next, RotationWish.Willing, [.. Enumerable.Range(0, 6).Select(School)]),
        ];
        foreach (var command in wrong) Assert.Equal(RefusalCode.InvalidField, Refused(await As(Teacher(1), () => city.Of("T1").Wish(command))));

        Assert.Equal(commits, city.Silo.Service<DatabaseWriter>().Commits);
    }

    [Fact]
    public async Task A_calendar_address_opens_for_whoever_has_it_until_it_is_ended()
    {
        await Publish(FullTime());
        var first = await Opened();
        var text = Encoding.UTF8.GetString(Accepted(await Feed(first)).Content);
        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
        Assert.DoesNotContain("教师1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("T1", Accepted(await Feed(first)).Name, StringComparison.Ordinal);

        var second = await Opened();
        Assert.Equal(RefusalCode.UnknownName, Refused(await Feed(first)));
        Assert.True(Accepted(await Own(1)).HasFeed);
        Assert.False(Accepted(await As(Teacher(1), () => city.Of("T1").CloseFeed(city.Next))).HasFeed);
        Assert.Equal(RefusalCode.UnknownName, Refused(await Feed(second)));
    }

    [Fact]
    public async Task A_secret_has_128_bits_in_Crockfords_letters_and_is_stored_nowhere()
    {
        var secret = await Opened();
        var other = await Opened(2);

        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{26}$", secret);
        Assert.NotEqual(secret, other);
        Assert.All(city.Silo.Files.Where(file => file.Contains("schoolpairing.db", StringComparison.Ordinal)), file => Assert.True(Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, file));
        Assert.DoesNotContain(city.Silo.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_service_reads_by_address()
    {
        var secret = await Opened();
        foreach (var caller in new[] { Teacher(1), CityPlanner("x"), Caller.Operator })
            Assert.Equal(RefusalCode.NotAllowed, Refused(await As(caller, () => city.Silo.Grains.GetGrain<ICalendarFeedGrain>(FeedTable.HashOf(secret)).Read("en"))));
    }

    [Fact]
    public async Task A_published_posting_says_where_until_when_why_and_what_it_counts_for()
    {
        await Publish(FullTime(), FullTime(2, teacher: 2));
        var posting = Assert.Single(Accepted(await Own(1)).Postings);

        Assert.Equal((School(3), new DateOnly(2027, 1, 22), 25, 14, new DateOnly(2026, 9, 8)), (posting.Host.Id, posting.Until, posting.OneWayMinutes, posting.WeeklyLessons, posting.ObjectBy));
        Assert.Equal(["rotation.years-reached", "rotation.for.lesson", "rotation.for.wished-host"], posting.Why.Select(reason => reason.Rule.Value));
        // A term at a school of a rural class: five months count as half a year.
        Assert.Equal(6, posting.RuralMonths);
        Assert.Equal(School(3), Assert.Single(Accepted(await city.Register.List(new(Text: "T1"))).Rows).AwayAt);
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public void Whatever_can_speak_for_a_host_has_a_sentence(string language) =>
        Assert.All(OptionPoints.Features, feature => Assert.NotNull(Texts.Find("rule." + OwnPages.For(feature), language)));

    [Fact]
    public async Task What_was_published_stands_in_the_service_record_once()
    {
        await Publish(FullTime());
        city.Clock.AddDays(60);
        Assert.Equal((1, 2), (Accepted(await Own(1)).Record.Rotations.Length, Accepted(await Own(1)).Record.RuralMonths));

        Accepted(await city.Apply(Everybody(Row(1, ("轮岗经历", $"支教/{School(3)}/2026-09//是/25")))));
        Assert.Equal((1, 2), (Accepted(await Own(1)).Record.Rotations.Length, Accepted(await Own(1)).Record.RuralMonths));
    }

    [Fact]
    public async Task A_cancelled_posting_is_gone_from_the_page_and_cancelled_in_the_calendar()
    {
        await Publish(FullTime() with { Cancelled = true, Sequence = 2 });
        var happens = Assert.Single(Accepted(await As(Teacher(1), () => city.Of("T1").Calendar())).Events);

        Assert.Empty(Accepted(await Own(1)).Postings);
        Assert.Equal((true, true, 2), (happens.Cancelled, happens.AllDay, happens.Sequence));
    }

    [Fact]
    public async Task Visits_are_events_on_the_days_on_which_they_are_held_in_UTC()
    {
        await Publish(Itinerant(Weeks(new(2026, 9, 1), new(2026, 10, 9), Visit(1, 3, DayOfWeek.Thursday), Visit(2, 5, DayOfWeek.Tuesday))));
        var events = Accepted(await As(Teacher(1), () => city.Of("T1").Calendar())).Events;
        var page = Assert.Single(Accepted(await Own(1)).Postings);

        // Six Tuesdays; of six Thursdays the first of October is free.
        Assert.Equal((6, 5), (events.Count(happens => happens.School == School(5)), events.Count(happens => happens.School == School(3))));
        Assert.Equal((new DateTimeOffset(2026, 9, 1, 0, 20, 0, TimeSpan.Zero), new DateTimeOffset(2026, 9, 1, 1, 50, 0, TimeSpan.Zero)), (events[0].From, events[0].Until));
        Assert.Equal(events.Length, events.Select(happens => happens.Id).Distinct().Count());
        Assert.Equal(2, page.Week.Length);
        // It is 08:00 UTC: this morning's visit is over.
        Assert.Equal(events[1].Id, page.Next!.Id);
    }

    [Fact]
    public async Task A_visit_that_moves_within_the_week_keeps_its_event_and_days_off_are_cancelled()
    {
        var moved = Itinerant(
            Weeks(new(2026, 9, 1), new(2026, 9, 11), Visit(1, 3, DayOfWeek.Tuesday)),
            new(new(new(2026, 9, 12), new(2026, 9, 25)), [Visit(1, 3, DayOfWeek.Friday)], [Visit(2, 5, DayOfWeek.Monday)]))
            with { Away = [new(new(2026, 9, 18), new(2026, 9, 18))], Sequence = 3 };
        await Publish(moved);
        var events = Accepted(await As(Teacher(1), () => city.Of("T1").Calendar())).Events;

        Assert.Equal(
            [
                "2026-r1-v1-20260831 09-01 False", "2026-r1-v1-20260907 09-08 False", "2026-r1-v2-20260914 09-14 True", "2026-r1-v1-20260914 09-18 True",
                "2026-r1-v2-20260921 09-21 True", "2026-r1-v1-20260921 09-25 False",
            ],
            events.Select(happens => $"{happens.Id} {happens.From:MM-dd} {happens.Cancelled}"));
        Assert.All(events, happens => Assert.Equal(3, happens.Sequence));
    }

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
