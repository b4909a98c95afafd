using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Solver.Engines;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable;

/// <summary>Small weeks: schools A to C ten minutes apart, everybody lives ten minutes from each; a test changes what it is about.</summary>
internal static class AWeek
{
    public static readonly SolveBudget Budget = new(120, null, 0, 2000, 1);
    public static readonly SubjectId Music = new("music"), Art = new("art");
    public static readonly WeekHalf MondayMorning = new(DayOfWeek.Monday, HalfDay.Morning), MondayAfternoon = new(DayOfWeek.Monday, HalfDay.Afternoon);

    public static WeekInputs Of(ImmutableArray<WeekTeacher> teachers, ImmutableArray<ClassLessons> lessons) => new(MadeClusters.Days, MadeClusters.Slots, teachers, lessons,
        [new(new("A"), new("B"), 10), new(new("A"), new("C"), 10), new(new("B"), new("C"), 10)], [], 25, 5, [], 0, 1);

    public static WeekTeacher Teacher(string id, SubjectId? subject = null, int mostHalves = 10, int mostLessons = 20, params ImmutableArray<WeekHalf> duties) =>
        new(new(id), new("A"), [new(A.Primary, subject ?? Music)], [], mostHalves, mostLessons, duties, [new(new("A"), 10), new(new("B"), 10), new(new("C"), 10)], null);

    public static ClassLessons Lessons(string school, string group = "G1", int weekly = 1, SubjectId? subject = null) => new(new(school), new(group), A.Primary, subject ?? Music, weekly);

    public static ImmutableArray<WeekHalf> AllBut(params WeekHalf[] free) => [.. from day in MadeClusters.Days from half in new[] { HalfDay.Morning, HalfDay.Afternoon } where !free.Contains(new(day, half)) select new WeekHalf(day, half)];

    public static ClusterWeek Planned(WeekInputs inputs) => Assert.IsType<WeekOutcome.Planned>(WeekPlanner.Plan(inputs, new OrToolsSolver(), Budget, null, TestContext.Current.CancellationToken)).Week;

    /// <summary>The best points of the model under some rules, proven, before any slots are given.</summary>
    public static long Best(WeekInputs inputs, ImmutableArray<TimetableRule> rules)
    {
        var model = new WeekModel(new WeekScope(inputs, rules));
        return new OrToolsSolver().Solve(model.Builder.Build(), IntegerMethod.BranchAndCut, Budget, null, TestContext.Current.CancellationToken).Bound + model.Constant;
    }

    /// <summary>Without the rule the model finds something better: so the rule in the list is what holds it.</summary>
    public static void Bites<TRule>(WeekInputs inputs) where TRule : TimetableRule
    {
        var rule = Assert.Single(TimetableRules.All.OfType<TRule>());
        Assert.True(Best(inputs, TimetableRules.All.Remove(rule)) > Best(inputs, TimetableRules.All));
        Assert.Empty(rule.Audit(new WeekFacts(inputs), Planned(inputs)));
    }

    /// <summary>A planned week breaks nothing; spoilt in one thing it breaks this rule.</summary>
    public static void Finds<TRule>(WeekInputs inputs, Func<Visit, Visit> spoil) where TRule : TimetableRule
    {
        var week = Planned(inputs);
        Assert.Empty(TimetableRules.Violations(inputs, week));
        var spoilt = week with { Visits = week.Visits.SetItem(0, spoil(week.Visits[0])) };
        var rule = Assert.Single(TimetableRules.All.OfType<TRule>());
        Assert.Contains(TimetableRules.Violations(inputs, spoilt), reason => reason.Rule == rule.Id);
    }
}
