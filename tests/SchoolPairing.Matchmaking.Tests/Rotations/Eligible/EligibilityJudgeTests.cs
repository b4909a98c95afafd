using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Eligible;

// Within the namespace: the state Eligible goes before the folder of that name.
using static SchoolPairing.Contracts.Rotations.EligibilityState;

public sealed class EligibilityJudgeTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    // Every rule has something to say about somebody of these.
    private static readonly RotationRules Strict = LocalRules.Dalian with { YearsAtSchool = 6, AgeCeiling = new(50, 45, true), RestYears = 3 };

    public static TheoryData<string, EligibilityState> Answers => new()
    {
        { "plain", Eligible }, { "outside", NotAsked }, { "away", NotAsked }, { "new", NotAsked }, { "leader", NotAsked }, { "rest", NotAsked }, { "old", NotAsked },
        { "retiring", Exempt }, { "deferred", Exempt }, { "bound", Exempt }, { "programme", Exempt }, { "unknown", Undecided },
    };

    [Theory, MemberData(nameof(Answers))]
    public void The_answer_is_what_the_rules_make_of_it(string who, EligibilityState state) => Assert.Equal(state, Judge(Somebody(who)).State);

    [Fact]
    public void Without_any_one_of_its_rules_the_list_answers_somebody_differently() => Assert.All(EligibilityRules.All, rule =>
    {
        var without = EligibilityRules.All.Remove(rule);
        Assert.Contains(Everybody, teacher => EligibilityJudge.Of(without, new(teacher, Strict), Day).State != Judge(teacher).State);
    });

    [Fact]
    public void What_does_not_ask_goes_before_an_exemption_and_an_exemption_before_a_missing_fact()
    {
        var deferred = Somebody("deferred");
        Assert.Equal(NotAsked, Judge(deferred with { InEstablishment = false, Born = null }).State);
        Assert.Equal(Exempt, Judge(deferred with { Born = null }).State);
        Assert.Equal(2, Judge(deferred with { Born = null }).Reasons.Length);
    }

    [Fact]
    public void A_fact_that_two_rules_miss_is_named_once() => Assert.Single(Judge(Somebody("unknown") with { JoinedSchool = SomeTeacher.Month("2015-09"), Born = null }).Reasons);

    [Fact]
    public void The_eligible_read_only_what_makes_them_so() =>
        Assert.Equal(["rotation.years-reached"], Judge(Somebody("plain")).Reasons.Select(reason => reason.Rule.Value));

    [Fact]
    public void The_others_read_all_that_speaks_against_it() => Assert.Equal(["rotation.years-at-school", "rotation.deferred"],
        Judge(Somebody("new") with { DeferredUntil = new(2026, 12, 31) }).Reasons.Select(reason => reason.Rule.Value));

    [Fact]
    public void Eligibility_begins_when_the_last_obstacle_fell() => Assert.Equal(new DateOnly(2025, 7, 1),
        Judge(Somebody("plain") with { History = [SomeTeacher.Past("2021-09", "2022-06")] }).Since);

    [Fact]
    public void Only_the_ranks_of_the_rule_set_count_as_backbone() => Assert.Equal((false, true), (
        Judge(Somebody("plain") with { Rank = BackboneRank.NewTalent }).Backbone, Judge(Somebody("plain") with { Rank = BackboneRank.County }).Backbone));

    [Fact]
    public void The_next_change_is_the_first_day_with_another_answer_and_since_the_first_of_the_unbroken_time() => Assert.All(Everybody.SelectMany(Mixed), teacher =>
    {
        var said = Judge(teacher);
        var days = Enumerable.Range(1, 1500).Select(Day.AddDays).ToList();
        var change = days.Where(day => EligibilityJudge.Of(teacher, Strict, day).State != said.State).Cast<DateOnly?>().FirstOrDefault();
        if (change is not null || said.NextChange <= days[^1]) Assert.Equal(change, said.NextChange);
        if (said.Since is not { } since) return;
        Assert.Equal(Eligible, EligibilityJudge.Of(teacher, Strict, since).State);
        Assert.NotEqual(Eligible, EligibilityJudge.Of(teacher, Strict, since.AddDays(-1)).State);
    });

    [Fact]
    public void No_sentence_about_a_deferred_teacher_holds_more_than_the_day()
    {
        var reasons = Judge(Somebody("deferred")).Reasons;
        Assert.Equal([new Detail("until", "2026-12-31")], Assert.Single(reasons).Details);
    }

    internal static ImmutableArray<Teacher> Everybody { get; } = [.. Answers.Select(row => Somebody(row.Data.Item1))];

    private static Eligibility Judge(Teacher teacher) => EligibilityJudge.Of(teacher, Strict, Day);

    // The same with another obstacle that comes or goes in the years ahead.
    private static IEnumerable<Teacher> Mixed(Teacher teacher) =>
    [
        teacher, teacher with { DeferredUntil = new(2027, 3, 31) }, teacher with { BoundUntil = SomeTeacher.Month("2028-07") },
        teacher with { History = [SomeTeacher.Past("2027-02", "2027-06")] }, teacher with { SpecialProgramme = true }, teacher with { Born = SomeTeacher.Month("1982-05") },
    ];

    private static Teacher Somebody(string who)
    {
        var plain = SomeTeacher.Of("T-" + who);
        return who switch
        {
            "outside" => plain with { InEstablishment = false },
            "away" => plain with { History = [SomeTeacher.Past("2026-02", "2027-06")] },
            "new" => plain with { JoinedSchool = SomeTeacher.Month("2022-09") },
            "leader" => SomeTeacher.Leader(),
            "rest" => plain with { History = [SomeTeacher.Past("2024-09", "2025-06")] },
            "old" => plain with { Born = SomeTeacher.Month("1979-03") },
            "retiring" => SomeTeacher.Leader() with { Born = SomeTeacher.Month("1973-01"), LeaderSince = SomeTeacher.Month("2010-09") },
            "deferred" => plain with { DeferredUntil = new(2026, 12, 31) },
            "bound" => plain with { BoundUntil = SomeTeacher.Month("2027-08") },
            "programme" => plain with { SpecialProgramme = true, JoinedSchool = SomeTeacher.Month("2019-09") },
            "unknown" => plain with { JoinedSchool = null },
            _ => plain,
        };
    }
}
