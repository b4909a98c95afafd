namespace SchoolPairing.Matchmaking.Rotations.Timetable;

internal sealed partial class WeekModel
{
    /// <summary>Teachers who may move.</summary>
    public IReadOnlyList<int> Active => Scope.Active;

    /// <summary>Ways of each active teacher on each day.</summary>
    public IEnumerable<IReadOnlyList<DayRoute>> DaysOfTeachers() =>
        from teacher in Active from day in Enumerable.Range(0, Frame.Days.Count) select routes[teacher].FindAll(route => route.Day == day);

    /// <summary>Every teacher, school and half day where there could be a visit.</summary>
    public IEnumerable<(int Teacher, int School, int Half)> Places() => held.Keys;

    /// <summary>Lessons that a teacher could hold there and then, with their variables.</summary>
    public IEnumerable<(int Lesson, int Variable)> LessonVariables(int teacher, int school, int half) => held.GetValueOrDefault((teacher, school, half)) ?? [];

    /// <summary>Ways that pass there.</summary>
    public IEnumerable<int> RoutesAt(int teacher, int school, int half) => routes[teacher].Where(route => route.At(half) == school).Select(route => route.Variable);

    /// <summary>All ways of a teacher.</summary>
    public IReadOnlyList<DayRoute> RoutesOf(int teacher) => routes[teacher];

    /// <summary>Class groups and half days.</summary>
    public IEnumerable<(int Group, int Half)> GroupHalves() => from @group in Enumerable.Range(0, Frame.Groups) from half in Enumerable.Range(0, Frame.Halves) select (@group, half);

    /// <summary>Lessons that a class group could have in half a day, by teachers who miss at least so many slots.</summary>
    public List<(int Variable, long Factor)> LessonsOfGroup(int group, int half, int late)
    {
        var terms = new List<(int, long)>();
        foreach (var lesson in lessonsOfGroup[group])
            foreach (var entry in byLesson[lesson])
                if (entry.Half == half && Options.FirstSlot[entry.Teacher, Frame.SchoolOf[lesson], half] >= late) terms.Add((entry.Variable, 1));
        return terms;
    }

    public List<(int Variable, long Factor)> LessonsOn(int lesson, int day) => [.. byLesson[lesson].Where(entry => entry.Half / 2 == day).Select(entry => (entry.Variable, 1L))];

    public IEnumerable<(int Variable, long Factor)> LessonsOf(int lesson) => byLesson[lesson].Select(entry => (entry.Variable, 1L));

    public IEnumerable<(int Variable, long Factor)> LessonsOfTeacher(int teacher) =>
        held.Where(entry => entry.Key.Teacher == teacher).SelectMany(entry => entry.Value.Select(lesson => (lesson.Variable, 1L)));

    /// <summary>Lessons that frozen visits hold: of a lesson, on a day, of a class group in half a day.</summary>
    public int FrozenOf(int lesson)
    {
        var sum = 0;
        for (var day = 0; day < Frame.Days.Count; day++) sum += frozenOn[lesson, day];
        return sum;
    }

    public int FrozenOn(int lesson, int day) => frozenOn[lesson, day];

    public int FrozenOfGroup(int group, int half) => frozenOfGroup[group, half];

    /// <summary>What a teacher's fixed visits use of the norm already.</summary>
    public int FixedLessonsOf(int teacher) => Pins.Where(pin => pin.Fixed && pin.Teacher == teacher).Sum(pin => pin.Visit.Lessons.Length);

    public int FixedHalvesOf(int teacher) => Pins.Count(pin => pin.Fixed && pin.Teacher == teacher);
}
