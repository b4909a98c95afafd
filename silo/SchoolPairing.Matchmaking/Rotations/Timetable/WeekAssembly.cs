using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>Gives every lesson of a solution its slot and makes visits of them, school by school and half day by half day.</summary>
internal sealed class WeekAssembly(WeekScope scope, WeekValues values)
{
    private readonly WeekFrame frame = scope.Frame;

    /// <summary>Where no choice of slots is possible; empty where the week is whole.</summary>
    public List<SlotClash> Clashes { get; } = [];

    /// <summary>The visits. With <paramref name="force"/>, published visits lose their slots where they clash, and then lessons are left out, the last ones first.</summary>
    public List<Visit> Visits(bool force)
    {
        var visits = scope.Frozen.Select(pin => pin.Visit).ToList();
        for (var half = 0; half < frame.Halves; half++)
            for (var school = 0; school < frame.Schools.Count; school++)
            {
                var wishes = Wishes(school, half, keepSlots: true);
                if (wishes.Count == 0) continue;
                var slots = frame.SlotsOf(half).Length;
                var chosen = SlotPlacing.Place(wishes, slots);
                if (chosen is null)
                {
                    Clashes.Add(Clash(wishes, school, half));
                    if (!force) continue;
                    wishes = Wishes(school, half, keepSlots: false);
                    while ((chosen = SlotPlacing.Place(wishes, slots)) is null && wishes.FindLastIndex(wish => wish.Given < 0) is var last and >= 0) wishes.RemoveAt(last);
                }
                if (chosen is not null) Collect(visits, wishes, chosen, school, half);
            }
        return visits;
    }

    private List<SlotWish> Wishes(int school, int half, bool keepSlots)
    {
        var wishes = new List<SlotWish>();
        for (var pin = 0; pin < scope.Pins.Count; pin++)
            if (scope.Pins[pin] is var standing && standing.School == school && standing.Half == half && values.Standing.Contains(pin))
                wishes.AddRange(Given(standing, keepSlots || standing.Fixed || !scope.IsActive(standing.Teacher)));
        foreach (var teacher in scope.Active)
        {
            if (!values.Held.TryGetValue((teacher, school, half), out var lessons) || StandingPin(teacher, school, half) >= 0) continue;
            foreach (var (lesson, count) in lessons)
                for (var i = 0; i < count; i++) wishes.Add(new(teacher, frame.GroupOf[lesson], lesson, scope.Options.FirstSlot[teacher, school, half], -1));
        }
        return wishes;
    }

    private IEnumerable<SlotWish> Given(WeekPin pin, bool keepSlots) =>
        from lesson in pin.Visit.Lessons
        let at = frame.LessonOf(pin.Visit.School, lesson)
        let slot = Array.FindIndex(frame.SlotsOf(pin.Half), slot => slot.Number == lesson.Slot)
        select new SlotWish(pin.Teacher, frame.GroupOf[at], at, Math.Min(slot, scope.Options.FirstSlot[pin.Teacher, pin.School, pin.Half]), keepSlots ? slot : -1);

    private int StandingPin(int teacher, int school, int half)
    {
        for (var pin = 0; pin < scope.Pins.Count; pin++)
            if (values.Standing.Contains(pin) && scope.Pins[pin] is var standing && standing.Teacher == teacher && standing.School == school && standing.Half == half) return pin;
        return -1;
    }

    private SlotClash Clash(List<SlotWish> wishes, int school, int half) => new(half,
        [.. wishes.Where(wish => wish.Given < 0).GroupBy(wish => (wish.Teacher, wish.Lesson)).Select(same => (same.Key.Teacher, same.Key.Lesson, same.Count()))],
        [.. wishes.Where(wish => wish.Given >= 0).Select(wish => StandingPin(wish.Teacher, school, half)).Distinct().Where(pin => pin >= 0 && !scope.Pins[pin].Fixed)]);

    private void Collect(List<Visit> visits, List<SlotWish> wishes, int[] chosen, int school, int half)
    {
        foreach (var visit in Enumerable.Range(0, wishes.Count).GroupBy(wish => wishes[wish].Teacher).OrderBy(visit => visit.Key))
        {
            if (!scope.IsActive(visit.Key)) continue;
            var lessons = visit.OrderBy(wish => chosen[wish]).Select(wish => Lesson(frame.Lessons[wishes[wish].Lesson], frame.SlotsOf(half)[chosen[wish]].Number)).ToList();
            visits.Add(new(frame.Teachers[visit.Key].Teacher, frame.Schools[school], frame.Half(half), frame.SlotsOf(half)[visit.Min(wish => chosen[wish])].From, [.. lessons]));
        }
    }

    private static VisitLesson Lesson(ClassLessons asked, int slot) => new(slot, asked.Group, asked.Stage, asked.Subject);
}
