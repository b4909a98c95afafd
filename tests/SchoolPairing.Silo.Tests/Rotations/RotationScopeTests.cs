using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;
using static SchoolPairing.Silo.Tests.Rotations.RotationCity;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>Units by number modulo 3: postings go from unit 0 to 1, 2 to 0 and 1 to 2.</summary>
public sealed class RotationScopeTests
{
    private static readonly DateOnly Monday = new(2026, 9, 14);

    [Fact]
    public async Task A_county_planner_lists_postings_of_the_own_unit_by_home_or_host()
    {
        await using var city = await RotationCity.Published();
        var rows = Accepted(await As(County(0), () => city.Plan.Postings(new(Published: true)))).Rows;

        Assert.Equal([0, 2, 6, 8], rows.Select(row => MadePlan.Number(row.Posting.Home)));
        Assert.Equal(4, Accepted(await As(County(0), () => city.Plan.Get())).PublishedPostings);
    }

    [Fact]
    public async Task A_county_planner_reads_the_ledger_of_the_own_unit_only()
    {
        await using var city = await RotationCity.Published();
        var ledger = Accepted(await As(County(1), () => city.Plan.Ledger(published: true)));

        Assert.All(ledger.Lines, line => Assert.Equal("u1", line.Unit.Value));
        Assert.All(ledger.Senders, sender => Assert.Equal(1, MadePlan.Number(sender.School) % 3));
        Assert.All(ledger.Open, cover => Assert.Equal(1, MadePlan.Number(cover.Demand.School) % 3));
        Assert.Equal(1, MadePlan.Number(Assert.Single(ledger.Uncounted).School));
        Assert.True(ledger.Lines[0].Missing >= ledger.Lines[^1].Missing);
    }

    [Fact]
    public async Task A_county_planner_asks_why_within_the_own_unit_only_and_the_reading_is_audited()
    {
        await using var city = await RotationCity.Published();
        Accepted(await As(County(0), () => city.Plan.Why(TeacherOf(0), null)));
        var refused = Refused(await As(County(2), () => city.Plan.Why(TeacherOf(0), null)));
        var viewed = Accepted(await city.Silo.Audit.Search(new(Act: AuditActs.PersonalDataViewed))).Entries;

        Assert.Equal(RefusalCode.OutsideScope, refused.Code);
        Assert.Equal(("county0", TeacherOf(0).Value), (Assert.Single(viewed).Account.Value, viewed[0].Subject));
    }

    [Fact]
    public async Task Whoever_asks_why_about_another_units_teacher_reads_neither_their_dates_nor_other_units_postings()
    {
        await using var city = await RotationCity.Published();
        var whole = Accepted(await As(County(0), () => city.Plan.Why(TeacherOf(0), FakeCity.Id(1))));
        var narrow = Accepted(await As(County(1), () => city.Plan.Why(TeacherOf(0), FakeCity.Id(1))));
        var host = Accepted(await As(County(2), () => city.Plan.Why(TeacherOf(0), FakeCity.Id(2))));

        Assert.NotEmpty(whole.Eligibility.Reasons);
        Assert.Equal((whole.Eligibility.State, true, null), (narrow.Eligibility.State, narrow.Eligibility.Reasons.IsEmpty, narrow.Eligibility.Since));
        Assert.Equal(TeacherOf(0), Assert.Single(narrow.Changes).Posting.Teacher);
        Assert.Empty(host.Changes);
    }

    [Fact]
    public async Task Whether_another_units_teacher_has_a_posting_is_not_told_by_what_is_wrong_with_a_change()
    {
        await using var city = await RotationCity.Published();
        RotationChange Away(int school, int number) => new(RotationChangeKind.TeacherAway, TeacherOf(school, number), Monday, Monday);
        // Posted from unit 0 to 1, at home in unit 0, nobody at all: of neither does unit 2 learn anything.
        Refusal[] strange = [Refused(await As(County(2), () => city.Plan.Preview(Away(0, 1)))), Refused(await As(County(2), () => city.Plan.Preview(Away(0, 3)))),
            Refused(await As(County(2), () => city.Plan.Preview(new(RotationChangeKind.TeacherAway, new("nobody"), Monday, Monday))))];

        Assert.All(strange, refusal => Assert.Equal(RefusalCode.OutsideScope, refusal.Code));
        Assert.Equal(RefusalCode.InvalidField, Refused(await As(County(0), () => city.Plan.Preview(Away(0, 3)))).Code);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(2), () => city.Plan.Preview(new(RotationChangeKind.RoadClosed)))).Code);
    }

    [Fact]
    public async Task A_county_planner_replans_for_own_teachers_and_hosts_and_never_moves_a_term()
    {
        await using var city = await RotationCity.Published();
        var away = new RotationChange(RotationChangeKind.TeacherAway, TeacherOf(2), Monday, Monday);

        Accepted(await As(County(2), () => city.Plan.Preview(away)));
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(1), () => city.Plan.Preview(away))).Code);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(2), () => city.Plan.Preview(new(RotationChangeKind.TermMoved, Term: TestData.SomeRotation.Calendar.Terms[0])))).Code);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(1), async () =>
            await city.Plan.Replan(new(city.Next, (await As(Planner, city.Plan.Get)).Value!.Version, away, "x")))).Code);
    }

    [Fact]
    public async Task A_county_planner_gets_no_answer_that_sends_teachers_of_another_county_to_schools_of_another()
    {
        await using var city = await RotationCity.Published();
        var away = new RotationChange(RotationChangeKind.TeacherAway, TeacherOf(2), Monday, Monday.AddDays(6));
        city.Engine.Helper = TeacherOf(0);
        var all = Accepted(await city.Plan.Preview(away)).Pinned;
        var helped = Assert.Single(all.Comes);
        foreach (var county in new[] { 1, 2, 3 })
        {
            var preview = await As(County(county), () => city.Plan.Preview(away));
            if (!preview.Accepted) continue;
            var within = Accepted(preview).Pinned;
            // Of the teacher's or of the school's own county, or left open and named.
            Assert.Equal(within.Comes.IsEmpty, !within.Unmet.IsEmpty);
            Assert.Equal(helped.Lessons.Length, within.Comes.Sum(visit => visit.Lessons.Length) + within.Unmet.Sum(unmet => unmet.Missing));
        }
    }

    [Fact]
    public async Task A_county_planner_sees_and_decides_requests_of_the_own_unit_only()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Objection)).Rows);

        Assert.Empty(Accepted(await As(County(2), () => city.Plan.Requests())).Rows);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await city.Decide(asked.Id, grant: true, by: County(2))).Code);
        Assert.True(Assert.Single(Accepted(await As(County(1), () => city.Plan.Requests())).Rows).MayDecide);
        Accepted(await city.Decide(asked.Id, grant: true, by: County(1)));
    }

    [Fact]
    public async Task A_swap_over_units_is_decided_by_somebody_whose_reach_covers_both_postings()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Swap, with: (await city.OwnRow(4)).Id)).Rows);
        Accepted(await city.Decide(asked.Id, grant: true, by: Teacher(4)));

        Assert.Equal(RefusalCode.OutsideScope, Refused(await city.Decide(asked.Id, grant: true, by: County(0))).Code);
        Accepted(await city.Decide(asked.Id, grant: true, by: County(1)));
    }

    [Fact]
    public async Task A_principal_sees_who_comes_and_goes_without_points_reasons_or_drafts()
    {
        await using var city = await RotationCity.Published();
        var page = Accepted(await As(PrincipalOf(1), city.Plan.OwnSchool));
        var asDraft = Accepted(await As(PrincipalOf(1), () => city.Plan.Postings(new(Published: false))));

        Assert.Equal(("教师T00-1", 0), (Assert.Single(page.Comes).Name, page.Goes.Length));
        Assert.Equal((0L, true, null), (page.Comes[0].Posting.Points, page.Comes[0].Posting.Contributions.IsEmpty, asDraft.Proof));
        Assert.Equal(page.Comes[0].Rotation, Assert.Single(asDraft.Rows).Rotation);
        Assert.Equal(FakeCity.Id(1), Assert.Single(page.Covers).Demand.School);
    }

    [Fact]
    public async Task A_principal_without_a_school_has_no_page()
    {
        await using var city = await RotationCity.Published();

        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(new(new("p"), Role.Principal), city.Plan.OwnSchool)).Code);
    }

    [Fact]
    public async Task A_teacher_asks_about_the_own_posting_only_and_sees_the_own_requests()
    {
        await using var city = await RotationCity.Published();
        var theirs = await city.OwnRow(4);
        var asked = Assert.Single(Accepted(await city.Ask(4, RequestKind.Objection)).Rows);

        Assert.Equal(RefusalCode.UnknownRotation, Refused(await As(Teacher(0), () => city.Plan.Ask(new(city.Next, theirs.Id, RequestKind.Objection, null, null, null, "不是我的")))).Code);
        Assert.Equal(RefusalCode.UnknownRotation, Refused(await As(Teacher(0), () => city.Plan.Swaps(theirs.Id))).Code);
        Assert.Equal(RefusalCode.UnknownRequest, Refused(await As(Teacher(0), () => city.Plan.Withdraw(city.Next, asked.Id))).Code);
        Assert.Equal(RefusalCode.UnknownRequest, Refused(await city.Decide(asked.Id, grant: true, by: Teacher(0))).Code);
        Assert.Equal(RefusalCode.WrongRequestState, Refused(await city.Decide(asked.Id, grant: true, by: Teacher(4))).Code);
        Assert.Empty(Accepted(await As(Teacher(0), () => city.Plan.Requests())).Rows);
    }

    [Fact]
    public async Task Whoever_has_no_staff_number_reaches_nothing()
    {
        await using var city = await RotationCity.Published();
        var nobody = new Caller(new("t"), Role.Teacher, School: FakeCity.Id(0));

        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(nobody, () => city.Plan.Requests())).Code);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(nobody, () => city.Plan.Acknowledge(new(city.Next, true)))).Code);
        Assert.Equal(RefusalCode.UnknownRotation, Refused(await As(nobody, async () => await city.Plan.Swaps((await city.OwnRow(0)).Id))).Code);
    }

    [Fact]
    public async Task Every_command_leaves_one_entry_in_the_audit_without_personal_words()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Objection, note: "孩子太小")).Rows);
        Accepted(await city.Decide(asked.Id, grant: false));
        var entries = Accepted(await city.Silo.Audit.Search(new())).Entries;

        Assert.Equal([AuditActs.RotationRequestDecided, AuditActs.RotationAsked, AuditActs.RotationPublished, AuditActs.RotationRunStarted, AuditActs.RotationConfigured],
            entries.Take(5).Select(entry => entry.Act));
        Assert.All(entries, entry => Assert.DoesNotContain(entry.Details, detail => detail.Value.Contains("孩子", StringComparison.Ordinal)));
        Assert.All(entries.Take(5), entry => Assert.NotNull(Texts.Find("act." + entry.Act, "zh-CN")));
    }
}
