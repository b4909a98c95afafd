namespace SchoolPairing.Demo;

/// <summary>What real files have: a birth month, a sex or a month of joining left blank. Nobody can tell whether these people are to rotate.</summary>
internal static class DemoBlanks
{
    public static void Give(DemoChance chance, List<DemoTeacher> people)
    {
        for (var i = 0; i < people.Count; i++)
            people[i] = chance.Share() switch
            {
                < 0.002 => people[i] with { Born = "" },
                < 0.004 => people[i] with { Sex = "" },
                < 0.007 => people[i] with { JoinedSchool = "" },
                < 0.01 => people[i] with { WeeklyLessons = null },
                _ => people[i],
            };
    }
}
