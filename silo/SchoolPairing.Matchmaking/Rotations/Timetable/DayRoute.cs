namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>Where a teacher is on one day: a school in the morning and one in the afternoon, −1 for none.</summary>
internal readonly record struct DayRoute(int Variable, int Teacher, int Day, int Morning, int Afternoon, int Cost)
{
    public int Halves => (Morning >= 0 ? 1 : 0) + (Afternoon >= 0 ? 1 : 0);

    public int At(int half) => half / 2 != Day ? -1 : half % 2 == 0 ? Morning : Afternoon;

    /// <summary>Minutes on the way and the price of the visits: from home out and back once a day, the way between two places of work between.</summary>
    public static int CostOf(WeekFrame frame, int teacher, int day, int morning, int afternoon)
    {
        int Home(int school) => Math.Max(0, frame.FromHome[teacher, school]);
        int Work(int school) => Math.Max(0, frame.FromWork[teacher, school]);
        var visits = frame.Inputs.VisitPoints * ((morning >= 0 ? 1 : 0) + (afternoon >= 0 ? 1 : 0));
        if (morning >= 0 && afternoon >= 0) return visits + Home(morning) + Math.Max(0, frame.Way[morning, afternoon]) + Home(afternoon);
        var (school, duty) = morning >= 0 ? (morning, frame.Duty[teacher, 2 * day + 1]) : (afternoon, frame.Duty[teacher, 2 * day]);
        return visits + Home(school) + (duty ? Work(school) : Home(school));
    }
}
