namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What one teacher's visits to one school are worth at given prices of lessons and visits.</summary>
internal sealed class PlaceWorth
{
    private readonly int[] mostOf, room;
    private readonly long[] price;
    private readonly int[] order;
    private readonly long[] worth;
    private readonly int side;
    private readonly int[] now = new int[3];
    private int state;

    private PlaceWorth(WeekFrame frame, int school, int[] lessons, int[] mostOf, int[] room)
    {
        (School, Lessons, this.mostOf, this.room) = (school, lessons, mostOf, room);
        Weekly = [.. lessons.Select(lesson => frame.Lessons[lesson].WeeklyLessons)];
        (price, order) = (new long[lessons.Length], [.. Enumerable.Range(0, lessons.Length)]);
        side = frame.Days.Count + 1;
        worth = new long[side * side * side];
    }

    public int School { get; }

    /// <summary>Lessons that the teacher may hold there.</summary>
    public int[] Lessons { get; }

    public int[] Weekly { get; }

    /// <summary>What a morning, an afternoon and a whole day are worth beside the lessons.</summary>
    public long[] Visit { get; } = new long[3];

    /// <summary>The place; null where the teacher has nothing to do there.</summary>
    public static PlaceWorth? Of(WeekScope scope, int teacher, int school, int[] most)
    {
        var frame = scope.Frame;
        var lessons = Enumerable.Range(0, frame.Lessons.Count).Where(lesson => frame.SchoolOf[lesson] == school && scope.Options.MayHold[teacher, lesson]).ToArray();
        int morning = 0, afternoon = 0;
        for (var half = 0; half < frame.Halves; half++)
            if (half % 2 == 0) morning = Math.Max(morning, scope.Options.Usable(teacher, school, half));
            else afternoon = Math.Max(afternoon, scope.Options.Usable(teacher, school, half));
        if (lessons.Length == 0 || morning + afternoon == 0) return null;
        return new(frame, school, lessons, [.. lessons.Select(lesson => most[lesson])], [morning, afternoon, morning + afternoon]);
    }

    /// <summary>Sets the prices; lessons of no price are not held.</summary>
    public void Set(Func<int, long> priceOf)
    {
        for (var at = 0; at < price.Length; at++) price[at] = priceOf(Lessons[at]);
        Array.Sort(order, (one, other) => price[other].CompareTo(price[one]) is var by and not 0 ? by : one.CompareTo(other));
        Array.Fill(worth, -1);
        Clear();
    }

    public void Clear()
    {
        Array.Clear(now);
        state = 0;
    }

    /// <summary>What a visit more is worth now.</summary>
    public long More(int kind) => Visit[kind] + Worth(state + Size(kind)) - Worth(state);

    public void Step(int kind, int sign) => state += sign * Size(kind);

    /// <summary>How many of each lesson so many visits hold.</summary>
    public void Held(int[] visits, Span<int> held)
    {
        Span<int> left = stackalloc int[visits.Sum()], given = stackalloc int[left.Length];
        Fill(left, visits[0], visits[1]);
        held.Clear();
        foreach (var at in order)
            if (price[at] > 0) held[at] = DayFill.Serve(left, given, Weekly[at], mostOf[at]);
    }

    private int Size(int kind) => kind switch { 0 => 1, 1 => side, _ => side * side };

    private long Worth(int at)
    {
        if (worth[at] >= 0) return worth[at];
        var (mornings, afternoons, whole) = (at % side, at / side % side, at / side / side);
        Span<int> left = stackalloc int[mornings + afternoons + whole], given = stackalloc int[left.Length];
        Fill(left, mornings, afternoons);
        long sum = 0;
        foreach (var kind in order)
        {
            if (price[kind] <= 0) break;
            sum += price[kind] * DayFill.Serve(left, given, Weekly[kind], mostOf[kind]);
        }
        return worth[at] = sum;
    }

    private void Fill(Span<int> left, int mornings, int afternoons)
    {
        for (var day = 0; day < left.Length; day++) left[day] = day < mornings ? room[0] : day < mornings + afternoons ? room[1] : room[2];
    }
}
