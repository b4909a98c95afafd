namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// How many lessons days can take. Each day takes so many lessons, and of each kind only so many; lessons are served one kind after the other, each unit by the day
/// with most room left, which leaves the rest as even as can be: no other choice serves more of any first kinds (Gale and Ryser 1957).
/// </summary>
internal static class DayFill
{
    /// <summary>All lessons that the days can take.</summary>
    /// <param name="days">Room of a day, and how many such days there are.</param>
    /// <param name="kinds">Lessons a week of each kind, and how many of them one day may have.</param>
    public static int Of((int Room, int Count)[] days, (int Weekly, int Most)[] kinds)
    {
        var count = days.Sum(kind => kind.Count);
        Span<int> room = stackalloc int[count], given = stackalloc int[count];
        var at = 0;
        foreach (var kind in days)
            for (var i = 0; i < kind.Count; i++) room[at++] = kind.Room;
        var served = 0;
        foreach (var (weekly, most) in kinds) served += Serve(room, given, weekly, most);
        return served;
    }

    /// <summary>Serves one kind and takes its room; how many lessons were served.</summary>
    public static int Serve(Span<int> room, Span<int> given, int weekly, int most)
    {
        given.Clear();
        for (var served = 0; served < weekly; served++)
        {
            var best = -1;
            for (var day = 0; day < room.Length; day++)
                if (room[day] > 0 && given[day] < most && (best < 0 || room[day] > room[best])) best = day;
            if (best < 0) return served;
            room[best]--;
            given[best]++;
        }
        return weekly;
    }
}
