using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable;

/// <summary>Patterns of itinerant teaching (走教) that real counties work by, each as a week that the planner finds.</summary>
public sealed class RealPatternTests
{
    private static readonly DayOfWeek[] TuesdayAndThursday = [DayOfWeek.Tuesday, DayOfWeek.Thursday];

    [Fact]
    public void Nine_teachers_go_to_twelve_schools_every_Tuesday_and_Thursday()
    {
        string[] subjects = ["music", "pe", "art"];
        var schools = Enumerable.Range(0, 12).Select(at => new SchoolId($"P{at:00}")).ToArray();
        var teachers = Enumerable.Range(0, 9).Select(at => AWeek.Teacher("T" + at, new(subjects[at % 3])) with { FromHome = [.. schools.Select(school => new SchoolMinutes(school, 15))] });
        var inputs = AWeek.Of([.. teachers], [.. schools.SelectMany(school => subjects.Order().Select(subject => AWeek.Lessons(school.Value, subject: new(subject))))])
            with
        {
            Travel = [.. from one in Enumerable.Range(0, 12) from other in Enumerable.Range(one + 1, 11 - one) select new TravelLeg(schools[one], schools[other], 12)],
            FixedDays = [.. schools.Select(school => new SchoolDays(school, [.. TuesdayAndThursday]))],
        };
        var outcome = WeekPlanner.Plan(inputs, new SchoolPairing.Solver.Engines.OrToolsSolver(), AWeek.Budget with { Seconds = 6 }, null, TestContext.Current.CancellationToken);
        var week = Assert.IsType<WeekOutcome.Planned>(outcome).Week;
        Assert.Empty(week.Unmet);
        Assert.All(week.Visits, visit => Assert.Contains(visit.Half.Day, TuesdayAndThursday));
    }

    [Fact]
    public void One_music_teacher_spends_two_days_at_one_school_and_three_at_another()
    {
        var inputs = AWeek.Of([AWeek.Teacher("T1", mostLessons: 35)], [.. Enumerable.Range(1, 2).Select(at => AWeek.Lessons("A", "G" + at, 2)), .. Enumerable.Range(1, 3).Select(at => AWeek.Lessons("B", "G" + at, 3))])
            with { FixedDays = [new(new("A"), [DayOfWeek.Monday, DayOfWeek.Tuesday]), new(new("B"), [DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday])] };
        var week = AWeek.Planned(inputs);
        Assert.Empty(week.Unmet);
        Assert.Equal(2, week.Visits.Where(visit => visit.School.Value == "A").Select(visit => visit.Half.Day).Distinct().Count());
        Assert.Equal(3, week.Visits.Where(visit => visit.School.Value == "B").Select(visit => visit.Half.Day).Distinct().Count());
    }

    [Fact]
    public void On_one_day_a_class_at_one_school_and_then_combined_grades_at_another_five_minutes_off()
    {
        var inputs = AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning, AWeek.MondayAfternoon)) with { LeavesAt = new(8, 0) }], [AWeek.Lessons("A", "1"), AWeek.Lessons("B", "1-3")])
            with { Travel = [new(new("A"), new("B"), 5)] };
        var week = AWeek.Planned(inputs);
        Assert.Empty(week.Unmet);
        Assert.Equal(["A", "B"], week.Visits.Select(visit => visit.School.Value).Order());
    }

    [Fact]
    public void An_art_teacher_holds_at_least_two_lessons_a_visit_and_every_class_has_art_once_a_week()
    {
        var week = AWeek.Planned(AWeek.Of([AWeek.Teacher("T1", AWeek.Art)], [.. new[] { "A", "B" }.SelectMany(school => Enumerable.Range(1, 4).Select(at => AWeek.Lessons(school, "G" + at, 1, AWeek.Art)))]));
        Assert.Empty(week.Unmet);
        Assert.All(week.Visits, visit => Assert.True(visit.Lessons.Length >= 2));
    }

    [Fact]
    public void Who_leaves_at_half_past_six_for_thirty_kilometres_is_there_before_eight_and_holds_the_whole_morning()
    {
        var far = AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning)) with { LeavesAt = new(6, 30), FromHome = [new(new("A"), 85)] };
        var week = AWeek.Planned(AWeek.Of([far], [.. Enumerable.Range(1, 4).Select(at => AWeek.Lessons("A", "G" + at))]));
        Assert.Empty(week.Unmet);
        Assert.Equal(new TimeOnly(8, 30), Assert.Single(week.Visits).ArriveBy);
    }

    [Fact]
    public void Every_Wednesday_and_Thursday_at_the_second_school()
    {
        DayOfWeek[] days = [DayOfWeek.Wednesday, DayOfWeek.Thursday];
        var inputs = AWeek.Of([AWeek.Teacher("T1")], [.. Enumerable.Range(1, 4).Select(at => AWeek.Lessons("B", "G" + at, 2))]) with { FixedDays = [new(new("B"), [.. days])] };
        var week = AWeek.Planned(inputs);
        Assert.Empty(week.Unmet);
        Assert.Equal(days, week.Visits.Select(visit => visit.Half.Day).Distinct().Order());
    }

    [Fact]
    public void Thursday_morning_after_the_first_duty_at_home_thirty_minutes_away_four_classes_get_music()
    {
        var thursday = new WeekHalf(DayOfWeek.Thursday, HalfDay.Morning);
        var music = AWeek.Teacher("T1", duties: AWeek.AllBut(thursday)) with { LeavesAt = new(8, 0), FromHome = [new(new("B"), 30)] };
        var inputs = AWeek.Of([music], [.. Enumerable.Range(1, 4).Select(at => AWeek.Lessons("B", "G" + at))]);
        Assert.Equal(4, Assert.Single(AWeek.Planned(inputs).Visits).Lessons.Length);
        // Half an hour later the first lesson is lost, and the week says whose and why.
        var late = AWeek.Planned(inputs with { Teachers = [music with { LeavesAt = new(8, 30) }] });
        Assert.Contains(Assert.Single(late.Unmet).Why, reason => reason.Rule.Value is "timetable.arrival" or "timetable.one-place" or "timetable.home-duties");
    }

    [Fact]
    public void An_overloaded_teacher_is_not_given_more_and_the_missing_lessons_name_the_norm()
    {
        var week = AWeek.Planned(AWeek.Of([AWeek.Teacher("T1", mostLessons: 3)], [.. Enumerable.Range(1, 4).Select(at => AWeek.Lessons("A", "G" + at))]));
        Assert.Equal(3, week.Visits.Sum(visit => visit.Lessons.Length));
        Assert.Contains(Assert.Single(week.Unmet).Why, reason => reason.Rule.Value == "timetable.load");
    }
}
