using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>The inputs looked through once, for the audit faces: plain look-ups that share nothing with the model.</summary>
internal sealed class WeekFacts
{
    private readonly Dictionary<TeacherId, WeekTeacher> teachers;
    private readonly Dictionary<(SchoolId, SchoolId), int> ways;
    private readonly Dictionary<(TeacherId, SchoolId), int> fromHome = [];
    private readonly Dictionary<SchoolId, ImmutableArray<DayOfWeek>> fixedDays;
    private readonly Dictionary<(SchoolId, ClassGroupId, Stage, SubjectId), ClassLessons> lessons;
    private readonly Dictionary<int, LessonSlot> slots;

    public WeekFacts(WeekInputs inputs)
    {
        Inputs = inputs;
        teachers = inputs.Teachers.ToDictionary(teacher => teacher.Teacher);
        ways = inputs.Travel.ToDictionary(leg => (leg.From, leg.To), leg => leg.Minutes);
        foreach (var teacher in inputs.Teachers)
            foreach (var way in teacher.FromHome) fromHome[(teacher.Teacher, way.School)] = way.Minutes;
        fixedDays = inputs.FixedDays.ToDictionary(school => school.School, school => school.Days);
        lessons = inputs.Lessons.ToDictionary(asked => (asked.School, asked.Group, asked.Stage, asked.Subject));
        slots = inputs.Slots.ToDictionary(slot => slot.Number);
    }

    public WeekInputs Inputs { get; }

    /// <summary>What fixed visits alone break; see <see cref="TimetableRules.Violations(WeekInputs, ClusterWeek)"/>.</summary>
    public HashSet<string>? Forgiven { get; set; }

    /// <summary>First half day that is not over; null: none is.</summary>
    public WeekHalf? From { get; init; }

    /// <summary>Whether a half day is over: nothing new can be then.</summary>
    public bool IsOver(WeekHalf half) => From is { } from && WeekChanges.Order(Inputs, half) < WeekChanges.Order(Inputs, from);

    /// <summary>Whether a teacher's half day is fixed.</summary>
    public bool IsFixed(TeacherId teacher, WeekHalf half) => Inputs.Pinned.Any(pinned => pinned.Fixed && pinned.Visit.Teacher == teacher && pinned.Visit.Half == half);

    public WeekTeacher? Teacher(TeacherId id) => teachers.GetValueOrDefault(id);

    public int? FromHome(TeacherId teacher, SchoolId school) => fromHome.TryGetValue((teacher, school), out var minutes) ? minutes : null;

    public int? Way(SchoolId from, SchoolId to) =>
        from == to ? 0 : ways.TryGetValue(from.CompareTo(to) < 0 ? (from, to) : (to, from), out var minutes) ? minutes : null;

    public LessonSlot? Slot(int number) => slots.GetValueOrDefault(number);

    public ClassLessons? Asked(SchoolId school, VisitLesson lesson) => lessons.GetValueOrDefault((school, lesson.Group, lesson.Stage, lesson.Subject));

    public bool TakesVisits(SchoolId school, DayOfWeek day) => Inputs.Days.Contains(day) && (!fixedDays.TryGetValue(school, out var days) || days.Contains(day));

    /// <summary>Whether a teacher could hold some lesson at a school in that half day, by the rules that concern them alone.</summary>
    public bool CouldCome(WeekTeacher teacher, SchoolId school, WeekHalf half)
    {
        if (!TakesVisits(school, half.Day) || teacher.HomeDuties.Contains(half)) return false;
        if (FromHome(teacher.Teacher, school) is not { } minutes || (teacher.Serves.Length > 0 && !teacher.Serves.Contains(school))) return false;
        var other = half with { Half = half.Half == HalfDay.Morning ? HalfDay.Afternoon : HalfDay.Morning };
        if (teacher.HomeDuties.Contains(other) && !(Way(teacher.Home, school) <= Inputs.ChangeMinutes)) return false;
        return Inputs.Slots.Any(slot => slot.Half == half.Half && Reaches(teacher, minutes, slot));
    }

    /// <summary>Whether who leaves home at the earliest is there when the slot begins; in the afternoon everybody is.</summary>
    public static bool Reaches(WeekTeacher teacher, int minutes, LessonSlot slot) =>
        slot.Half == HalfDay.Afternoon || teacher.LeavesAt is not { } leaves || leaves.ToTimeSpan() + TimeSpan.FromMinutes(minutes) <= slot.From.ToTimeSpan();
}
