using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>A visit that stands, by numbers.</summary>
internal sealed class WeekPin
{
    private readonly Dictionary<int, int> counts = [];

    public WeekPin(WeekFrame frame, PinnedVisit pinned)
    {
        (Visit, Fixed) = (pinned.Visit, pinned.Fixed);
        (Teacher, School, Half) = (frame.TeacherOf(Visit.Teacher), frame.SchoolAt(Visit.School), frame.HalfOf(Visit.Half));
        foreach (var lesson in Visit.Lessons)
        {
            var at = frame.LessonOf(Visit.School, lesson);
            counts[at] = counts.GetValueOrDefault(at) + 1;
        }
    }

    public Visit Visit { get; }
    public bool Fixed { get; }
    public int Teacher { get; }
    public int School { get; }
    public int Half { get; }

    /// <summary>Whether the inputs still know the teacher, the school, the half day and every lesson of it.</summary>
    public bool Known => Teacher >= 0 && School >= 0 && Half >= 0 && !counts.ContainsKey(-1);

    public IEnumerable<int> Lessons => counts.Keys.Order();

    public int CountOf(int lesson) => counts.GetValueOrDefault(lesson);
}
