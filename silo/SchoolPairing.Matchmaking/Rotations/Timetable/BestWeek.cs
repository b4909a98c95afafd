namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// The best week of one teacher alone when every lesson and every visit has a price: which schools on which days, each half day, exact by branch and bound. A visit
/// more is worth less the more there are (the worth of slots is submodular), so what a day is worth now is a bound on what it is worth later.
/// </summary>
internal sealed class BestWeek
{
    private readonly WeekFrame frame;
    private readonly int teacher;
    private readonly PlaceWorth[] places;
    private readonly DayKind[] days;
    private readonly (DayKind Kind, Way Way)[] path, best;
    private int depth, bestDepth;
    private long bestWorth;

    /// <summary>One way through a day: places in the morning and in the afternoon, −1 for none.</summary>
    private readonly record struct Way(int Morning, int Afternoon, long Cost)
    {
        public int Halves => (Morning >= 0 ? 1 : 0) + (Afternoon >= 0 ? 1 : 0);
    }

    /// <summary>Days on which the same ways are open at the same cost.</summary>
    private sealed class DayKind
    {
        public int Count;
        public Way[] Ways = [];
        public List<Way> Open = [];
    }

    public BestWeek(WeekScope scope, int teacher, int[] most, long scale)
    {
        (frame, this.teacher) = (scope.Frame, teacher);
        places = [.. Enumerable.Range(0, frame.Schools.Count).Select(school => PlaceWorth.Of(scope, teacher, school, most)).OfType<PlaceWorth>()];
        days = Days(scope, scale);
        path = new (DayKind, Way)[frame.Days.Count];
        best = new (DayKind, Way)[frame.Days.Count];
    }

    public IReadOnlyList<PlaceWorth> Places => places;

    /// <summary>Finds the best week; its worth, never below 0 (stay at home). Afterwards <see cref="Visits"/> tells it.</summary>
    public long Find()
    {
        foreach (var kind in days) Keep(kind);
        (bestWorth, bestDepth, depth) = (0, 0, 0);
        foreach (var place in places) place.Clear();
        Search(0, 0, 0, frame.Teachers[teacher].MostHalves, 0);
        return bestWorth;
    }

    /// <summary>Mornings, afternoons and whole days of the best week at each place.</summary>
    public void Visits(int[][] counts)
    {
        foreach (var count in counts) Array.Clear(count);
        for (var day = 0; day < bestDepth; day++)
        {
            var way = best[day].Way;
            if (way.Morning == way.Afternoon) counts[way.Morning][2]++;
            else
            {
                if (way.Morning >= 0) counts[way.Morning][0]++;
                if (way.Afternoon >= 0) counts[way.Afternoon][1]++;
            }
        }
    }

    private DayKind[] Days(WeekScope scope, long scale)
    {
        var kinds = new List<DayKind>();
        for (var day = 0; day < frame.Days.Count; day++)
        {
            var ways = new List<Way>();
            bool Open(int place, int half) => scope.Options.Usable(teacher, places[place].School, 2 * day + half) > 0;
            void Add(int morning, int afternoon) => ways.Add(new(morning, afternoon,
                scale * DayRoute.CostOf(frame, teacher, day, morning < 0 ? -1 : places[morning].School, afternoon < 0 ? -1 : places[afternoon].School)));
            for (var place = 0; place < places.Length; place++)
            {
                if (Open(place, 0)) Add(place, -1);
                if (Open(place, 1)) Add(-1, place);
                if (!Open(place, 0)) continue;
                for (var other = 0; other < places.Length; other++)
                    if (Open(other, 1) && scope.Options.MayChange[places[place].School, places[other].School]) Add(place, other);
            }
            if (ways.Count == 0) continue;
            if (kinds.Find(kind => kind.Ways.AsSpan().SequenceEqual(ways.ToArray())) is { } same) same.Count++;
            else kinds.Add(new() { Count = 1, Ways = [.. ways] });
        }
        return [.. kinds];
    }

    // What is worth nothing in an empty week, or no more than less of it, is worth nothing in any week.
    private void Keep(DayKind kind)
    {
        kind.Open.Clear();
        foreach (var way in kind.Ways)
            if (Worth(way) > 0) kind.Open.Add(way);
        if (kind.Open.Count < 2) return;
        var alone = new Dictionary<(int, int), long>();
        foreach (var way in kind.Open) if (way.Halves == 1) alone[(way.Morning, way.Afternoon)] = Worth(way);
        kind.Open.RemoveAll(way => way.Halves == 2 && Worth(way) <= Math.Max(alone.GetValueOrDefault((way.Morning, -1)), alone.GetValueOrDefault((-1, way.Afternoon))));
        kind.Open.Sort((one, other) => Worth(other).CompareTo(Worth(one)) is var order and not 0 ? order : (one.Morning, one.Afternoon).CompareTo((other.Morning, other.Afternoon)));
    }

    private long Worth(Way way) => (way.Morning == way.Afternoon ? places[way.Morning].More(2)
        : (way.Morning >= 0 ? places[way.Morning].More(0) : 0) + (way.Afternoon >= 0 ? places[way.Afternoon].More(1) : 0)) - way.Cost;

    private void Search(int kindAt, int used, int from, int halves, long worth)
    {
        if (worth > bestWorth)
        {
            (bestWorth, bestDepth) = (worth, depth);
            Array.Copy(path, best, depth);
        }
        if (halves == 0) return;
        for (; kindAt < days.Length; kindAt++, used = 0, from = 0)
        {
            var kind = days[kindAt];
            if (used == kind.Count) continue;
            var later = Bound(kindAt, used, from, halves);
            if (worth + later <= bestWorth) return;
            for (var at = from; at < kind.Open.Count; at++)
            {
                var way = kind.Open[at];
                if (way.Halves > halves || Worth(way) is not (> 0 and var more)) continue;
                Step(way, 1);
                path[depth++] = (kind, way);
                Search(kindAt, used + 1, at, halves - way.Halves, worth + more);
                depth--;
                Step(way, -1);
            }
        }
    }

    // Each day that is left takes its best way as of now, within the half days that are left.
    private long Bound(int kindAt, int used, int from, int halves)
    {
        Span<long> most = stackalloc long[halves + 1];
        most.Clear();
        for (var at = kindAt; at < days.Length; at++)
        {
            long one = 0, two = 0;
            var open = days[at].Open;
            for (var way = at == kindAt ? from : 0; way < open.Count; way++)
                if (Worth(open[way]) is var worth && open[way].Halves == 1) one = Math.Max(one, worth);
                else two = Math.Max(two, worth);
            for (var day = at == kindAt ? used : 0; day < days[at].Count; day++)
                for (var half = halves; half > 0; half--)
                    most[half] = Math.Max(most[half], Math.Max(most[half - 1] + one, half > 1 ? most[half - 2] + two : 0));
        }
        return most[halves];
    }

    private void Step(Way way, int sign)
    {
        if (way.Morning == way.Afternoon) places[way.Morning].Step(2, sign);
        else
        {
            if (way.Morning >= 0) places[way.Morning].Step(0, sign);
            if (way.Afternoon >= 0) places[way.Afternoon].Step(1, sign);
        }
    }
}
