namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>A week in the making, by half days: who is where with which lessons, and its cost. Every change keeps the rules except the choice of slots.</summary>
internal sealed class WeekDraft
{
    private readonly WeekScope scope;
    private readonly WeekFrame frame;
    private readonly int[] mostADay, halves, load;
    private readonly int[,] onDay, groupBusy;
    private readonly List<int>[,] held;
    private readonly List<int>[] lessonsAt;

    public WeekDraft(WeekScope scope)
    {
        (this.scope, frame) = (scope, scope.Frame);
        mostADay = scope.Options.MostADay();
        var (teachers, lessons) = (frame.Teachers.Count, frame.Lessons.Count);
        (halves, load, Missing) = (new int[teachers], new int[teachers], [.. frame.Lessons.Select(lesson => lesson.WeeklyLessons)]);
        (onDay, groupBusy, held, At) = (new int[lessons, frame.Days.Count], new int[frame.Groups, frame.Halves], new List<int>[teachers, frame.Halves], new int[teachers, frame.Halves]);
        for (var teacher = 0; teacher < teachers; teacher++)
            for (var half = 0; half < frame.Halves; half++) (held[teacher, half], At[teacher, half]) = ([], -1);
        lessonsAt = [.. frame.Schools.Select((_, school) => Enumerable.Range(0, lessons).Where(lesson => frame.SchoolOf[lesson] == school).ToList())];
        Cost = frame.Lessons.Sum(lesson => (long)lesson.WeeklyLessons * WeekPrices.MissingLesson + WeekPrices.WithoutSubject);
    }

    public WeekFrame Frame => frame;
    public long Cost { get; private set; }

    /// <summary>Lessons that are missing of each kind.</summary>
    public int[] Missing { get; }

    /// <summary>The school of each teacher in each half day; −1: none.</summary>
    public int[,] At { get; }

    public IReadOnlyList<int> Held(int teacher, int half) => held[teacher, half];

    /// <summary>Lessons of a school that a teacher could take in a half day now, each once, those with most missing first.</summary>
    public List<int> Free(int teacher, int school, int half)
    {
        var free = new List<int>();
        var usable = scope.Options.Usable(teacher, school, half);
        var room = Math.Min(usable - (At[teacher, half] == school ? held[teacher, half].Count : 0), frame.Teachers[teacher].MostLessons - load[teacher]);
        if (room <= 0) return free;
        var slots = frame.SlotsOf(half).Length;
        foreach (var lesson in lessonsAt[school])
            if (Missing[lesson] > 0 && scope.Wanted(teacher, lesson) && scope.Options.MayHold[teacher, lesson] && onDay[lesson, half / 2] < mostADay[lesson] && groupBusy[frame.GroupOf[lesson], half] < slots - Late(frame.GroupOf[lesson], teacher, school, half)) free.Add(lesson);
        if (free.Count <= room) return free;
        // Two lessons of one group need two slots; one group's lessons beyond the others wait for another visit.
        return [.. free.OrderByDescending(lesson => Missing[lesson]).ThenBy(lesson => lesson).Take(room)];
    }

    /// <summary>Cost of being at a school in half a day more; null where that cannot be.</summary>
    public int? Delta(int teacher, int school, int half)
    {
        if (At[teacher, half] >= 0 || scope.Options.Usable(teacher, school, half) == 0 || halves[teacher] >= frame.Teachers[teacher].MostHalves) return null;
        var other = At[teacher, half ^ 1];
        var (morning, afternoon) = half % 2 == 0 ? (school, other) : (other, school);
        if (other >= 0 && !scope.Options.MayChange[morning, afternoon]) return null;
        return DayRoute.CostOf(frame, teacher, half / 2, morning, afternoon) - DayCost(teacher, half / 2);
    }

    public void Go(int teacher, int school, int half)
    {
        Cost += Delta(teacher, school, half) ?? 0;
        At[teacher, half] = school;
        halves[teacher]++;
    }

    public void Hold(int teacher, int half, int lesson)
    {
        Count(teacher, half, lesson, 1);
        held[teacher, half].Add(lesson);
    }

    /// <summary>Takes a visit with its lessons away.</summary>
    public void Leave(int teacher, int half)
    {
        foreach (var lesson in held[teacher, half]) Count(teacher, half, lesson, -1);
        held[teacher, half].Clear();
        var before = DayCost(teacher, half / 2);
        At[teacher, half] = -1;
        halves[teacher]--;
        Cost += DayCost(teacher, half / 2) - before;
    }

    private void Count(int teacher, int half, int lesson, int sign)
    {
        var weekly = frame.Lessons[lesson].WeeklyLessons;
        if (Missing[lesson] == weekly) Cost -= WeekPrices.WithoutSubject;
        Missing[lesson] -= sign;
        if (Missing[lesson] == weekly) Cost += WeekPrices.WithoutSubject;
        Cost -= sign * WeekPrices.MissingLesson;
        onDay[lesson, half / 2] += sign;
        groupBusy[frame.GroupOf[lesson], half] += sign;
        load[teacher] += sign;
    }

    // Slots of the group that this teacher comes too late for, less those that others use, who are counted already.
    private int Late(int group, int teacher, int school, int half) =>
        Math.Max(0, scope.Options.FirstSlot[teacher, school, half] - groupBusy[group, half]);

    private int DayCost(int teacher, int day) => At[teacher, 2 * day] < 0 && At[teacher, 2 * day + 1] < 0 ? 0 : DayRoute.CostOf(frame, teacher, day, At[teacher, 2 * day], At[teacher, 2 * day + 1]);
}
