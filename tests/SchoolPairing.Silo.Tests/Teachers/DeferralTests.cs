using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Teachers;
using Xunit;
using static SchoolPairing.Silo.Tests.Teachers.TeacherCity;

namespace SchoolPairing.Silo.Tests.Teachers;

public sealed class DeferralTests : IAsyncLifetime
{
    private TeacherCity city = null!;

    private IDeferralsGrain Deferrals => city.Deferrals;

    public async ValueTask InitializeAsync() => city = await Start();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    private async Task<DeferralId> Asked(int teacher = 1, string note = "说明甲") =>
        Accepted(await As(Teacher(teacher), () => Deferrals.Ask(new(city.Next, "illness", city.Clock.Today.AddDays(90), note)))).Row.Id;

    private async Task<DeferralId> Taken()
    {
        var asked = await Asked();
        Accepted(await As(County(1), () => Deferrals.Take(city.Next, asked)));
        return asked;
    }

    private Task<Answer<DeferralRow>> Decide(DeferralId deferral, Caller caller, bool grant = true, string answer = "") =>
        As(caller, () => Deferrals.Decide(new(city.Next, deferral, grant, grant ? city.Clock.Today.AddDays(60) : null, answer)));

    private string? Reason(DeferralId deferral) => city.Silo.Storage.Read(rows => DeferralReasonTable.Of(rows, Deferral.NumberOf(deferral)!.Value)).Note is { Length: > 0 } note ? note : null;

    private async Task<IReadOnlyList<AuditEntry>> Audit() => (await city.Silo.Audit.Search(new())).Value!.Entries;

    [Fact]
    public async Task A_teacher_asks_and_sees_where_it_stands()
    {
        var asked = await Asked();
        var own = Assert.Single(Accepted(await As(Teacher(1), () => Deferrals.Own())).Rows);

        Assert.Equal((asked, DeferralState.Asked), (own.Row.Id, own.Row.State));
        Assert.Equal((city.Clock.Today, city.Clock.Today.AddDays(15)), (own.Row.AskedOn, own.Row.DecideBy));
        Assert.Empty(Accepted(await As(Teacher(2), () => Deferrals.Own())).Rows);
    }

    [Fact]
    public async Task The_deciding_planner_reads_the_reason_and_the_reading_is_audited_first()
    {
        var asked = await Taken();
        var before = (await Audit()).Count;
        var reason = Accepted(await As(County(1), () => Deferrals.Read(asked)));
        var audit = await Audit();

        Assert.Equal(("illness", "说明甲", true), (reason.Kind, reason.Note, reason.Row.Mine));
        Assert.Equal((before + 1, AuditActs.DeferralRead, asked.Value, "county1"), (audit.Count, audit[0].Act, audit[0].Subject, audit[0].Account.Value));
    }

    [Fact]
    public async Task Reason_and_answer_are_deleted_when_the_days_after_the_decision_are_over()
    {
        var (taken, open) = (await Taken(), await Asked(3));
        Accepted(await Decide(taken, County(1), answer: "凭诊断证明同意"));
        await Forgets(180);
        var kept = Reason(taken);
        await Forgets(1);

        Assert.Equal("说明甲", kept);
        Assert.Null(Reason(taken));
        Assert.Equal("说明甲", Reason(open));
        var row = Assert.Single(Accepted(await As(Teacher(1), () => Deferrals.Own())).Rows).Row;
        Assert.Equal((DeferralState.Granted, ""), (row.State, row.Answer));
        Assert.Equal([taken.Value], (await Audit()).Where(entry => entry.Act == AuditActs.DeferralForgotten).Select(entry => entry.Subject));

        async Task Forgets(int days)
        {
            city.Clock.AddDays(days);
            Caller.Current = Caller.Service;
            await city.Silo.Grains.GetGrain<IDeferralsWork>("main").Forget();
        }
    }

    [Fact]
    public async Task Every_single_reading_is_audited()
    {
        var asked = await Taken();
        await As(County(1), () => Deferrals.Read(asked));
        await As(County(1), () => Deferrals.Read(asked));

        Assert.Equal(2, (await Audit()).Count(entry => entry.Act == AuditActs.DeferralRead));
    }

    [Fact]
    public async Task What_was_answered_is_read_by_its_two_alone()
    {
        var taken = await Taken();
        Accepted(await Decide(taken, County(1), grant: false, answer: "孕期证明请补"));

        Assert.Equal("孕期证明请补", Assert.Single(Accepted(await As(Teacher(1), () => Deferrals.Own())).Rows).Row.Answer);
        Assert.Equal("孕期证明请补", Assert.Single(Accepted(await As(County(1), () => Deferrals.Open())).Rows).Answer);
        foreach (var other in new[] { CityPlanner("x"), County(1, "colleague") })
            Assert.Equal("", Assert.Single(Accepted(await As(other, () => Deferrals.Open())).Rows).Answer);
    }

    [Fact]
    public async Task Nobody_but_the_deciding_planner_reads_or_decides()
    {
        var free = await Asked(3);
        var taken = await Taken();
        var entries = (await Audit()).Count;

        foreach (var caller in new[] { County(1, "another"), CityPlanner("x") })
        {
            Assert.Equal(RefusalCode.NotDecidingPlanner, Refused(await As(caller, () => Deferrals.Read(taken))));
            Assert.Equal(RefusalCode.NotDecidingPlanner, Refused(await Decide(taken, caller)));
            Assert.Equal(RefusalCode.NotDecidingPlanner, Refused(await As(caller, () => Deferrals.Read(free))));
            Assert.Equal(RefusalCode.WrongDeferralState, Refused(await As(caller, () => Deferrals.Take(city.Next, taken))));
        }
        Assert.Equal(entries, (await Audit()).Count);
    }

    [Fact]
    public async Task A_planner_of_another_unit_sees_and_takes_nothing()
    {
        var asked = await Asked();

        Assert.Empty(Accepted(await As(County(0), () => Deferrals.Open())).Rows);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(0), () => Deferrals.Take(city.Next, asked))));
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(0), () => Deferrals.Read(asked))));
        Assert.Equal(RefusalCode.OutsideScope, Refused(await Decide(asked, County(0))));
    }

    [Fact]
    public async Task A_planner_who_lost_the_unit_no_longer_reads_what_they_took()
    {
        var taken = await Taken();
        var moved = new Caller(County(1).Account, Role.CountyPlanner, new("u0"));

        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(moved, () => Deferrals.Read(taken))));
    }

    [Fact]
    public async Task A_grant_reaches_the_teacher_and_eligibility_as_a_day()
    {
        var taken = await Taken();
        var row = Accepted(await Decide(taken, County(1), answer: "同意"));

        Assert.Equal((DeferralState.Granted, city.Clock.Today.AddDays(60), "同意"), (row.State, row.Until, row.Answer));
        Assert.Equal(city.Clock.Today.AddDays(60), city.Silo.Service<TeachersNow>().View().Find(new("T1"))!.Now.DeferredUntil);
        Assert.Equal(RefusalCode.WrongDeferralState, Refused(await Decide(taken, County(1))));
    }

    [Fact]
    public async Task A_refusal_needs_an_answer_and_a_grant_a_day_to_come()
    {
        var taken = await Taken();

        Assert.Equal(RefusalCode.InvalidField, Refused(await Decide(taken, County(1), grant: false)));
        Assert.Equal(RefusalCode.InvalidField, Refused(await As(County(1), () => Deferrals.Decide(new(city.Next, taken, Grant: true, city.Clock.Today.AddDays(-1), "")))));
        var refused = Accepted(await Decide(taken, County(1), grant: false, "请补充证明"));
        Assert.Equal((DeferralState.Refused, (DateOnly?)null), (refused.State, refused.Until));
        Assert.Null(city.Silo.Service<TeachersNow>().View().Find(new("T1"))!.Now.DeferredUntil);
    }

    [Fact]
    public async Task A_withdrawn_request_forgets_its_reason()
    {
        var taken = await Taken();
        var own = Accepted(await As(Teacher(1), () => Deferrals.Withdraw(city.Next, taken)));

        Assert.Equal(DeferralState.Withdrawn, own.Row.State);
        Assert.Null(Reason(taken));
        Assert.Equal("", Accepted(await As(County(1), () => Deferrals.Read(taken))).Note);
        Assert.Equal(RefusalCode.WrongDeferralState, Refused(await As(Teacher(1), () => Deferrals.Withdraw(city.Next, taken))));
    }

    [Fact]
    public async Task Another_teachers_request_is_as_unknown_as_none()
    {
        var asked = await Asked();

        Assert.Equal(Refused(await As(Teacher(2), () => Deferrals.Withdraw(city.Next, asked))), Refused(await As(Teacher(2), () => Deferrals.Withdraw(city.Next, new("d99")))));
        Assert.NotNull(Reason(asked));
    }

    [Fact]
    public async Task To_a_county_planner_another_units_request_is_as_unknown_as_none()
    {
        var asked = await Asked();

        Assert.Equal(Refused(await As(County(2), () => Deferrals.Read(asked))), Refused(await As(County(2), () => Deferrals.Read(new("d99")))));
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(2), () => Deferrals.Take(city.Next, new("d99")))));
    }

    [Fact]
    public async Task What_cannot_be_meant_is_refused_and_nothing_is_written()
    {
        var commits = city.Silo.Service<DatabaseWriter>().Commits;
        var today = city.Clock.Today;
        AskDeferral[] wrong =
        [
            new(city.Next, "holiday", today.AddDays(10), ""), new(city.Next, "illness", today.AddDays(-1), ""), new(city.Next, "pregnancy", today.AddMonths(13), ""),
            new(city.Next, "illness", today.AddDays(10), new string('长', 501)),
            new(city.Next, "illness", today.AddDays(10), "身份证 43062119800101 123X"),
        ];
        foreach (var command in wrong) Assert.Equal(RefusalCode.InvalidField, Refused(await As(Teacher(1), () => Deferrals.Ask(command))));
        Assert.Equal(RefusalCode.UnknownTeacher, Refused(await As(new Caller(new("new"), Role.Teacher, School: School(1)), () => Deferrals.Ask(new(city.Next, "illness", today, "")))));
        Assert.Equal(RefusalCode.UnknownDeferral, Refused(await As(CityPlanner("x"), () => Deferrals.Read(new("d99")))));
        Assert.Equal(RefusalCode.UnknownDeferral, Refused(await As(CityPlanner("x"), () => Deferrals.Read(new("x")))));

        Assert.Equal(commits, city.Silo.Service<DatabaseWriter>().Commits);
    }

    [Fact]
    public async Task Repeated_commands_are_answered_as_the_first_time()
    {
        var ask = new AskDeferral(new("once"), "illness", city.Clock.Today.AddDays(90), "说明甲");
        var first = Accepted(await As(Teacher(1), () => Deferrals.Ask(ask)));
        var again = Accepted(await As(Teacher(1), () => Deferrals.Ask(ask)));
        Accepted(await As(County(1), () => Deferrals.Take(new("take"), first.Row.Id)));
        var taken = Accepted(await As(County(1), () => Deferrals.Take(new("take"), first.Row.Id)));

        Assert.Equal((first.Row.Id, DeferralState.Taken, true), (again.Row.Id, taken.State, taken.Mine));
        Assert.Single(Accepted(await As(Teacher(1), () => Deferrals.Own())).Rows);
    }

    [Fact]
    public async Task A_command_id_of_one_teacher_is_not_answered_to_another()
    {
        Accepted(await As(Teacher(1), () => Deferrals.Ask(new(new("same"), "illness", city.Clock.Today.AddDays(90), "说明甲"))));
        var other = Accepted(await As(Teacher(2), () => Deferrals.Ask(new(new("same"), "illness", city.Clock.Today.AddDays(30), "说明乙"))));

        Assert.Equal(("T2", "说明乙"), (other.Row.Teacher.Value, Reason(other.Row.Id)));
    }

    [Fact]
    public async Task Requests_survive_a_restart()
    {
        var asked = await Taken();
        await city.Silo.Restart();

        Assert.Equal("说明甲", Accepted(await As(County(1), () => Deferrals.Read(asked))).Note);
        Assert.Equal("d2", (await Asked(2)).Value);
    }

    [Fact]
    public async Task Planners_see_open_requests_first_and_no_reason()
    {
        var first = await Asked(1);
        city.Clock.AddDays(1);
        await Asked(3);
        Accepted(await As(County(1), () => Deferrals.Take(city.Next, first)));
        Accepted(await Decide(first, County(1)));
        var rows = Accepted(await As(CityPlanner("x"), () => Deferrals.Open())).Rows;

        Assert.Equal(["T3 Asked False", "T1 Granted False"], rows.Select(row => $"{row.Teacher} {row.State} {row.Mine}"));
    }

    [Fact]
    public async Task An_imported_deferral_is_read_by_nobody_until_a_planner_takes_it()
    {
        Accepted(await city.Apply(Everybody(Row(1, ("暂缓交流至", "2027-08-31"), ("暂缓原因", "患病"), ("暂缓说明", "说明甲")))));
        var row = Assert.Single(Accepted(await As(County(1), () => Deferrals.Open())).Rows);
        Assert.Equal((DeferralState.Granted, false), (row.State, row.Mine));
        Assert.Equal(RefusalCode.NotDecidingPlanner, Refused(await As(County(1), () => Deferrals.Read(row.Id))));

        Accepted(await As(County(1), () => Deferrals.Take(city.Next, row.Id)));
        Assert.Equal("说明甲", Accepted(await As(County(1), () => Deferrals.Read(row.Id))).Note);
        Assert.Equal(RefusalCode.WrongDeferralState, Refused(await Decide(row.Id, County(1))));
    }

    [Fact]
    public async Task The_next_file_keeps_replaces_and_forgets_imported_reasons()
    {
        string[] With(int number, string until, string note) => Row(number, ("暂缓交流至", until), ("暂缓原因", "患病"), ("暂缓说明", note));
        Accepted(await city.Apply(Everybody(With(1, "2027-08-31", "甲"), With(2, "2027-08-31", "乙"), With(3, "2027-08-31", "丙"))));
        Accepted(await city.Apply(Everybody(With(1, "2027-08-31", "甲二"), With(2, "2028-08-31", "乙二"), Row(3, ("编制状态", "大概")))));

        Assert.Equal(["甲二", null, "丙", "乙二"], new[] { "d1", "d2", "d3", "d4" }.Select(id => Reason(new(id))));
    }

    [Fact]
    public async Task Kinds_are_those_of_the_own_rules()
    {
        string[] own = [.. Accepted(await As(Teacher(1), () => Deferrals.Kinds())).Kinds.Select(kind => kind.Id)];

        Assert.Equal(["pregnancy", "nursing", "illness", "special-programme", "other"], own);
        Assert.Equal(own, Accepted(await As(County(1), () => Deferrals.Kinds())).Kinds.Select(kind => kind.Id));
    }

    [Fact]
    public async Task There_is_one_place_for_deferrals() =>
        Assert.Equal(RefusalCode.UnknownName, Refused(await As(CityPlanner("x"), () => city.Silo.Grains.GetGrain<IDeferralsGrain>("other").Open())));
}
