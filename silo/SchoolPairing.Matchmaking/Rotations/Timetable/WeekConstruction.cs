using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// Places half days by "ruin and recreate" (Schrimpf and others 2000): build a week visit by visit, the cheapest for each lesson first; then again and again take
/// some visits away and build anew, and keep what is cheaper, at first also what is little dearer. Chance comes from the seed and the number of rounds is given, so
/// the same inputs give the same week on any machine.
/// </summary>
internal sealed class WeekConstruction(WeekScope scope, long seed)
{
    private readonly WeekDraft draft = new(scope);
    private readonly Random chance = new((int)(seed & int.MaxValue));
    private readonly WeekFrame frame = scope.Frame;

    /// <summary>The cheapest visit by visit, with no second thoughts: what a careful planner does by hand.</summary>
    public void Greedy() => Recreate(Enumerable.Range(0, frame.Schools.Count), 0);

    /// <summary>Improves for a number of rounds.</summary>
    /// <param name="rounds">How many.</param>
    /// <param name="report">Told the cost so far, every thousand rounds.</param>
    /// <param name="cancel">Ends it early.</param>
    public void Improve(int rounds, Action<long>? report, CancellationToken cancel)
    {
        var (best, bestCost, now) = (Snapshot(), draft.Cost, Snapshot());
        var cost = bestCost;
        for (var round = 0; round < rounds && !cancel.IsCancellationRequested; round++)
        {
            var warmth = 8.0 * (1 - (double)round / rounds);
            var schools = Ruin();
            Recreate(schools, 0.3);
            if (draft.Cost <= cost - warmth * Math.Log(1 - chance.NextDouble()))
            {
                (now, cost) = (Snapshot(), draft.Cost);
                if (cost < bestCost) (best, bestCost) = (now, cost);
            }
            else Restore(now);
            if (round % 1000 == 999) report?.Invoke(bestCost);
        }
        Restore(best);
    }

    /// <summary>The week with its slots.</summary>
    public List<Visit> Visits() => new WeekAssembly(scope, new WeekValues(draft)).Visits(force: true);

    // One or two teachers, or one subject of one school and of its neighbour: what belongs together goes together.
    private HashSet<int> Ruin()
    {
        var schools = new HashSet<int>();
        if (chance.Next(3) == 0)
            foreach (var teacher in new[] { chance.Next(frame.Teachers.Count), chance.Next(frame.Teachers.Count) })
                for (var half = 0; half < frame.Halves; half++) Leave(teacher, half, schools);
        else
        {
            var school = chance.Next(frame.Schools.Count);
            var near = Enumerable.Range(0, frame.Schools.Count).Where(other => other != school && frame.Way[school, other] >= 0).OrderBy(other => frame.Way[school, other] + chance.Next(8)).Take(chance.Next(3)).Append(school).ToHashSet();
            var subject = frame.Lessons[chance.Next(frame.Lessons.Count)].Subject;
            for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
                for (var half = 0; half < frame.Halves; half++)
                    if (near.Contains(draft.At[teacher, half]) && draft.Held(teacher, half).Any(lesson => frame.Lessons[lesson].Subject == subject)) Leave(teacher, half, schools);
        }
        for (var lesson = 0; lesson < draft.Missing.Length; lesson++) if (draft.Missing[lesson] > 0) schools.Add(frame.SchoolOf[lesson]);
        return schools;
    }

    private void Leave(int teacher, int half, HashSet<int> schools)
    {
        if (draft.At[teacher, half] < 0) return;
        schools.Add(draft.At[teacher, half]);
        draft.Leave(teacher, half);
    }

    private void Recreate(IEnumerable<int> schools, double noise)
    {
        var open = schools.Order().ToList();
        while (true)
        {
            var (best, teacher, school, half) = (double.MaxValue, -1, -1, -1);
            foreach (var at in open)
            {
                if (!Lacks(at)) continue;
                for (var who = 0; who < frame.Teachers.Count; who++)
                    for (var when = 0; when < frame.Halves; when++)
                    {
                        var here = draft.At[who, when] == at;
                        if (!here && draft.Delta(who, at, when) is null) continue;
                        if (draft.Free(who, at, when).Count is not (> 0 and var count)) continue;
                        var price = (here ? 0 : draft.Delta(who, at, when)!.Value) / (double)count * (1 + noise * chance.NextDouble());
                        if (price < best) (best, teacher, school, half) = (price, who, at, when);
                    }
            }
            if (teacher < 0 || best >= WeekPrices.MissingLesson) return;
            if (draft.At[teacher, half] < 0) draft.Go(teacher, school, half);
            foreach (var lesson in draft.Free(teacher, school, half))
                if (draft.Free(teacher, school, half).Contains(lesson)) draft.Hold(teacher, half, lesson);
        }
    }

    private bool Lacks(int school)
    {
        for (var lesson = 0; lesson < draft.Missing.Length; lesson++)
            if (draft.Missing[lesson] > 0 && frame.SchoolOf[lesson] == school) return true;
        return false;
    }

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
        var stands = visits.ToDictionary(visit => (visit.Teacher, visit.Half));
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var half = 0; half < frame.Halves; half++)
                if (draft.At[teacher, half] >= 0 && !(stands.TryGetValue((teacher, half), out var visit) && visit.School == draft.At[teacher, half] && visit.Lessons.AsSpan().SequenceEqual([.. draft.Held(teacher, half)]))) draft.Leave(teacher, half);
        foreach (var (teacher, half, school, lessons) in visits)
        {
            if (draft.At[teacher, half] >= 0) continue;
            draft.Go(teacher, school, half);
            foreach (var lesson in lessons) draft.Hold(teacher, half, lesson);
        }
    }
}
