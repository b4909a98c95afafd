using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>The inputs by numbers, for the model: teachers, schools, half days and class groups have indexes, ways are tables (−1: unknown).</summary>
internal sealed class WeekFrame
{
    private readonly Dictionary<TeacherId, int> teacherAt = [];
    private readonly Dictionary<SchoolId, int> schoolAt = [];
    private readonly Dictionary<(SchoolId, ClassGroupId, Stage, SubjectId), int> lessonAt = [];

    public WeekFrame(WeekInputs inputs)
    {
        Inputs = inputs;
        Teachers = [.. inputs.Teachers.OrderBy(teacher => teacher.Teacher)];
        Lessons = [.. inputs.Lessons.OrderBy(lesson => lesson.School).ThenBy(lesson => lesson.Group).ThenBy(lesson => lesson.Stage).ThenBy(lesson => lesson.Subject)];
        Schools = [.. Lessons.Select(lesson => lesson.School).Distinct()];
        foreach (var teacher in Teachers) teacherAt.TryAdd(teacher.Teacher, teacherAt.Count);
        foreach (var school in Schools) schoolAt.Add(school, schoolAt.Count);
        for (var lesson = 0; lesson < Lessons.Count; lesson++) lessonAt.TryAdd((Lessons[lesson].School, Lessons[lesson].Group, Lessons[lesson].Stage, Lessons[lesson].Subject), lesson);
        var groups = new Dictionary<(SchoolId, ClassGroupId), int>();
        foreach (var lesson in Lessons) groups.TryAdd((lesson.School, lesson.Group), groups.Count);
        SchoolOf = [.. Lessons.Select(lesson => schoolAt[lesson.School])];
        GroupOf = [.. Lessons.Select(lesson => groups[(lesson.School, lesson.Group)])];
        Groups = groups.Count;
        Days = [.. inputs.Days];
        Slots = [.. new[] { HalfDay.Morning, HalfDay.Afternoon }.Select(half => inputs.Slots.Where(slot => slot.Half == half).OrderBy(slot => slot.Number).ToArray())];
        FromHome = new int[Teachers.Count, Schools.Count];
        FromWork = new int[Teachers.Count, Schools.Count];
        Way = new int[Schools.Count, Schools.Count];
        var ways = inputs.Travel.ToDictionary(leg => (leg.From, leg.To), leg => leg.Minutes);
        int Minutes(SchoolId from, SchoolId to) => from == to ? 0 : ways.TryGetValue(from.CompareTo(to) < 0 ? (from, to) : (to, from), out var minutes) ? minutes : -1;
        for (var school = 0; school < Schools.Count; school++)
        {
            for (var other = 0; other < Schools.Count; other++) Way[school, other] = Minutes(Schools[school], Schools[other]);
            for (var teacher = 0; teacher < Teachers.Count; teacher++) FromWork[teacher, school] = Minutes(Teachers[teacher].Home, Schools[school]);
        }
        for (var teacher = 0; teacher < Teachers.Count; teacher++)
        {
            for (var school = 0; school < Schools.Count; school++) FromHome[teacher, school] = -1;
            foreach (var way in Teachers[teacher].FromHome)
                if (SchoolAt(way.School) is var at and >= 0) FromHome[teacher, at] = way.Minutes;
        }
        Duty = new bool[Teachers.Count, Halves];
        for (var teacher = 0; teacher < Teachers.Count; teacher++)
            foreach (var duty in Teachers[teacher].HomeDuties)
                if (HalfOf(duty) is var half and >= 0) Duty[teacher, half] = true;
    }

    public WeekInputs Inputs { get; }
    public List<WeekTeacher> Teachers { get; }
    public List<ClassLessons> Lessons { get; }
    public List<SchoolId> Schools { get; }
    public int[] SchoolOf { get; }
    public int[] GroupOf { get; }
    public int Groups { get; }
    public List<DayOfWeek> Days { get; }

    /// <summary>Half days of the week: day by day, morning (even) and afternoon (odd).</summary>
    public int Halves => Days.Count * 2;

    /// <summary>Lesson slots of a morning and of an afternoon.</summary>
    public LessonSlot[][] Slots { get; }

    /// <summary>Minutes from where a teacher lives to a school.</summary>
    public int[,] FromHome { get; }

    /// <summary>Minutes from a teacher's home school to a school.</summary>
    public int[,] FromWork { get; }

    /// <summary>Minutes between schools.</summary>
    public int[,] Way { get; }

    /// <summary>Half days on which a teacher teaches at home.</summary>
    public bool[,] Duty { get; }

    public LessonSlot[] SlotsOf(int half) => Slots[half & 1];

    /// <summary>Number of a half day; −1 where the week has none such.</summary>
    public int HalfOf(WeekHalf half) => Days.IndexOf(half.Day) is var day and >= 0 ? 2 * day + (half.Half == HalfDay.Morning ? 0 : 1) : -1;

    public WeekHalf Half(int half) => new(Days[half / 2], half % 2 == 0 ? HalfDay.Morning : HalfDay.Afternoon);

    /// <summary>Number of a teacher; −1 for one who does not travel.</summary>
    public int TeacherOf(TeacherId id) => teacherAt.GetValueOrDefault(id, -1);

    /// <summary>Number of a school; −1 for one that needs no lessons.</summary>
    public int SchoolAt(SchoolId id) => schoolAt.GetValueOrDefault(id, -1);

    /// <summary>Number of the lessons that one lesson of a visit is about; −1 where nobody asked for it.</summary>
    public int LessonOf(SchoolId school, VisitLesson lesson) => lessonAt.GetValueOrDefault((school, lesson.Group, lesson.Stage, lesson.Subject), -1);
}
