namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// Visits are whole: so many of them a school needs at least for a subject, counted with different factors for a morning, an afternoon and a whole day. Every week
/// without missing lessons satisfies it; each missing lesson lowers it by at most <see cref="Relief"/>.
/// </summary>
/// <param name="Lessons">Numbers of the subject's lessons at the school.</param>
/// <param name="Factor">What a teacher's morning, afternoon and whole day there count.</param>
/// <param name="Least">The least sum.</param>
/// <param name="Relief">What a missing lesson counts.</param>
internal sealed record VisitNeed(int[] Lessons, int[] Factor, int Least, int Relief)
{
    /// <summary>Beyond so many lessons a week the rounding is too small a part to be worth the counting.</summary>
    private const int WorthCounting = 60;

    // Mornings, afternoons, whole days: the half days, the days, and sums in which the rounded need differs most from the need of fractions.
    private static readonly int[][] Factors = [[1, 1, 1], [1, 1, 2], [2, 2, 3], [3, 2, 4], [2, 1, 2], [2, 1, 3], [3, 3, 4], [3, 3, 5]];

    /// <summary>The needs of a school for one subject.</summary>
    /// <param name="frame">Inputs by numbers.</param>
    /// <param name="most">Lessons of a kind that a class may have on one day.</param>
    /// <param name="lessons">The subject's lessons there.</param>
    public static IEnumerable<VisitNeed> Of(WeekFrame frame, int[] most, int[] lessons)
    {
        var slots = new[] { frame.Slots[0].Length, frame.Slots[1].Length, frame.Slots[0].Length + frame.Slots[1].Length };
        var asked = lessons.Select(lesson => (Weekly: frame.Lessons[lesson].WeeklyLessons, Most: most[lesson])).OrderByDescending(kind => kind.Weekly).ToArray();
        if (slots[0] == 0 || slots[1] == 0 || asked.Sum(kind => kind.Weekly) > WorthCounting) yield break;
        var enough = Enough(slots, asked);
        // With one lesson less, one visit can be spared at most.
        foreach (var factor in Factors)
            yield return new(lessons, factor, enough.Min(visits => visits.Zip(factor, (count, each) => count * each).Sum()), factor.Max());
    }

    // The smallest choices of visits by which every lesson can be held, whoever makes them.
    private static List<int[]> Enough(int[] slots, (int Weekly, int Most)[] asked)
    {
        var total = asked.Sum(kind => kind.Weekly);
        bool Suffice(int morning, int afternoon, int whole) => DayFill.Of([(slots[0], morning), (slots[1], afternoon), (slots[2], whole)], asked) == total;
        List<int[]> enough = [];
        for (var whole = 0; ; whole++)
        {
            for (var morning = 0; ; morning++)
            {
                var afternoon = 0;
                while (!Suffice(morning, afternoon, whole)) afternoon++;
                enough.Add([morning, afternoon, whole]);
                if (afternoon == 0) break;
            }
            if (enough[^1] is [0, 0, _]) return enough;
        }
    }
}
