namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What single rules leave possible: who may be where and when, who may hold what. Rules take away; none gives back.</summary>
internal sealed class WeekOptions
{
    public WeekOptions(WeekFrame frame)
    {
        Frame = frame;
        FirstSlot = new int[frame.Teachers.Count, frame.Schools.Count, frame.Halves];
        MayHold = new bool[frame.Teachers.Count, frame.Lessons.Count];
        MayChange = new bool[frame.Schools.Count, frame.Schools.Count];
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var lesson = 0; lesson < frame.Lessons.Count; lesson++) MayHold[teacher, lesson] = true;
        for (var from = 0; from < frame.Schools.Count; from++)
            for (var to = 0; to < frame.Schools.Count; to++) MayChange[from, to] = true;
    }

    public WeekFrame Frame { get; }

    /// <summary>The first slot of the half day that a teacher reaches there; as many as there are slots: none.</summary>
    public int[,,] FirstSlot { get; }

    /// <summary>Who may hold which lessons.</summary>
    public bool[,] MayHold { get; }

    /// <summary>Between which schools one may change at noon.</summary>
    public bool[,] MayChange { get; }

    /// <summary>Slots that a teacher can use at a school in a half day; 0: they may not be there.</summary>
    public int Usable(int teacher, int school, int half) => Math.Max(0, Frame.SlotsOf(half).Length - FirstSlot[teacher, school, half]);

    public void Close(int teacher, int school, int half) => FirstSlot[teacher, school, half] = Frame.SlotsOf(half).Length;

    public void Close(int teacher, int school)
    {
        for (var half = 0; half < Frame.Halves; half++) Close(teacher, school, half);
    }

    /// <summary>Lessons of one kind that a class may have on one day: once, and more only where there are more of them than days on which somebody could come.</summary>
    public int[] MostADay()
    {
        var most = new int[Frame.Lessons.Count];
        for (var lesson = 0; lesson < most.Length; lesson++)
        {
            var days = 0;
            for (var day = 0; day < Frame.Days.Count; day++)
                if (SomebodyCould(lesson, day)) days++;
            most[lesson] = (Frame.Lessons[lesson].WeeklyLessons + Math.Max(1, days) - 1) / Math.Max(1, days);
        }
        return most;
    }

    private bool SomebodyCould(int lesson, int day)
    {
        for (var teacher = 0; teacher < Frame.Teachers.Count; teacher++)
            if (MayHold[teacher, lesson] && (Usable(teacher, Frame.SchoolOf[lesson], 2 * day) > 0 || Usable(teacher, Frame.SchoolOf[lesson], 2 * day + 1) > 0)) return true;
        return false;
    }
}
