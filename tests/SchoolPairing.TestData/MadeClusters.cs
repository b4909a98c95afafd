using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.TestData;

/// <summary>Townships with made schools and teachers, the same for the same seed: schools in a disc of 12 km, teachers' homes nearer to its centre.</summary>
public static class MadeClusters
{
    private static readonly string[] Subjects = ["music", "art", "pe", "english"];

    /// <summary>Four lessons in the morning, three in the afternoon.</summary>
    public static readonly ImmutableArray<LessonSlot> Slots =
    [
        Slot(1, HalfDay.Morning, 8, 30), Slot(2, HalfDay.Morning, 9, 20), Slot(3, HalfDay.Morning, 10, 20), Slot(4, HalfDay.Morning, 11, 10),
        Slot(5, HalfDay.Afternoon, 14, 0), Slot(6, HalfDay.Afternoon, 14, 50), Slot(7, HalfDay.Afternoon, 15, 40),
    ];

    public static readonly ImmutableArray<DayOfWeek> Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <param name="schools">Schools that need lessons.</param>
    /// <param name="teachers">Teachers who travel; about 13 lessons a week for each of them.</param>
    /// <param name="seed">Of the chance.</param>
    public static WeekInputs Township(int schools, int teachers, int seed)
    {
        var chance = new Random(seed);
        var places = Enumerable.Range(0, schools).Select(_ => Point(chance, 12)).ToArray();
        var homes = Enumerable.Range(0, teachers).Select(_ => Point(chance, 7)).ToArray();
        var groups = Math.Max(1, (int)Math.Round(13.0 * teachers / schools / 9));
        return new(Days, Slots,
            [.. Enumerable.Range(0, teachers).Select(at => Teacher(chance, at, homes[at], places))],
            [.. Enumerable.Range(0, schools).SelectMany(school => Lessons(chance, school, Math.Max(1, groups + chance.Next(-1, 2))))],
            [.. from one in Enumerable.Range(0, schools) from other in Enumerable.Range(one + 1, schools - one - 1) select new TravelLeg(School(one), School(other), Minutes(places[one], places[other]))],
            [.. Enumerable.Range(0, schools).Where(_ => chance.Next(5) == 0).Select(school => new SchoolDays(School(school), [.. Days.Where((_, day) => day != school % 5 && day != (school + 2) % 5)]))],
            ChangeMinutes: 25, VisitPoints: 10, Pinned: [], ChangePoints: 0, Seed: seed);
    }

    public static SchoolId School(int number) => new($"S{number:000}");

    public static TeacherId Teacher(int number) => new($"T{number:000}");

    private static LessonSlot Slot(int number, HalfDay half, int hour, int minute) => new(number, half, new(hour, minute), new TimeOnly(hour, minute).AddMinutes(40));

    private static (double X, double Y) Point(Random chance, double radius)
    {
        var (angle, distance) = (chance.NextDouble() * 2 * Math.PI, radius * Math.Sqrt(chance.NextDouble()));
        return (distance * Math.Cos(angle), distance * Math.Sin(angle));
    }

    private static int Minutes((double X, double Y) one, (double X, double Y) other) => 5 + (int)Math.Round(1.35 * Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2)) / 40 * 60);

    private static WeekTeacher Teacher(Random chance, int at, (double X, double Y) home, (double X, double Y)[] places)
    {
        var subject = at % Subjects.Length;
        var second = chance.Next(3) == 0 ? (subject + 1 + chance.Next(Subjects.Length - 1)) % Subjects.Length : subject;
        var duties = Enumerable.Range(0, 10).OrderBy(_ => chance.Next()).Take(chance.Next(2, 5)).Order().Select(half => new WeekHalf(Days[half / 2], half % 2 == 0 ? HalfDay.Morning : HalfDay.Afternoon));
        var ways = places.Select((place, school) => new SchoolMinutes(School(school), Minutes(home, place))).ToImmutableArray();
        return new(Teacher(at), School(Enumerable.Range(0, places.Length).MinBy(school => ways[school].Minutes)), [.. new[] { subject, second }.Distinct().Select(taught => new Teaching(A.Primary, new(Subjects[taught])))],
            [], MostHalves: 6, MostLessons: 18, [.. duties], ways, chance.Next(5) == 0 ? new TimeOnly(8, 0).AddMinutes(chance.Next(40)) : null);
    }

    private static IEnumerable<ClassLessons> Lessons(Random chance, int school, int groups) =>
        from @group in Enumerable.Range(0, groups)
        from subject in Subjects.Select((name, at) => (Name: name, Weekly: at == 2 ? 3 : 2))
        orderby subject.Name
        select new ClassLessons(School(school), new($"G{@group}"), A.Primary, new(subject.Name), subject.Weekly - (chance.Next(4) == 0 ? 1 : 0));
}
