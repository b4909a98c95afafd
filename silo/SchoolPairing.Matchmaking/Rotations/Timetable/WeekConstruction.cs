using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// Places half days by "ruin and recreate" (Schrimpf and others 2000): build a week visit by visit, the cheapest for each lesson first; then again and again take
/// some visits away and build anew, and keep what is cheaper, at first also what is little dearer. Chance comes from the seed and the number of rounds is given, so
/// the same inputs give the same week on any machine.
/// </summary>
internal sealed class WeekConstruction(WeekScope scope, long seed)
{
    private const double Warmth = 8, Noise = 0.7;
    private const int Near = 5;

    /// <summary>Teachers of each subject who are looked at for a school in nine rounds of ten; in the tenth all are.</summary>
    private const int NearestTeachers = 10, AllInRound = 10;

    private readonly WeekDraft draft = new(scope);
    private readonly Random chance = new((int)(seed & int.MaxValue));
    private readonly WeekFrame frame = scope.Frame;
    private readonly int[][] neighbours = [.. Enumerable.Range(0, scope.Frame.Schools.Count).Select(school => Enumerable.Range(0, scope.Frame.Schools.Count)
        .Where(other => other != school && scope.Frame.Way[school, other] >= 0).OrderBy(other => scope.Frame.Way[school, other]).ThenBy(other => other).Take(Near).ToArray())];
    private readonly int[][] all = TeachersOf(scope, int.MaxValue), nearest = TeachersOf(scope, NearestTeachers);
    private readonly List<Offer> offers = [];

    /// <summary>The cheapest visit by visit, with no second thoughts: what a careful planner does by hand.</summary>
    public void Greedy() => Recreate(Enumerable.Range(0, frame.Schools.Count), all, 0);

    /// <summary>Improves for a number of rounds.</summary>
    /// <param name="rounds">How many.</param>
    /// <param name="report">Told the cost so far, every thousand rounds.</param>
    /// <param name="cancel">Ends it early.</param>
    public void Improve(int rounds, Action<long>? report, CancellationToken cancel)
    {
        var (best, bestCost) = (Snapshot(), draft.Cost);
        for (var round = 0; round < rounds && !cancel.IsCancellationRequested; round++)
        {
            var (warmth, cost) = (Warmth * (1 - (double)round / rounds), draft.Cost);
            draft.Begin();
            Recreate(Ruin(), round % AllInRound == 0 ? all : nearest, Noise);
            if (draft.Cost > cost - warmth * Math.Log(1 - chance.NextDouble())) draft.Undo();
            else if (draft.Cost < bestCost) (best, bestCost) = (Snapshot(), draft.Cost);
            if (round % 1000 == 999) report?.Invoke(bestCost);
        }
        Restore(best);
    }

    /// <summary>Its cost so far.</summary>
    public long Cost => draft.Cost;

    /// <summary>Whether a lesson is missing that somebody could hold.</summary>
    public bool Misses => Enumerable.Range(0, draft.Missing.Length).Any(lesson => draft.Missing[lesson] > 0 && Enumerable.Range(0, frame.Teachers.Count).Any(teacher => scope.Options.MayHold[teacher, lesson]));

    /// <summary>What each lesson costs here: each visit's share of its day, split among its lessons.</summary>
    public double[] Shares()
    {
        var (sum, times) = (new double[frame.Lessons.Count], new int[frame.Lessons.Count]);
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var day = 0; day < frame.Days.Count; day++)
            {
                var held = draft.Held(teacher, 2 * day).Concat(draft.Held(teacher, 2 * day + 1)).ToList();
                foreach (var lesson in held)
                {
                    sum[lesson] += DayRoute.CostOf(frame, teacher, day, draft.At[teacher, 2 * day], draft.At[teacher, 2 * day + 1]) / (double)held.Count;
                    times[lesson]++;
                }
            }
        return [.. sum.Select((cost, lesson) => times[lesson] == 0 ? WeekPrices.MissingLesson : cost / times[lesson])];
    }

    /// <summary>The week with its slots.</summary>
    public List<Visit> Visits() => new WeekAssembly(scope, new WeekValues(draft)).Visits(force: true);

    // One or two teachers, or one subject of one school and of its neighbours: what belongs together goes together.
    private HashSet<int> Ruin()
    {
        var schools = new HashSet<int>();
        if (chance.Next(3) == 0)
            for (var times = 0; times < 2; times++)
            {
                var teacher = chance.Next(frame.Teachers.Count);
                for (var half = 0; half < frame.Halves; half++) Leave(teacher, half, schools);
            }
        else
        {
            var school = chance.Next(frame.Schools.Count);
            var subject = frame.Lessons[chance.Next(frame.Lessons.Count)].Subject;
            LeaveSubject(school, subject, schools);
            for (var more = chance.Next(3); more > 0 && neighbours[school].Length > 0; more--) LeaveSubject(neighbours[school][chance.Next(neighbours[school].Length)], subject, schools);
        }
        for (var lesson = 0; lesson < draft.Missing.Length; lesson++) if (draft.Missing[lesson] > 0) schools.Add(frame.SchoolOf[lesson]);
        return schools;
    }

    private void LeaveSubject(int school, SubjectId subject, HashSet<int> schools)
    {
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var half = 0; half < frame.Halves; half++)
                if (draft.At[teacher, half] == school && Holds(teacher, half, subject)) Leave(teacher, half, schools);
    }

    private bool Holds(int teacher, int half, SubjectId subject)
    {
        foreach (var lesson in draft.Held(teacher, half)) if (frame.Lessons[lesson].Subject == subject) return true;
        return false;
    }

    private void Leave(int teacher, int half, HashSet<int> schools)
    {
        if (draft.At[teacher, half] < 0) return;
        schools.Add(draft.At[teacher, half]);
        draft.Leave(teacher, half);
    }

    // The cheapest visit for each lesson, again and again. What cannot be now cannot be later, as visits are only added; what a step does not touch keeps its price.
    private void Recreate(IEnumerable<int> schools, int[][] teachers, double noise)
    {
        offers.Clear();
        foreach (var school in schools.Order())
            foreach (var teacher in teachers[school])
                if (draft.Lacks(teacher, school))
                    for (var half = 0; half < frame.Halves; half++)
                        if (Priced(new(teacher, school, half, 0), noise) is { Price: < WeekPrices.MissingLesson } offer) offers.Add(offer);
        while (offers.Count > 0)
        {
            var best = 0;
            for (var at = 1; at < offers.Count; at++) if (offers[at].Price < offers[best].Price) best = at;
            var taken = offers[best];
            draft.Take(taken.Teacher, taken.School, taken.Half);
            var left = 0;
            for (var at = 0; at < offers.Count; at++)
            {
                var offer = offers[at];
                if (offer.Teacher == taken.Teacher || offer.School == taken.School) offer = Priced(offer, noise);
                if (offer.Price < WeekPrices.MissingLesson) offers[left++] = offer;
            }
            offers.RemoveRange(left, offers.Count - left);
        }
    }

    private Offer Priced(Offer offer, double noise)
    {
        var here = draft.At[offer.Teacher, offer.Half] == offer.School;
        var dearer = here ? 0 : draft.Delta(offer.Teacher, offer.School, offer.Half);
        if (dearer is null || draft.Free(offer.Teacher, offer.School, offer.Half) is not (> 0 and var count)) return offer with { Price = double.MaxValue };
        return offer with { Price = dearer.Value / (double)count * (1 + noise * chance.NextDouble()) };
    }

    // Who may hold something there and come, those nearest to it of each subject.
    private static int[][] TeachersOf(WeekScope scope, int most)
    {
        var frame = scope.Frame;
        bool Comes(int teacher, int school) => Enumerable.Range(0, frame.Halves).Any(half => scope.Options.Usable(teacher, school, half) > 0);
        return [.. Enumerable.Range(0, frame.Schools.Count).Select(school => Enumerable.Range(0, frame.Lessons.Count).Where(lesson => frame.SchoolOf[lesson] == school)
            .DistinctBy(lesson => (frame.Lessons[lesson].Stage, frame.Lessons[lesson].Subject))
            .SelectMany(lesson => Enumerable.Range(0, frame.Teachers.Count).Where(teacher => scope.Options.MayHold[teacher, lesson] && Comes(teacher, school))
                .OrderBy(teacher => frame.FromHome[teacher, school]).ThenBy(teacher => teacher).Take(most)).Distinct().Order().ToArray())];
    }

    private readonly record struct Offer(int Teacher, int School, int Half, double Price);

    private List<(int Teacher, int Half, int School, int[] Lessons)> Snapshot()
    {
        var visits = new List<(int, int, int, int[])>();
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var half = 0; half < frame.Halves; half++)
                if (draft.At[teacher, half] >= 0) visits.Add((teacher, half, draft.At[teacher, half], [.. draft.Held(teacher, half)]));
        return visits;
    }

    private void Restore(List<(int Teacher, int Half, int School, int[] Lessons)> visits)
    {
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var half = 0; half < frame.Halves; half++)
                if (draft.At[teacher, half] >= 0) draft.Leave(teacher, half);
        foreach (var (teacher, half, school, lessons) in visits) draft.Put(teacher, half, school, lessons);
    }
}
