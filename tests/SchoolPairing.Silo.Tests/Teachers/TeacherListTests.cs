using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Teachers.Files;
using Xunit;
using static SchoolPairing.Silo.Tests.Teachers.TeacherCity;

namespace SchoolPairing.Silo.Tests.Teachers;

public sealed class TeacherListTests : IAsyncLifetime
{
    private TeacherCity city = null!;

    public async ValueTask InitializeAsync() => city = await Start();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    private async Task<string> Found(TeacherQuery query, Caller? caller = null) =>
        string.Join(' ', Accepted(await As(caller ?? Caller.Operator, () => city.Register.List(query))).Rows.Select(row => row.Teacher));

    [Fact]
    public async Task A_county_planner_lists_the_own_unit_and_a_principal_the_own_school()
    {
        Assert.Equal("T0 T1 T2 T3 T4 T5", await Found(new()));
        Assert.Equal("T0 T1 T2 T3 T4 T5", await Found(new(), CityPlanner("x")));
        Assert.Equal("T1 T3 T5", await Found(new(), County(1)));
        Assert.Equal("T3", await Found(new(), Principal(3)));
    }

    [Fact]
    public async Task Another_unit_or_school_is_beyond_reach()
    {
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(1), () => city.Register.List(new(Unit: new("u0"))))));
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(1), () => city.Register.List(new(School: School(0))))));
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(Principal(3), () => city.Register.List(new(School: School(1))))));
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(1), () => city.Register.Teacher(new("T0")))));
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(Principal(3), () => city.Register.Teacher(new("T1")))));
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(Principal(3), () => city.Register.Names(School(1)))));
    }

    [Fact]
    public async Task Whether_somebody_of_another_school_exists_is_not_told()
    {
        var foreign = await As(Principal(3), () => city.Register.Teacher(new("T1")));
        var nobody = await As(Principal(3), () => city.Register.Teacher(new("T77")));

        Assert.Equal(Refused(foreign), Refused(nobody));
        Assert.Equal(RefusalCode.UnknownTeacher, Refused(await city.Register.Teacher(new("T77"))));
    }

    [Fact]
    public async Task Filters_find_by_school_subject_state_and_text()
    {
        Accepted(await city.Apply(Everybody(Row(2, ("任教学科", "体育"), ("编制状态", "编外")))));

        Assert.Equal("T4", await Found(new(School: School(4))));
        Assert.Equal("T2", await Found(new(Subject: new("pe"))));
        Assert.Equal("T2", await Found(new(State: EligibilityState.NotAsked)));
        Assert.Equal("T5", await Found(new(Text: "教师5")));
        Assert.Equal("T1 T3 T5", await Found(new(Unit: new("u1"))));
        Assert.Equal("T1 T2", await Found(new(Skip: 1, Take: 2)));
        Assert.Equal(RefusalCode.InvalidField, Refused(await city.Register.List(new(Take: 501))));
        Assert.Equal(RefusalCode.InvalidField, Refused(await city.Register.List(new(Skip: -1))));
    }

    [Fact]
    public async Task Names_of_a_school_sort_by_pinyin_and_surnames_by_their_own_sound()
    {
        Accepted(await city.Apply(TeacherFile.Of(
            [.. new[] { "赵一", "曾二", "安三", "陈四" }.Select((name, index) => Row(index, ("姓名", name), ("学校标识码", School(0).Value)))])));

        Assert.Equal(["安三", "陈四", "曾二", "赵一"], Accepted(await city.Register.List(new())).Rows.Select(row => row.Name));
    }

    [Fact]
    public async Task Eligibility_is_judged_by_the_shipped_rules_and_explained()
    {
        var list = Accepted(await city.Register.List(new()));
        var card = list.Rows[0];

        Assert.Equal((6, "cn-2014", EligibilityState.Eligible), (list.Eligible, card.Eligibility.RuleSet, card.Eligibility.State));
        Assert.All(card.Eligibility.Reasons, reason => Assert.NotNull(Texts.Find("rule." + reason.Rule, "zh-CN")));
    }

    [Fact]
    public async Task A_deferral_is_seen_as_its_last_day_and_nothing_else()
    {
        Accepted(await city.Apply(Everybody(Row(1, ("暂缓交流至", "2027-08-31"), ("暂缓原因", "患病"), ("暂缓说明", "说明甲")))));
        var page = Accepted(await As(Principal(1), () => city.Register.Teacher(new("T1"))));

        Assert.Equal(EligibilityState.Exempt, page.Card.Eligibility.State);
        Assert.Equal(["until=2027-08-31"], page.Card.Eligibility.Reasons.Single().Details.Select(detail => $"{detail.Name}={detail.Value}"));
    }

    [Fact]
    public async Task An_edit_of_the_rules_counts_at_once_and_a_fault_is_a_refusal()
    {
        Accepted(await city.Register.List(new()));
        var rules = Assert.Single(city.Silo.Files, file => file.EndsWith(Path.Combine("rules", "cn-2014.json"), StringComparison.Ordinal));
        var text = await File.ReadAllTextAsync(rules, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(rules, text.Replace("\"yearsAtSchool\": 6", "\"yearsAtSchool\": 20", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(0, Accepted(await city.Register.List(new())).Eligible);

        await File.WriteAllTextAsync(rules, text.Replace("\"yearsAtSchool\": 6", "\"yearsAtSchool\": -6", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(RefusalCode.InvalidDocument, Refused(await city.Register.List(new())));
    }

    [Fact]
    public async Task Names_for_accounts_reach_an_administrator_and_the_own_principal()
    {
        Assert.Equal(6, Accepted(await As(new Caller(new("a"), Role.Administrator), () => city.Register.Names(null))).Teachers.Length);
        Assert.Equal("T3", Assert.Single(Accepted(await As(Principal(3), () => city.Register.Names(null))).Teachers).Teacher.Value);
        Assert.Equal("T4", Assert.Single(Accepted(await city.Register.Names(School(4))).Teachers).Teacher.Value);
    }

    [Fact]
    public async Task A_page_tells_service_so_far_with_each_month_once()
    {
        var history = $"支教/{School(1)}/2019-09/2020-06/是/35；走教/{School(3)}/2020-02/2020-08/是/20；支教/{School(0)}/2022-09/2023-06/否/10";
        Accepted(await city.Apply(Everybody(Row(4, ("轮岗经历", history)))));
        var record = Accepted(await city.Register.Teacher(new("T4"))).Record;

        Assert.Equal((12, 12, 36), (record.RuralMonths, record.MonthsForTitle, record.MonthsForPrincipal));
        Assert.Equal([12, 7, 0], record.Rotations.Select(rotation => rotation.CountedMonths));
    }
}
