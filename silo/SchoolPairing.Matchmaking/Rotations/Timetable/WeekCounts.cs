using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// The first stage: the week without the clock. How many days each teacher spends how at which school, and how many lessons of what they hold there: counts, no
/// days. Every week that keeps the rules gives such counts at no greater cost, so no week has more points than the best counts: a bound, and the schools worth going to.
/// </summary>
internal sealed class WeekCounts
{
    private readonly WeekScope scope;
    private readonly WeekFrame frame;
    private readonly IntegerProgramBuilder builder = new();
    private readonly List<(int Variable, long Factor)>[] held;
    private readonly List<(int Variable, long Factor)>[] halvesAt;
    private readonly List<List<int>>[] placesOf;
    private readonly Dictionary<(int Teacher, int School), List<int>> days = [];
    private readonly Dictionary<(int Teacher, int Lesson), int> counts = [];

    public WeekCounts(WeekScope scope)
    {
        (this.scope, frame) = (scope, scope.Frame);
        held = [.. frame.Lessons.Select(_ => new List<(int, long)>())];
        halvesAt = [.. frame.Lessons.Select(_ => new List<(int, long)>())];
        placesOf = [.. frame.Lessons.Select(_ => new List<List<int>>())];
        var most = scope.Options.MostADay();
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++) AddTeacher(teacher, most);
        AddLessons(most);
    }

    public IntegerProgram Build() => builder.Build();

    /// <summary>Which teachers the values send to which schools, with which lessons.</summary>
    public WeekSupport Support(long[] values)
    {
        var places = days.Where(place => place.Value.Exists(variable => values[variable] > 0)).Select(place => place.Key).ToHashSet();
        var lessons = counts.Where(count => values[count.Value] > 0).Select(count => count.Key).ToHashSet();
        return new((teacher, school) => places.Contains((teacher, school)), (teacher, lesson) => lessons.Contains((teacher, lesson)));
    }

    private void AddTeacher(int teacher, int[] most)
    {
        List<(int, long)> freeDays = [], dutyDays = [], halves = [], lessons = [], changes = [];
        var places = Enumerable.Range(0, frame.Schools.Count).Select(school => CountsPlace.Of(scope, teacher, school)).ToArray();
        var near = CountsPlace.Near(scope, places);
        for (var school = 0; school < places.Length; school++)
        {
            if (places[school] is not { } place) continue;
            var (home, visit) = (Math.Max(0, frame.FromHome[teacher, school]), frame.Inputs.VisitPoints);
            var far = CountsPlace.ShortestChange(scope, places, school, near);
            // A whole day there; half a day and home again; half a day beside a duty at home; half a day of a day with a school further off.
            var whole = builder.Variable(0, place.WholeDays, -(2 * home + 2 * visit));
            var half = builder.Variable(0, place.FreeDays, -(2 * home + visit));
            var duty = builder.Variable(0, place.DutyDays, -(home + Math.Max(0, frame.FromWork[teacher, school]) + visit));
            var shared = builder.Variable(0, far is null ? 0 : place.FreeDays, -(home + (far ?? 0) / 2 + visit));
            days[(teacher, school)] = [whole, half, duty, shared];
            freeDays.AddRange([(whole, 2), (half, 2), (shared, 1)]);
            dutyDays.Add((duty, 1));
            changes.Add((shared, 1));
            halves.AddRange([(whole, 2), (half, 1), (duty, 1), (shared, 1)]);
        }
        // A day with two schools near each other, at its own price.
        foreach (var (one, other) in near)
        {
            if (places[one] is not { } first || places[other] is not { } second) continue;
            var cost = Math.Max(0, frame.FromHome[teacher, one]) + Math.Max(0, frame.Way[one, other]) + Math.Max(0, frame.FromHome[teacher, other]) + 2 * frame.Inputs.VisitPoints;
            var pair = builder.Variable(0, Math.Min(first.FreeDays, second.FreeDays), -cost);
            days[(teacher, one)].Add(pair);
            days[(teacher, other)].Add(pair);
            freeDays.Add((pair, 2));
            halves.Add((pair, 2));
        }
        for (var school = 0; school < places.Length; school++)
        {
            if (places[school] is not { } place) continue;
            builder.Row(-IntegerProgram.Free, place.Days, days[(teacher, school)].Select(variable => (variable, 1L)));
            AddPlace(teacher, school, place, days[(teacher, school)], most, lessons);
        }
        var (free, duties) = CountsPlace.DaysOf(frame, teacher);
        builder.Row(-IntegerProgram.Free, 2 * free, freeDays);
        builder.Row(-IntegerProgram.Free, duties, dutyDays);
        builder.Row(-IntegerProgram.Free, frame.Teachers[teacher].MostHalves, halves);
        builder.Row(-IntegerProgram.Free, frame.Teachers[teacher].MostLessons, lessons);
        if (changes.Count > 0) builder.Row(0, 0, [.. changes, (builder.Variable(0, frame.Days.Count, 0), -2L)]);
    }

    private void AddPlace(int teacher, int school, CountsPlace place, List<int> here, int[] most, List<(int, long)> lessons)
    {
        var all = new List<(int, long)>();
        for (var lesson = 0; lesson < frame.Lessons.Count; lesson++)
        {
            if (frame.SchoolOf[lesson] != school || !scope.Options.MayHold[teacher, lesson]) continue;
            var count = builder.Variable(0, Math.Min(frame.Lessons[lesson].WeeklyLessons, most[lesson] * place.Days), 0);
            counts[(teacher, lesson)] = count;
            all.Add((count, 1));
            held[lesson].Add((count, 1));
            placesOf[lesson].Add(here);
            halvesAt[lesson].AddRange([(here[0], 2L), .. here.Skip(1).Select(variable => (variable, 1L))]);
            builder.Row(-IntegerProgram.Free, 0, [(count, 1L), .. here.Select(variable => (variable, -(long)most[lesson]))]);
        }
        lessons.AddRange(all);
        // Never more lessons a day than its classes may have, however many slots there are.
        var aDay = all.Count == 0 ? 0 : Enumerable.Range(0, frame.Lessons.Count).Where(lesson => frame.SchoolOf[lesson] == school && scope.Options.MayHold[teacher, lesson]).Sum(lesson => (long)most[lesson]);
        builder.Row(-IntegerProgram.Free, 0, [.. all, (here[0], -Math.Min(aDay, place.MostMorning + place.MostAfternoon)), .. here.Skip(1).Select(variable => (variable, -Math.Min(aDay, Math.Max(place.MostMorning, place.MostAfternoon))))]);
    }

    private void AddLessons(int[] most)
    {
        var missing = new int[frame.Lessons.Count];
        for (var lesson = 0; lesson < missing.Length; lesson++)
        {
            var weekly = frame.Lessons[lesson].WeeklyLessons;
            missing[lesson] = builder.Variable(0, weekly, -WeekPrices.MissingLesson);
            builder.Row(weekly, weekly, [.. held[lesson], (missing[lesson], 1L)]);
            builder.Row(-IntegerProgram.Free, weekly - 1, (missing[lesson], 1), (builder.Variable(0, 1, -WeekPrices.WithoutSubject), -1));
        }
        // Half days are whole: so many are needed at a school for a subject, less at most one for each lesson that is missing.
        var slots = Math.Max(frame.Slots[0].Length, frame.Slots[1].Length);
        foreach (var subject in Enumerable.Range(0, missing.Length).GroupBy(lesson => (frame.SchoolOf[lesson], frame.Lessons[lesson].Stage, frame.Lessons[lesson].Subject)))
        {
            var total = subject.Sum(lesson => frame.Lessons[lesson].WeeklyLessons);
            builder.Row((total + slots - 1) / Math.Max(1, slots), IntegerProgram.Free, [.. halvesAt[subject.First()], .. subject.Select(lesson => (missing[lesson], 1L))]);
            // Counts do not tell mornings from afternoons: the larger factor holds for both.
            if (placesOf[subject.First()].Count > 0)
                foreach (var need in VisitNeed.Of(frame, most, [.. subject]))
                    builder.Row(need.Least, IntegerProgram.Free, [.. placesOf[subject.First()].SelectMany(here => here.Select((variable, kind) => (variable, (long)(kind == 0 ? need.Factor[2] : Math.Max(need.Factor[0], need.Factor[1]))))),
                        .. subject.Select(lesson => (missing[lesson], (long)need.Relief))]);
        }
    }
}
