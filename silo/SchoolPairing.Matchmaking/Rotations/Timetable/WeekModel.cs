using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// The second stage: which way each teacher goes each day, and how many lessons of what they hold in each half day. Visits are counted by half days, never by
/// slots: slots are given afterwards (<see cref="SlotPlacing"/>). Teachers who are not active stand where their pins say, as constants.
/// </summary>
internal sealed partial class WeekModel
{
    private readonly List<DayRoute>[] routes;
    private readonly Dictionary<(int Teacher, int School, int Half), List<(int Lesson, int Variable)>> held = [];
    private readonly List<(int Teacher, int Half, int Variable)>[] byLesson;
    private readonly int[] keep;
    private readonly int[,] frozenOn, frozenOfGroup;
    private readonly List<int>[] lessonsOfGroup;

    public WeekModel(WeekScope scope)
    {
        (Scope, Frame, Options, Pins) = (scope, scope.Frame, scope.Options, scope.Pins);
        MostADay = Options.MostADay();
        routes = [.. Frame.Teachers.Select(_ => new List<DayRoute>())];
        byLesson = [.. Frame.Lessons.Select(_ => new List<(int, int, int)>())];
        Missing = new int[Frame.Lessons.Count];
        Without = new int[Frame.Lessons.Count];
        keep = [.. Enumerable.Repeat(-1, Pins.Count)];
        (frozenOn, frozenOfGroup) = (new int[Frame.Lessons.Count, Frame.Days.Count], new int[Frame.Groups, Frame.Halves]);
        foreach (var pin in scope.Frozen)
            foreach (var lesson in pin.Lessons)
            {
                frozenOn[lesson, pin.Half / 2] += pin.CountOf(lesson);
                frozenOfGroup[Frame.GroupOf[lesson], pin.Half] += pin.CountOf(lesson);
            }
        lessonsOfGroup = [.. Enumerable.Range(0, Frame.Groups).Select(_ => new List<int>())];
        for (var lesson = 0; lesson < Frame.Lessons.Count; lesson++) lessonsOfGroup[Frame.GroupOf[lesson]].Add(lesson);
        foreach (var teacher in scope.Active)
        {
            AddRoutes(teacher);
            AddLessons(teacher);
        }
        for (var lesson = 0; lesson < Missing.Length; lesson++)
        {
            var open = Math.Max(0, Frame.Lessons[lesson].WeeklyLessons - FrozenOf(lesson));
            // What nobody here can hold is no choice: its price is a constant, so that the gap is about what can be chosen.
            var chosen = byLesson[lesson].Count > 0;
            if (!chosen) Constant -= open * WeekPrices.MissingLesson + (FrozenOf(lesson) == 0 ? WeekPrices.WithoutSubject : 0);
            Missing[lesson] = Builder.Variable(0, open, chosen ? -WeekPrices.MissingLesson : 0);
            Without[lesson] = chosen && FrozenOf(lesson) == 0 && open > 0 ? Builder.Variable(0, 1, -WeekPrices.WithoutSubject) : -1;
        }
        foreach (var rule in scope.Rules) rule.Constrain(this);
        // A list without some rule, or a week with pins, may need fewer visits.
        if (Pins.Count == 0 && scope.Rules.Length == TimetableRules.All.Length) AddNeeds();
        for (var pin = 0; pin < Pins.Count; pin++) AddKeep(pin);
        foreach (var clash in scope.Clashes) KeepApart(clash);
    }

    public WeekScope Scope { get; }
    public WeekFrame Frame { get; }
    public WeekOptions Options { get; }
    public IReadOnlyList<WeekPin> Pins { get; }
    public IntegerProgramBuilder Builder { get; } = new();
    public int[] MostADay { get; }

    /// <summary>Points of what is no choice in this scope.</summary>
    public long Constant { get; private set; }

    /// <summary>Variable of each lesson's missing ones.</summary>
    public int[] Missing { get; }

    /// <summary>Variable "the class gets none of it"; −1 where a frozen visit holds some.</summary>
    public int[] Without { get; }

    /// <summary>Variable "this pin stands as it was published"; −1 where it is fixed, frozen or cannot.</summary>
    public IReadOnlyList<int> Keep => keep;

    /// <summary>A value for every variable from visits that were found before.</summary>
    public void HintFrom(IReadOnlyList<Visit> visits)
    {
        var counts = new Dictionary<(int Teacher, int School, int Half, int Lesson), int>();
        var at = new Dictionary<(int Teacher, int Half), int>();
        foreach (var visit in visits)
        {
            var (teacher, school, half) = (Frame.TeacherOf(visit.Teacher), Frame.SchoolAt(visit.School), Frame.HalfOf(visit.Half));
            at[(teacher, half)] = school;
            foreach (var lesson in visit.Lessons.Select(lesson => Frame.LessonOf(visit.School, lesson))) counts[(teacher, school, half, lesson)] = counts.GetValueOrDefault((teacher, school, half, lesson)) + 1;
        }
        foreach (var route in routes.SelectMany(ways => ways))
            if (at.GetValueOrDefault((route.Teacher, 2 * route.Day), -1) == route.Morning && at.GetValueOrDefault((route.Teacher, 2 * route.Day + 1), -1) == route.Afternoon) Builder.Hint(route.Variable, 1);
        var given = new int[Frame.Lessons.Count];
        foreach (var ((teacher, school, half), here) in held)
            foreach (var (lesson, variable) in here)
                if (counts.GetValueOrDefault((teacher, school, half, lesson)) is var count and > 0)
                {
                    Builder.Hint(variable, count);
                    given[lesson] += count;
                }
        for (var lesson = 0; lesson < given.Length; lesson++)
        {
            var missing = Math.Max(0, Frame.Lessons[lesson].WeeklyLessons - FrozenOf(lesson) - given[lesson]);
            Builder.Hint(Missing[lesson], missing);
            if (Without[lesson] >= 0) Builder.Hint(Without[lesson], missing == Frame.Lessons[lesson].WeeklyLessons ? 1 : 0);
        }
        for (var pin = 0; pin < Pins.Count; pin++)
            if (keep[pin] >= 0 && (Pins[pin].Teacher, Pins[pin].School, Pins[pin].Half) is var (teacher, school, half) && at.GetValueOrDefault((teacher, half), -1) == school
                && held[(teacher, school, half)].TrueForAll(entry => counts.GetValueOrDefault((teacher, school, half, entry.Lesson)) == Pins[pin].CountOf(entry.Lesson))) Builder.Hint(keep[pin], 1);
    }

    private void AddRoutes(int teacher)
    {
        for (var day = 0; day < Frame.Days.Count; day++)
        {
            var mornings = Scope.SchoolsOpen(teacher, 2 * day);
            var afternoons = Scope.SchoolsOpen(teacher, 2 * day + 1);
            foreach (var school in mornings) AddRoute(teacher, day, school, -1);
            foreach (var school in afternoons) AddRoute(teacher, day, -1, school);
            foreach (var from in mornings)
                foreach (var to in afternoons)
                    if (Options.MayChange[from, to] || (Scope.FixedAt(teacher, 2 * day) == from && Scope.FixedAt(teacher, 2 * day + 1) == to)) AddRoute(teacher, day, from, to);
        }
    }

    private void AddRoute(int teacher, int day, int morning, int afternoon)
    {
        var cost = DayRoute.CostOf(Frame, teacher, day, morning, afternoon);
        routes[teacher].Add(new(Builder.Variable(0, 1, -cost), teacher, day, morning, afternoon, cost));
    }

    private void AddLessons(int teacher)
    {
        for (var half = 0; half < Frame.Halves; half++)
            foreach (var school in Scope.SchoolsOpen(teacher, half))
            {
                var here = new List<(int, int)>();
                for (var lesson = 0; lesson < Frame.Lessons.Count; lesson++)
                {
                    if (Frame.SchoolOf[lesson] != school) continue;
                    var pinned = Scope.PinOf(teacher, school, half)?.CountOf(lesson) ?? 0;
                    if (pinned == 0 && !(Options.MayHold[teacher, lesson] && Scope.Wanted(teacher, lesson))) continue;
                    var variable = Builder.Variable(0, Math.Max(pinned, Math.Min(MostADay[lesson], Options.Usable(teacher, school, half))), 0);
                    here.Add((lesson, variable));
                    byLesson[lesson].Add((teacher, half, variable));
                }
                held[(teacher, school, half)] = here;
            }
    }

    // Every week keeps these without being told; the relaxation, which halves visits, does not.
    private void AddNeeds()
    {
        var lines = Enumerable.Range(0, Frame.Lessons.Count).Where(lesson => byLesson[lesson].Count > 0).GroupBy(lesson => (School: Frame.SchoolOf[lesson], Frame.Lessons[lesson].Stage, Frame.Lessons[lesson].Subject));
        foreach (var line in lines)
        {
            var ways = Scope.Active.Where(teacher => line.Any(lesson => Options.MayHold[teacher, lesson])).SelectMany(teacher => routes[teacher])
                .Where(route => route.Morning == line.Key.School || route.Afternoon == line.Key.School).ToList();
            foreach (var need in VisitNeed.Of(Frame, MostADay, [.. line]))
                Builder.Row(need.Least, IntegerProgram.Free, [.. ways.Select(route => (route.Variable, (long)need.Factor[route.Morning == route.Afternoon ? 2 : route.Morning == line.Key.School ? 0 : 1])),
                    .. line.Select(lesson => (Missing[lesson], (long)need.Relief))]);
        }
    }

    // A published visit stands where the teacher is there and holds exactly its lessons.
    private void AddKeep(int at)
    {
        var pin = Pins[at];
        if (pin.Fixed || !Scope.IsActive(pin.Teacher) || !held.TryGetValue((pin.Teacher, pin.School, pin.Half), out var here) || !Scope.CanStand(at)) return;
        var stands = keep[at] = Builder.Variable(0, 1, Frame.Inputs.ChangePoints);
        Builder.Row(0, IntegerProgram.Free, [(stands, -1L), .. RoutesAt(pin.Teacher, pin.School, pin.Half).Select(route => (route, 1L))]);
        foreach (var (lesson, variable) in here)
        {
            var (count, most) = (pin.CountOf(lesson), Math.Max(pin.CountOf(lesson), Options.Usable(pin.Teacher, pin.School, pin.Half)));
            if (count > 0) Builder.Row(0, IntegerProgram.Free, (variable, 1), (stands, -count));
            if (count < most) Builder.Row(-IntegerProgram.Free, most, (variable, 1), (stands, most - count));
        }
    }

    private void KeepApart(SlotClash clash)
    {
        var terms = new List<(int, long)>();
        foreach (var (teacher, lesson, count) in clash.Lessons)
        {
            var variable = held[(teacher, Frame.SchoolOf[lesson], clash.Half)].Single(entry => entry.Lesson == lesson).Variable;
            var asMany = Builder.Variable(0, 1, 0);
            var slots = Frame.SlotsOf(clash.Half).Length;
            Builder.Row(-IntegerProgram.Free, count - 1, (variable, 1), (asMany, -(slots + 1)));
            terms.Add((asMany, 1));
        }
        foreach (var pin in clash.Kept) if (keep[pin] >= 0) terms.Add((keep[pin], 1));
        Builder.Row(-IntegerProgram.Free, terms.Count - 1, terms);
    }
}
