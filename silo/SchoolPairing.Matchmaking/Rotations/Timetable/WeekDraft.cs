namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// A week in the making, by half days: who is where with which lessons, and its cost. Every change keeps the rules except the choice of slots. Hundreds of thousands
/// of changes are tried a minute, so ways and lessons stand in flat tables, and how many lessons are free is remembered until the school changes.
/// </summary>
internal sealed class WeekDraft
{
    private readonly WeekScope scope;
    private readonly WeekFrame frame;
    private readonly int teachers, schools, visitPrice;
    private readonly int[] mostADay, halves, load, onDay, groupBusy, single, between, lines;
    private readonly List<int>[,] held;
    private readonly int[][] mayHold, linesOf, lessonsOfLine;
    private readonly (int Change, int Free)[] freeOfLine;
    private readonly int[] changeOf;
    private readonly Dictionary<(int Teacher, int Half), (int School, int[] Lessons)> before = [];

    public WeekDraft(WeekScope scope)
    {
        (this.scope, frame) = (scope, scope.Frame);
        mostADay = scope.Options.MostADay();
        (teachers, schools, visitPrice) = (frame.Teachers.Count, frame.Schools.Count, frame.Inputs.VisitPoints);
        var lessons = frame.Lessons.Count;
        (halves, load, Missing) = (new int[teachers], new int[teachers], [.. frame.Lessons.Select(lesson => lesson.WeeklyLessons)]);
        (onDay, groupBusy) = (new int[lessons * frame.Days.Count], new int[frame.Groups * frame.Halves]);
        (held, At) = (new List<int>[teachers, frame.Halves], new int[teachers, frame.Halves]);
        for (var teacher = 0; teacher < teachers; teacher++)
            for (var half = 0; half < frame.Halves; half++) (held[teacher, half], At[teacher, half]) = ([], -1);
        // A line: the lessons of one subject at one school, for whoever may hold it.
        var ofLine = Enumerable.Range(0, lessons).GroupBy(lesson => (frame.SchoolOf[lesson], frame.Lessons[lesson].Stage, frame.Lessons[lesson].Subject)).Select(line => line.ToArray()).ToArray();
        lessonsOfLine = ofLine;
        lines = [.. ofLine.Select(line => frame.SchoolOf[line[0]])];
        (freeOfLine, changeOf) = (new (int, int)[ofLine.Length * frame.Halves], [.. Enumerable.Repeat(1, schools)]);
        (mayHold, linesOf) = (new int[teachers * schools][], new int[teachers * schools][]);
        (single, between) = (new int[teachers * schools * frame.Halves], new int[schools * schools]);
        for (var teacher = 0; teacher < teachers; teacher++)
            for (var school = 0; school < schools; school++)
            {
                var at = teacher * schools + school;
                linesOf[at] = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line] == school && scope.Options.MayHold[teacher, ofLine[line][0]])];
                mayHold[at] = [.. linesOf[at].SelectMany(line => ofLine[line]).Where(lesson => scope.Wanted(teacher, lesson)).Order()];
                if (mayHold[at].Length < linesOf[at].Sum(line => ofLine[line].Length)) linesOf[at] = [];
                for (var half = 0; half < frame.Halves; half++)
                    single[at * frame.Halves + half] = DayRoute.CostOf(frame, teacher, half / 2, half % 2 == 0 ? school : -1, half % 2 == 0 ? -1 : school);
            }
        for (var from = 0; from < schools; from++)
            for (var to = 0; to < schools; to++) between[from * schools + to] = Math.Max(0, frame.Way[from, to]);
        Cost = frame.Lessons.Sum(lesson => (long)lesson.WeeklyLessons * WeekPrices.MissingLesson + WeekPrices.WithoutSubject);
    }

    public WeekFrame Frame => frame;
    public long Cost { get; private set; }

    /// <summary>Lessons that are missing of each kind.</summary>
    public int[] Missing { get; }

    /// <summary>The school of each teacher in each half day; −1: none.</summary>
    public int[,] At { get; }

    public IReadOnlyList<int> Held(int teacher, int half) => held[teacher, half];

    /// <summary>Whether a teacher may hold a lesson there that is missing.</summary>
    public bool Lacks(int teacher, int school)
    {
        foreach (var lesson in mayHold[teacher * schools + school]) if (Missing[lesson] > 0) return true;
        return false;
    }

    /// <summary>How many lessons of a school a teacher could take in a half day now.</summary>
    public int Free(int teacher, int school, int half)
    {
        var (room, free) = (Room(teacher, school, half), 0);
        if (room <= 0) return 0;
        // Who comes late, or is looked at for some lessons of a line only, is counted lesson by lesson.
        if (scope.Options.FirstSlot[teacher, school, half] > 0 || linesOf[teacher * schools + school].Length == 0)
        {
            foreach (var lesson in mayHold[teacher * schools + school])
                if (IsFree(teacher, school, half, lesson)) free++;
        }
        else foreach (var line in linesOf[teacher * schools + school]) free += FreeOfLine(line, half);
        return Math.Min(room, free);
    }

    /// <summary>Takes as many of them as there is room for, those with most missing first.</summary>
    public void Take(int teacher, int school, int half)
    {
        if (At[teacher, half] < 0) Go(teacher, school, half);
        Note(teacher, half);
        for (var room = Room(teacher, school, half); room > 0; room--)
        {
            var best = -1;
            foreach (var lesson in mayHold[teacher * schools + school])
                if (IsFree(teacher, school, half, lesson) && (best < 0 || Missing[lesson] > Missing[best])) best = lesson;
            if (best < 0) return;
            Count(teacher, half, best, 1);
            held[teacher, half].Add(best);
        }
    }

    /// <summary>Cost of being at a school in half a day more; null where that cannot be.</summary>
    public int? Delta(int teacher, int school, int half)
    {
        if (At[teacher, half] >= 0 || halves[teacher] >= frame.Teachers[teacher].MostHalves || scope.Options.Usable(teacher, school, half) == 0) return null;
        var other = At[teacher, half ^ 1];
        if (other < 0) return single[(teacher * schools + school) * frame.Halves + half];
        if (!(half % 2 == 0 ? scope.Options.MayChange[school, other] : scope.Options.MayChange[other, school])) return null;
        return Both(teacher, school, other) - single[(teacher * schools + other) * frame.Halves + (half ^ 1)];
    }

    /// <summary>Takes a visit with its lessons away.</summary>
    public void Leave(int teacher, int half)
    {
        Note(teacher, half);
        foreach (var lesson in held[teacher, half]) Count(teacher, half, lesson, -1);
        held[teacher, half].Clear();
        Cost -= DayCost(teacher, half);
        At[teacher, half] = -1;
        halves[teacher]--;
        if (At[teacher, half ^ 1] >= 0) Cost += DayCost(teacher, half ^ 1);
    }

    /// <summary>Changes from here on can be undone.</summary>
    public void Begin() => before.Clear();

    /// <summary>Puts everything back as it was at <see cref="Begin"/>.</summary>
    public void Undo()
    {
        foreach (var (teacher, half) in before.Keys) if (At[teacher, half] >= 0) Leave(teacher, half);
        foreach (var ((teacher, half), (school, lessons)) in before) if (school >= 0) Put(teacher, half, school, lessons);
        before.Clear();
    }

    /// <summary>Puts a visit with its lessons where there is none.</summary>
    public void Put(int teacher, int half, int school, int[] lessons)
    {
        Go(teacher, school, half);
        foreach (var lesson in lessons)
        {
            Count(teacher, half, lesson, 1);
            held[teacher, half].Add(lesson);
        }
    }

    private void Go(int teacher, int school, int half)
    {
        Note(teacher, half);
        Cost += Delta(teacher, school, half) ?? 0;
        At[teacher, half] = school;
        halves[teacher]++;
    }

    private void Note(int teacher, int half)
    {
        if (!before.ContainsKey((teacher, half))) before.Add((teacher, half), (At[teacher, half], [.. held[teacher, half]]));
    }

    private void Count(int teacher, int half, int lesson, int sign)
    {
        var weekly = frame.Lessons[lesson].WeeklyLessons;
        if (Missing[lesson] == weekly) Cost -= WeekPrices.WithoutSubject;
        Missing[lesson] -= sign;
        if (Missing[lesson] == weekly) Cost += WeekPrices.WithoutSubject;
        Cost -= sign * WeekPrices.MissingLesson;
        onDay[lesson * frame.Days.Count + half / 2] += sign;
        groupBusy[frame.GroupOf[lesson] * frame.Halves + half] += sign;
        load[teacher] += sign;
        changeOf[frame.SchoolOf[lesson]]++;
    }

    private int Room(int teacher, int school, int half) =>
        Math.Min(scope.Options.Usable(teacher, school, half) - (At[teacher, half] == school ? held[teacher, half].Count : 0), frame.Teachers[teacher].MostLessons - load[teacher]);

    // Whoever comes at the beginning of the half day finds the same lessons free.
    private int FreeOfLine(int line, int half)
    {
        ref var known = ref freeOfLine[line * frame.Halves + half];
        if (known.Change == changeOf[lines[line]]) return known.Free;
        var (slots, free) = (frame.SlotsOf(half).Length, 0);
        foreach (var lesson in lessonsOfLine[line])
            if (Missing[lesson] > 0 && onDay[lesson * frame.Days.Count + half / 2] < mostADay[lesson] && groupBusy[frame.GroupOf[lesson] * frame.Halves + half] < slots) free++;
        known = (changeOf[lines[line]], free);
        return free;
    }

    private bool IsFree(int teacher, int school, int half, int lesson) => Missing[lesson] > 0 && onDay[lesson * frame.Days.Count + half / 2] < mostADay[lesson]
        && groupBusy[frame.GroupOf[lesson] * frame.Halves + half] < frame.SlotsOf(half).Length - Late(frame.GroupOf[lesson], teacher, school, half);

    // Slots of the group that this teacher comes too late for, less those that others use, who are counted already.
    private int Late(int group, int teacher, int school, int half) =>
        Math.Max(0, scope.Options.FirstSlot[teacher, school, half] - groupBusy[group * frame.Halves + half]);

    private int Both(int teacher, int one, int other) => 2 * visitPrice + Home(teacher, one) + between[one * schools + other] + Home(teacher, other);

    private int Home(int teacher, int school) => Math.Max(0, frame.FromHome[teacher, school]);

    // The day on which a teacher is somewhere in that half day.
    private int DayCost(int teacher, int half)
    {
        var (here, other) = (At[teacher, half], At[teacher, half ^ 1]);
        return other < 0 ? single[(teacher * schools + here) * frame.Halves + half] : half % 2 == 0 ? Both(teacher, here, other) : Both(teacher, other, here);
    }
}
