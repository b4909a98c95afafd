namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>A solution of the second stage, read back: who is where, and with which lessons.</summary>
internal sealed class WeekValues
{
    public WeekValues(WeekModel model, long[] values)
    {
        foreach (var teacher in model.Active)
            foreach (var route in model.RoutesOf(teacher))
            {
                if (values[route.Variable] == 0) continue;
                if (route.Morning >= 0) Read(model, values, teacher, route.Morning, 2 * route.Day);
                if (route.Afternoon >= 0) Read(model, values, teacher, route.Afternoon, 2 * route.Day + 1);
            }
        for (var pin = 0; pin < model.Pins.Count; pin++)
            if (model.Pins[pin].Fixed || !model.Scope.IsActive(model.Pins[pin].Teacher) || (model.Keep[pin] >= 0 && values[model.Keep[pin]] > 0)) Standing.Add(pin);
    }

    /// <summary>The same from a draft.</summary>
    public WeekValues(WeekDraft draft)
    {
        for (var teacher = 0; teacher < draft.Frame.Teachers.Count; teacher++)
            for (var half = 0; half < draft.Frame.Halves; half++)
                if (draft.At[teacher, half] >= 0 && draft.Held(teacher, half).Count > 0)
                    Held[(teacher, draft.At[teacher, half], half)] = [.. draft.Held(teacher, half).GroupBy(lesson => lesson).OrderBy(lesson => lesson.Key).Select(lesson => (lesson.Key, lesson.Count()))];
    }

    /// <summary>Lessons with their numbers, by teacher, school and half day.</summary>
    public Dictionary<(int Teacher, int School, int Half), List<(int Lesson, int Count)>> Held { get; } = [];

    /// <summary>Pins that stand as they are.</summary>
    public HashSet<int> Standing { get; } = [];

    private void Read(WeekModel model, long[] values, int teacher, int school, int half)
    {
        var lessons = model.LessonVariables(teacher, school, half).Where(entry => values[entry.Variable] > 0).Select(entry => (entry.Lesson, (int)values[entry.Variable])).ToList();
        if (lessons.Count > 0) Held[(teacher, school, half)] = lessons;
    }
}
