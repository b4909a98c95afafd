using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// A bound for every week of a cluster without a solver: each lesson gets a price, each need of visits too, and every teacher takes the best week for themselves at
/// these prices (Lagrangian relaxation, Held, Wolfe and Crowder 1974). Prices are whole 1/64 points, so the bound is exact, whatever they are.
/// </summary>
internal sealed class WeekBound
{
    /// <summary>Who says what the bound is.</summary>
    public const string Name = "prices";

    // A lesson is never worth more than what its absence costs at most.
    private const int MostPrice = WeekPrices.MissingLesson + WeekPrices.WithoutSubject;
    private const int Scale = LagrangianBound.Scale;

    private static readonly PolyakSteps Steps = new(Most: 1000, Patience: 40, Deflection: 0.7);

    private readonly WeekFrame frame;
    private readonly BestWeek[] teachers;
    private readonly VisitNeed[] needs;
    private readonly List<int>[] needsOfLesson;
    private readonly (int Need, PlaceWorth Place)[][] needsAt;
    private readonly bool[] open;
    private readonly int lessons;
    private double[]? best;

    public WeekBound(WeekScope scope)
    {
        frame = scope.Frame;
        lessons = frame.Lessons.Count;
        var most = scope.Options.MostADay();
        teachers = [.. Enumerable.Range(0, frame.Teachers.Count).Select(teacher => new BestWeek(scope, teacher, most, Scale))];
        open = new bool[lessons];
        foreach (var place in teachers.SelectMany(teacher => teacher.Places))
            foreach (var lesson in place.Lessons) open[lesson] = true;
        needs = [.. Enumerable.Range(0, lessons).Where(lesson => open[lesson]).GroupBy(lesson => (frame.SchoolOf[lesson], frame.Lessons[lesson].Stage, frame.Lessons[lesson].Subject))
            .SelectMany(same => VisitNeed.Of(frame, most, [.. same]))];
        needsOfLesson = [.. Enumerable.Range(0, lessons).Select(_ => new List<int>())];
        for (var need = 0; need < needs.Length; need++) foreach (var lesson in needs[need].Lessons) needsOfLesson[lesson].Add(need);
        needsAt = [.. teachers.Select(teacher => teacher.Places.SelectMany(place => place.Lessons.SelectMany(lesson => needsOfLesson[lesson]).Distinct().Select(need => (need, place))).ToArray())];
    }

    /// <summary>No week has more points; <see cref="IntegerProgram.Free"/> before any search.</summary>
    public long MostPoints { get; private set; } = IntegerProgram.Free;

    /// <summary>Searches prices, from the best ones of the call before if there was one. What was found before holds on.</summary>
    /// <param name="known">Cost of a known week: what the steps aim at.</param>
    /// <param name="start">First price of each lesson.</param>
    /// <param name="report">Told the bound so far, whenever it is lower; may be null.</param>
    /// <param name="cancel">Ends the search; what was found holds.</param>
    public void Search(long known, double[] start, Action<long>? report, CancellationToken cancel)
    {
        best ??= [.. Enumerable.Range(0, lessons).Select(lesson => open[lesson] ? start[lesson] : MostPrice), .. new double[needs.Length + teachers.Length]];
        Steps.Run(best, -known, (prices, slope) =>
        {
            var least = Evaluate(prices, slope);
            if (LagrangianBound.Whole(-least) < MostPoints) report?.Invoke(MostPoints = LagrangianBound.Whole(-least));
            return -(double)least / Scale;
        }, Allowed, () => cancel.IsCancellationRequested);
    }

    // What nobody can hold costs what its absence does.
    private double Allowed(int row, double price) => row >= lessons ? Math.Max(0, price) : open[row] ? Math.Clamp(price, 0, MostPrice) : MostPrice;

    // The least cost in 1/64 points at these prices, and where each price would have to go.
    private long Evaluate(double[] given, double[] slope)
    {
        var prices = Array.ConvertAll(given, price => (long)Math.Round(price * Scale));
        long bound = 0;
        Array.Clear(slope);
        for (var need = 0; need < needs.Length; need++)
        {
            bound += prices[lessons + need] * needs[need].Least;
            slope[lessons + need] = needs[need].Least;
        }
        for (var lesson = 0; lesson < lessons; lesson++)
        {
            // None missing, all but one, or all: the cost of missing lessons bends only there.
            var weekly = frame.Lessons[lesson].WeeklyLessons;
            long relief = 0;
            foreach (var need in needsOfLesson[lesson]) relief += prices[lessons + need] * needs[need].Relief;
            var (lowest, missing) = (long.MaxValue, 0);
            foreach (var without in new[] { 0, weekly - 1, weekly })
            {
                var cost = without * (long)(WeekPrices.MissingLesson * Scale) + (without == weekly ? WeekPrices.WithoutSubject * Scale : 0) + prices[lesson] * (weekly - without) - relief * without;
                if (cost < lowest) (lowest, missing) = (cost, without);
            }
            bound += lowest;
            slope[lesson] = weekly - missing;
            foreach (var need in needsOfLesson[lesson]) slope[lessons + need] -= missing * needs[need].Relief;
        }
        var worth = new long[teachers.Length];
        Parallel.For(0, teachers.Length, teacher =>
        {
            var load = prices[lessons + needs.Length + teacher];
            foreach (var place in teachers[teacher].Places)
            {
                Array.Clear(place.Visit);
                place.Set(lesson => prices[lesson] - load);
            }
            foreach (var (need, place) in needsAt[teacher])
                for (var kind = 0; kind < 3; kind++) place.Visit[kind] += prices[lessons + need] * needs[need].Factor[kind];
            worth[teacher] = teachers[teacher].Find();
        });
        for (var teacher = 0; teacher < teachers.Length; teacher++)
        {
            bound -= worth[teacher] + prices[lessons + needs.Length + teacher] * frame.Teachers[teacher].MostLessons;
            slope[lessons + needs.Length + teacher] = -frame.Teachers[teacher].MostLessons;
            Count(teacher, slope);
        }
        return bound;
    }

    private void Count(int teacher, double[] slope)
    {
        var week = teachers[teacher];
        var visits = week.Places.Select(_ => new int[3]).ToArray();
        week.Visits(visits);
        for (var at = 0; at < week.Places.Count; at++)
        {
            if (visits[at].Sum() == 0) continue;
            var place = week.Places[at];
            var held = new int[place.Lessons.Length];
            place.Held(visits[at], held);
            for (var lesson = 0; lesson < held.Length; lesson++)
            {
                slope[place.Lessons[lesson]] -= held[lesson];
                slope[lessons + needs.Length + teacher] += held[lesson];
            }
            foreach (var (need, other) in needsAt[teacher])
                if (ReferenceEquals(other, place))
                    for (var kind = 0; kind < 3; kind++) slope[lessons + need] -= visits[at][kind] * needs[need].Factor[kind];
        }
    }
}
