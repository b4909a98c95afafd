using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>The part of what the rules allow that one model looks at.</summary>
/// <param name="School">Whether a teacher may be sent to a school.</param>
/// <param name="Lesson">Whether a teacher may be given these lessons.</param>
internal sealed record WeekSupport(Func<int, int, bool> School, Func<int, int, bool> Lesson);

/// <summary>What one model is about: the inputs by numbers, what the rules leave open, who may move and where to.</summary>
internal sealed class WeekScope
{
    private readonly bool[] active;
    private readonly Dictionary<(int Teacher, int Half), WeekPin> pinAt;
    private readonly WeekSupport? support;

    /// <param name="inputs">What the week depends on.</param>
    /// <param name="rules">Rules to keep.</param>
    /// <param name="moving">Whether a teacher may move; null: all may.</param>
    /// <param name="support">What is looked at; null: whatever the rules allow. Pins are always open.</param>
    /// <param name="from">First half day that is not over; null: none is.</param>
    public WeekScope(WeekInputs inputs, ImmutableArray<TimetableRule> rules, Func<WeekTeacher, bool>? moving = null, WeekSupport? support = null, WeekHalf? from = null)
    {
        var frame = new WeekFrame(inputs);
        First = from is { } half ? Math.Max(0, frame.HalfOf(half)) : 0;
        (Frame, Rules, this.support) = (frame, rules, support);
        Options = new WeekOptions(frame);
        foreach (var rule in rules) rule.Narrow(Options);
        Pins = [.. frame.Inputs.Pinned.Select(pinned => new WeekPin(frame, pinned)).Where(pin => pin.Known)];
        pinAt = [];
        foreach (var pin in Pins) pinAt.TryAdd((pin.Teacher, pin.Half), pin);
        active = [.. frame.Teachers.Select(teacher => moving?.Invoke(teacher) ?? true)];
        Active = [.. Enumerable.Range(0, active.Length).Where(teacher => active[teacher])];
        Frozen = [.. Pins.Where(pin => !active[pin.Teacher])];
    }

    public WeekFrame Frame { get; }

    /// <summary>The first half day that is not over.</summary>
    public int First { get; }

    public WeekOptions Options { get; }
    public ImmutableArray<TimetableRule> Rules { get; }
    public IReadOnlyList<WeekPin> Pins { get; }
    public IReadOnlyList<int> Active { get; }

    /// <summary>Pins of teachers who may not move.</summary>
    public IReadOnlyList<WeekPin> Frozen { get; }

    /// <summary>What the search for slots has found impossible so far.</summary>
    public List<SlotClash> Clashes { get; } = [];

    public bool IsActive(int teacher) => active[teacher];

    public WeekPin? PinOf(int teacher, int school, int half) => pinAt.TryGetValue((teacher, half), out var pin) && pin.School == school ? pin : null;

    /// <summary>The school of the fixed visit of a half day; −1: none.</summary>
    public int FixedAt(int teacher, int half) => pinAt.TryGetValue((teacher, half), out var pin) && pin.Fixed ? pin.School : -1;

    /// <summary>Whether a teacher is looked at for these lessons.</summary>
    public bool Wanted(int teacher, int lesson) => support is null || support.Lesson(teacher, lesson);

    /// <summary>Schools where a teacher may be in half a day.</summary>
    public List<int> SchoolsOpen(int teacher, int half)
    {
        if (FixedAt(teacher, half) is var standing and >= 0) return [standing];
        var open = new List<int>();
        if (half < First) return open;
        for (var school = 0; school < Frame.Schools.Count; school++)
            if (Options.Usable(teacher, school, half) > 0 && (support is null || support.School(teacher, school) || PinOf(teacher, school, half) is not null)) open.Add(school);
        return open;
    }

    /// <summary>Whether a published visit breaks no rule about single visits, so that it could stand as it is.</summary>
    public bool CanStand(int at)
    {
        var pin = Pins[at];
        var first = Options.FirstSlot[pin.Teacher, pin.School, pin.Half];
        var slots = Frame.SlotsOf(pin.Half);
        return pin.Lessons.All(lesson => Options.MayHold[pin.Teacher, lesson]) && pin.Visit.Lessons.All(lesson => Array.FindIndex(slots, slot => slot.Number == lesson.Slot) >= first);
    }

    /// <summary>Ways and lessons of the model, counted without building it.</summary>
    public long Size()
    {
        long size = 0;
        foreach (var teacher in Active)
            for (var half = 0; half < Frame.Halves; half++)
            {
                var open = SchoolsOpen(teacher, half);
                size += open.Count * (half % 2 == 0 ? 1L + SchoolsOpen(teacher, half + 1).Count : 1L);
                for (var lesson = 0; lesson < Frame.Lessons.Count; lesson++)
                    if (Options.MayHold[teacher, lesson] && Wanted(teacher, lesson) && open.Contains(Frame.SchoolOf[lesson])) size++;
            }
        return size;
    }
}
