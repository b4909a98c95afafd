using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Documents;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Documents;

/// <summary>Each spoils one thing of a sound document; the fault is named by its path.</summary>
public sealed class DocumentCheckTests
{
    private static RotationRules Rules => Shipped.Rules;
    private static TermCalendar Calendar => Shipped.Calendar;
    private static Curriculum Plan => Shipped.Curriculum;
    private static RotationPolicy Policy => Shipped.Policy;

    private static readonly (string Path, RotationRules Broken)[] BrokenRules =
    [
        ("schema", Rules with { Schema = 2 }), ("id", Rules with { Id = "" }), ("title", Rules with { Title = new("", "x") }), ("units", Rules with { Units = default }),
        ("until", Rules with { Until = Rules.From.AddDays(-1) }), ("yearsAtSchool", Rules with { YearsAtSchool = double.NaN }),
        ("yearsAtSchool", Rules with { YearsAtSchool = 40.1 }), ("ageCeiling.men", Rules with { AgeCeiling = new(17, 45, true) }),
        ("ageCeiling.women", Rules with { AgeCeiling = new(50, 101, true) }), ("yearsToRetirement", Rules with { YearsToRetirement = -1 }),
        ("restYears", Rules with { RestYears = 21 }), ("yearlyShare", Rules with { YearlyShare = 1.01 }), ("yearlyShareCap", Rules with { YearlyShareCap = 0.09 }),
        ("shareHeldBy", Rules with { ShareHeldBy = 0 }), ("backboneShare", Rules with { BackboneShare = -0.1 }), ("backboneOf", Rules with { BackboneOf = 0 }),
        ("backboneRanks", Rules with { BackboneRanks = [] }), ("backboneRanks", Rules with { BackboneRanks = [BackboneRank.None] }),
        ("graduatingShare", Rules with { GraduatingShare = 2 }), ("principals", Rules with { Principals = new(null, 3, null, null, null) }),
        ("principals.termsOfOffice", Rules with { Principals = new(0, 3, null, null, null) }), ("principals.termYears", Rules with { Principals = new(2, 0, null, null, null) }),
        ("principals.years", Rules with { Principals = new(null, 3, 0, null, null) }), ("principals.deferAtMostYears", Rules with { Principals = new(2, 3, null, 5, null) }),
        ("principals.ageCeiling.men", Rules with { Principals = new(2, 3, null, null, new(1, 50, true)) }), ("terms", Rules with { Terms = null! }),
        ("terms.fewest", Rules with { Terms = new(0, 2) }), ("terms.most", Rules with { Terms = new(3, 2) }), ("specialProgrammeYears", Rules with { SpecialProgrammeYears = -1 }),
        ("deferrals", Rules with { Deferrals = default }), ("deferrals[1].id", Rules with { Deferrals = [Rules.Deferrals[0], Rules.Deferrals[0]] }),
        ("deferrals[0].mostMonths", Rules with { Deferrals = [Rules.Deferrals[0] with { MostMonths = 0 }] }), ("retirement", Rules with { Retirement = [] }),
        ("retirement", Rules with { Retirement = [Rules.Retirement[0], Rules.Retirement[1]] }),
        ("retirement[0].newAgeYears", Rules with { Retirement = Rules.Retirement.SetItem(0, Rules.Retirement[0] with { NewAgeYears = 59 }) }),
        ("retirement[0].monthsPerMonth", Rules with { Retirement = Rules.Retirement.SetItem(0, Rules.Retirement[0] with { MonthsPerMonth = 0 }) }),
        ("retirement[3]", Rules with { Retirement = Rules.Retirement.Add(Rules.Retirement[0]) }),
    ];

    private static readonly (string Path, TermCalendar Broken)[] BrokenCalendars =
    [
        ("schema", Calendar with { Schema = 0 }), ("id", Calendar with { Id = " " }), ("timeZone", Calendar with { TimeZone = "Asia/Yueyang" }), ("terms", Calendar with { Terms = [] }),
        ("day", Calendar with { Day = default }), ("terms[1].id", With(1, Calendar.Terms[1] with { Id = Calendar.Terms[0].Id })),
        ("terms[1].from", With(1, Calendar.Terms[1] with { From = Calendar.Terms[0].Until })), ("terms[0].until", With(0, Calendar.Terms[0] with { Until = new(2026, 8, 31) })),
        ("terms[0].weeks", With(0, Calendar.Terms[0] with { Weeks = 22 })), ("terms[0].freeDays[0]", With(0, Calendar.Terms[0] with { FreeDays = [new(2026, 8, 31)] })),
        ("terms[0].freeDays[1]", With(0, Calendar.Terms[0] with { FreeDays = [new(2026, 10, 1), new(2026, 10, 1)] })),
        ("terms[0].movedDays[0]", With(0, Calendar.Terms[0] with { MovedDays = [new(new(2026, 10, 1), DayOfWeek.Monday)] })),
        ("day[1].number", Calendar with { Day = Calendar.Day.SetItem(1, Calendar.Day[1] with { Number = 3 }) }),
        ("day[1].from", Calendar with { Day = Calendar.Day.SetItem(1, Calendar.Day[1] with { From = new(8, 59) }) }),
        ("day[4].half", Calendar with { Day = Calendar.Day.SetItem(4, Calendar.Day[4] with { Half = HalfDay.Morning }).SetItem(3, Calendar.Day[3] with { Half = HalfDay.Afternoon }) }),
        ("day[0].until", Calendar with { Day = Calendar.Day.SetItem(0, Calendar.Day[0] with { Until = new(8, 20) }) }),
    ];

    private static readonly (string Path, Curriculum Broken)[] BrokenPlans =
    [
        ("schema", Plan with { Schema = 3 }), ("title", Plan with { Title = null! }), ("lessons", Plan with { Lessons = default }),
        ("lessons[0].weeklyLessons", Plan with { Lessons = Plan.Lessons.SetItem(0, Plan.Lessons[0] with { WeeklyLessons = 0 }) }),
        ("lessons[1]", Plan with { Lessons = Plan.Lessons.SetItem(1, Plan.Lessons[0]) }), ("loads", Plan with { Loads = [Plan.Loads[0]] }),
        ("loads[0].weeklyLessons", Plan with { Loads = Plan.Loads.SetItem(0, Plan.Loads[0] with { WeeklyLessons = 0 }) }), ("loads[1]", Plan with { Loads = Plan.Loads.SetItem(1, Plan.Loads[0]) }),
        ("gradesOf", Plan with { GradesOf = [Plan.GradesOf[0]] }), ("gradesOf[0].grades", Plan with { GradesOf = Plan.GradesOf.SetItem(0, Plan.GradesOf[0] with { Grades = 0 }) }),
    ];

    private static readonly (string Path, RotationPolicy Broken)[] BrokenPolicies =
    [
        ("schema", Policy with { Schema = 2 }), ("calendar", Policy with { Calendar = "" }), ("curriculum", Policy with { Curriculum = "" }), ("terms", Policy with { Terms = [] }),
        ("stages", Policy with { Stages = [A.Primary, A.Primary] }), ("sending", Policy with { Sending = 0 }), ("nearestHosts", Policy with { NearestHosts = 51 }),
        ("maxTravelMinutes", Policy with { MaxTravelMinutes = 0 }), ("nearHomeMinutes", Policy with { NearHomeMinutes = 61 }), ("travel.speedKmh", Policy with { Travel = new(5, 1.35, 0) }),
        ("travel.detour", Policy with { Travel = new(5, 0.9, 45) }), ("travel", Policy with { Travel = null! }), ("mostAwayPerSubject", Policy with { MostAwayPerSubject = 0 }),
        ("mostAwayPerSchool", Policy with { MostAwayPerSchool = 1.1 }), ("poolMinutes", Policy with { PoolMinutes = -1 }), ("travelCreditLessons", Policy with { TravelCreditLessons = double.NaN }),
        ("leastPostShare", Policy with { LeastPostShare = 1.5 }), ("onlineSubjects", Policy with { OnlineSubjects = default }), ("fairnessPrice", Policy with { FairnessPrice = 2 }), ("senderWarning.percentPoints", Policy with { SenderWarning = new() { PercentPoints = 101 } }), ("senderWarning.fewestToJudge", Policy with { SenderWarning = new() { FewestToJudge = 0 } }), ("visitPrices.visit", Policy with { VisitPrices = new() { Visit = -1 } }), ("visitPrices.change", Policy with { VisitPrices = new() { Change = 100_001 } }), ("days.notice", Policy with { Days = new() { Notice = 0 } }), ("days.review", Policy with { Days = new() { Review = 91 } }), ("townClasses", Policy with { TownClasses = default }),
        ("fullTimeForm", Policy with { FullTimeForm = default }),
        ("points", Policy with { Points = null! }), ("points.minute", Policy with { Points = Policy.Points with { Minute = 1 } }), ("points.lesson", Policy with { Points = Policy.Points with { Lesson = -1 } }),
    ];

    [Fact] public void A_fault_of_a_rule_set_is_named() => Assert.All(BrokenRules, broken => Names(broken.Path, RotationRulesCheck.Faults(broken.Broken)));

    [Fact] public void A_fault_of_a_calendar_is_named() => Assert.All(BrokenCalendars, broken => Names(broken.Path, TermCalendarCheck.Faults(broken.Broken)));

    [Fact] public void A_fault_of_a_curriculum_is_named() => Assert.All(BrokenPlans, broken => Names(broken.Path, CurriculumCheck.Faults(broken.Broken)));

    [Fact] public void A_fault_of_a_policy_is_named() => Assert.All(BrokenPolicies, broken => Names(broken.Path, RotationPolicyCheck.Faults(broken.Broken)));

    [Fact] public void A_fault_of_the_forms_is_named()
    {
        Names("forms", RotationFormsCheck.Faults(new(1, [Shipped.Forms.Forms[0]])));
        Names("forms[1].id", RotationFormsCheck.Faults(new(1, [Shipped.Forms.Forms[0], Shipped.Forms.Forms[0]])));
    }

    [Fact] public void Two_sets_of_one_unit_may_not_begin_on_the_same_day()
    {
        Names("[1].from", RotationRulesCheck.FaultsTogether([Rules, Rules with { Id = "other" }]));
        Names("[1].id", RotationRulesCheck.FaultsTogether([Rules, Rules with { From = new(2020, 1, 1) }]));
        Assert.Empty(RotationRulesCheck.FaultsTogether([Rules, Rules with { Id = "own", Units = [new("430621")] }]));
    }

    [Fact] public void A_policy_has_to_fit_the_files_that_it_names()
    {
        Names("calendar", Against(Policy with { Calendar = "other" }));
        Names("curriculum", Against(Policy with { Curriculum = "other" }));
        Names("terms[0]", Against(Policy with { Terms = [new("2030-2031-1")] }));
        Names("terms[1]", Against(Policy with { Terms = [Policy.Terms[1], Policy.Terms[0]] }));
        Names("stages[0]", Against(Policy with { Stages = [new("Senior")] }));
        Names("fullTimeForm", Against(Policy with { FullTimeForm = new("zoujiao") }));
        Names("itinerantForm", Against(Policy with { ItinerantForm = new("zhijiao") }));
    }

    private static ImmutableArray<Refusal> Against(RotationPolicy policy) => RotationPolicyCheck.FaultsAgainst(policy, Calendar, Plan, Shipped.Forms.Forms);

    private static TermCalendar With(int index, SchoolTerm term) => Calendar with { Terms = Calendar.Terms.SetItem(index, term) };

    private static void Names(string path, ImmutableArray<Refusal> faults) =>
        Assert.Contains(path, faults.Select(fault => fault.Details.Single(detail => detail.Name == "path").Value));
}
