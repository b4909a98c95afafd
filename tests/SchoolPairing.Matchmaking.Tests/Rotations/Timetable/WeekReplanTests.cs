using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Solver.Engines;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable;

public sealed class WeekReplanTests
{
    private static readonly OrToolsSolver Solver = new();

    // T1 and T2 teach music; T1 falls ill on Monday, T2 has room only after one of its own visits has moved.
    private static WeekInputs Township() => AWeek.Of(
        [AWeek.Teacher("T1"), AWeek.Teacher("T2", duties: [.. AWeek.AllBut(AWeek.MondayMorning, AWeek.MondayAfternoon, new(DayOfWeek.Tuesday, HalfDay.Morning))])],
        [AWeek.Lessons("A"), AWeek.Lessons("B")]) with { ChangePoints = 200, FixedDays = [new(new("B"), [DayOfWeek.Monday])] };

    private static Visit Visit(string teacher, string school, WeekHalf half) => new(new(teacher), new(school), half, half.Half == HalfDay.Morning ? new(8, 30) : new TimeOnly(14, 0),
        [new(half.Half == HalfDay.Morning ? 1 : 5, new("G1"), A.Primary, AWeek.Music)]);

    [Fact]
    public void At_once_nobody_elses_visit_moves()
    {
        ImmutableArray<Visit> published = [Visit("T1", "B", AWeek.MondayMorning), Visit("T2", "A", AWeek.MondayMorning)];
        var after = WeekChanges.Absent(Township(), new TeacherId("T1"), AWeek.MondayMorning);
        var answer = WeekReplan.AtOnce(after, published, null, Solver, AWeek.Budget, TestContext.Current.CancellationToken);
        var week = Assert.IsType<WeekOutcome.Planned>(answer.Outcome).Week;
        Assert.Empty(week.Unmet);
        Assert.Equal("T1", Assert.Single(answer.Changed).Teacher.Value);
        Assert.Equal(AWeek.MondayAfternoon, Assert.Single(answer.New).Half);
    }

    [Fact]
    public void With_the_least_disturbance_one_visit_moves_so_that_no_lesson_is_lost()
    {
        ImmutableArray<Visit> published = [Visit("T1", "B", new(DayOfWeek.Monday, HalfDay.Afternoon)), Visit("T2", "A", AWeek.MondayMorning)];
        // Changing at noon is not allowed, so T2 can be at B on Monday only if A moves to Tuesday.
        var after = WeekChanges.Absent(Township(), new TeacherId("T1"), AWeek.MondayMorning) with { ChangeMinutes = 9 };
        var free = after with { Teachers = [.. after.Teachers.Select(teacher => teacher with { HomeDuties = [.. teacher.HomeDuties.Where(duty => duty != new WeekHalf(DayOfWeek.Tuesday, HalfDay.Afternoon) || teacher.Teacher.Value == "T1")] })] };
        Assert.Single(Assert.IsType<WeekOutcome.Planned>(WeekReplan.AtOnce(free, published, null, Solver, AWeek.Budget, TestContext.Current.CancellationToken).Outcome).Week.Unmet);
        var answer = WeekReplan.LeastDisturbance(free, published, null, Solver, AWeek.Budget, TestContext.Current.CancellationToken);
        Assert.Empty(Assert.IsType<WeekOutcome.Planned>(answer.Outcome).Week.Unmet);
        Assert.Equal(2, answer.Changed.Length);
    }

    [Fact]
    public void What_is_over_stays_even_of_who_is_away_now()
    {
        ImmutableArray<Visit> published = [Visit("T1", "B", AWeek.MondayMorning), Visit("T1", "A", new(DayOfWeek.Wednesday, HalfDay.Morning))];
        var wednesday = new WeekHalf(DayOfWeek.Wednesday, HalfDay.Morning);
        var after = WeekChanges.Absent(Township(), new TeacherId("T1"), wednesday);
        var answer = WeekReplan.LeastDisturbance(after, published, wednesday, Solver, AWeek.Budget, TestContext.Current.CancellationToken);
        Assert.Contains(Assert.IsType<WeekOutcome.Planned>(answer.Outcome).Week.Visits, visit => WeekCost.Same(visit, published[0]));
        Assert.Equal(published[1], Assert.Single(answer.Changed));
    }

    [Fact]
    public void Nothing_new_is_planned_on_half_days_that_are_over()
    {
        // T2 is free on Monday only, and on Wednesday Monday is over.
        ImmutableArray<Visit> published = [Visit("T1", "A", new(DayOfWeek.Wednesday, HalfDay.Morning))];
        var wednesday = new WeekHalf(DayOfWeek.Wednesday, HalfDay.Morning);
        var after = WeekChanges.Absent(Township() with { FixedDays = [] }, new TeacherId("T1"), wednesday);
        foreach (var answer in new[] { WeekReplan.AtOnce(after, published, wednesday, Solver, AWeek.Budget, TestContext.Current.CancellationToken), WeekReplan.LeastDisturbance(after, published, wednesday, Solver, AWeek.Budget, TestContext.Current.CancellationToken) })
        {
            Assert.Empty(Assert.IsType<WeekOutcome.Planned>(answer.Outcome).Week.Visits);
            Assert.Equal(2, ((WeekOutcome.Planned)answer.Outcome).Week.Unmet.Length);
        }
        Assert.NotEmpty(Assert.IsType<WeekOutcome.Planned>(WeekReplan.AtOnce(after, published, null, Solver, AWeek.Budget, TestContext.Current.CancellationToken).Outcome).Week.Visits);
    }

    [Fact]
    public void With_the_least_disturbance_nothing_is_worse_than_at_once()
    {
        var inputs = MadeClusters.Township(8, 16, seed: 3) with { ChangePoints = 90 };
        var construction = new WeekConstruction(new WeekScope(inputs, TimetableRules.All), inputs.Seed);
        construction.Greedy();
        ImmutableArray<Visit> published = [.. construction.Visits()];
        foreach (var ill in published.Select(visit => visit.Teacher).Distinct().Take(4))
        {
            var after = WeekChanges.Absent(inputs, ill, AWeek.MondayMorning);
            var atOnce = WeekReplan.AtOnce(after, published, null, Solver, AWeek.Budget, TestContext.Current.CancellationToken);
            // No time at all to search: what is known already is the answer.
            var least = WeekReplan.LeastDisturbance(after, published, null, Solver, AWeek.Budget with { Seconds = 0.001 }, TestContext.Current.CancellationToken, atOnce);
            var week = Assert.IsType<WeekOutcome.Planned>(least.Outcome).Week;
            var facts = new WeekFacts(after with { Pinned = [.. published.Where(visit => visit.Teacher != ill).Select(visit => new PinnedVisit(visit, false))] });
            Assert.True(WeekCost.Of(facts, week) <= WeekCost.Of(facts, ((WeekOutcome.Planned)atOnce.Outcome).Week));
        }
    }

    [Fact]
    public void A_closed_road_moves_the_later_visit_alone()
    {
        ImmutableArray<Visit> published = [Visit("T1", "A", AWeek.MondayMorning), Visit("T1", "B", AWeek.MondayAfternoon)];
        var after = WeekChanges.Closed(Township() with { FixedDays = [] }, new("B"), new("A"));
        var answer = WeekReplan.LeastDisturbance(after, published, null, Solver, AWeek.Budget, TestContext.Current.CancellationToken);
        Assert.Empty(Assert.IsType<WeekOutcome.Planned>(answer.Outcome).Week.Unmet);
        Assert.Equal(published[1], Assert.Single(answer.Changed));
    }

    [Fact]
    public void A_day_that_falls_out_moves_its_visits_alone()
    {
        ImmutableArray<Visit> published = [Visit("T1", "A", AWeek.MondayMorning), Visit("T1", "B", new(DayOfWeek.Friday, HalfDay.Morning))];
        var answer = WeekReplan.LeastDisturbance(WeekChanges.Without(Township() with { FixedDays = [] }, DayOfWeek.Friday), published, null, Solver, AWeek.Budget, TestContext.Current.CancellationToken);
        Assert.Empty(Assert.IsType<WeekOutcome.Planned>(answer.Outcome).Week.Unmet);
        Assert.Equal(published[1], Assert.Single(answer.Changed));
    }

    /// <summary>Every placing of every lesson is tried: nobody can lose fewer lessons, and with as few lost nobody can disturb fewer visits.</summary>
    [Fact]
    public void Changed_visits_are_the_fewest_that_there_can_be()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var chance = new Random(seed);
            WeekHalf[] halves = [AWeek.MondayMorning, AWeek.MondayAfternoon, new(DayOfWeek.Tuesday, HalfDay.Morning)];
            var teachers = Enumerable.Range(1, 3).Select(at => AWeek.Teacher("T" + at, duties: AWeek.AllBut([.. halves.Where(_ => chance.Next(4) > 0)]))).ToImmutableArray();
            var inputs = AWeek.Of(teachers, [AWeek.Lessons("A"), AWeek.Lessons("B"), AWeek.Lessons("C")]) with { ChangePoints = 200, ChangeMinutes = chance.Next(2) == 0 ? 9 : 25 };
            var published = AWeek.Planned(inputs).Visits;
            if (published.IsEmpty) continue;
            var after = WeekChanges.Absent(inputs, published[chance.Next(published.Length)].Teacher, AWeek.MondayMorning);
            var answer = WeekReplan.LeastDisturbance(after, published, null, Solver, AWeek.Budget, TestContext.Current.CancellationToken);
            var week = Assert.IsType<WeekOutcome.Planned>(answer.Outcome).Week;
            var best = EveryWeek(after, halves).Select(visits => (Missing: 3 - visits.Sum(visit => visit.Lessons.Length), Changed: published.Count(visit => !visits.Any(now => Kept(now, visit))))).Min();
            Assert.Equal(best, (week.Unmet.Sum(unmet => unmet.Missing), answer.Changed.Length));
        }
    }

    // The published slot counts too, so every slot that was published is tried besides the first one.
    private static bool Kept(Visit now, Visit published) => now.Teacher == published.Teacher && now.School == published.School && now.Half == published.Half;

    private static IEnumerable<ImmutableArray<Visit>> EveryWeek(WeekInputs inputs, WeekHalf[] halves)
    {
        var places = (from teacher in inputs.Teachers from half in halves select (Teacher: teacher.Teacher.Value, Half: half)).Append((Teacher: "", Half: default)).ToList();
        var facts = new WeekFacts(inputs);
        foreach (var a in places) foreach (var b in places) foreach (var c in places)
        {
            var visits = new[] { (a, "A"), (b, "B"), (c, "C") }.Where(place => place.Item1.Teacher.Length > 0).Select(place => Visit(place.Item1.Teacher, place.Item2, place.Item1.Half)).ToImmutableArray();
            if (TimetableRules.Violations(facts, WeekFinish.Plain(facts, visits), TimetableRules.All).Length == 0) yield return visits;
        }
    }
}
