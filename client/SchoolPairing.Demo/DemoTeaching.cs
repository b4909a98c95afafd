namespace SchoolPairing.Demo;

/// <summary>
/// Who of a part teaches what. In towns the small subjects are second subjects of people with a main one (道德与法治 with 历史 or 语文, 科学 with 数学);
/// in villages many hold others besides. As many people have each subject as the part's numbers say, those held besides not counted.
/// </summary>
internal static class DemoTeaching
{
    // Small subject, and whose second subject it is: the first of these of whom there are enough.
    private static readonly (string Small, string[] With)[] Second =
        [("道德与法治", ["历史", "语文"]), ("科学", ["数学"]), ("信息科技", ["物理", "数学"]), ("地理", ["生物"]), ("美术", ["音乐"])];

    // What village teachers hold besides, and how many of ten do.
    private static readonly (string Main, string More, int OfTen)[] Besides =
        [("语文", "道德与法治", 7), ("数学", "科学", 7), ("数学", "信息科技", 4), ("英语", "音乐", 1), ("语文", "美术", 1)];

    /// <summary>Subjects that a village teacher holds besides the own one; the schools file does not count these.</summary>
    public static List<string> More(DemoChance chance, IReadOnlyList<string> subjects, string stage) =>
        [.. Besides.Where(line => line.Main == subjects[0] && chance.Index(10) < line.OfTen && (stage == DemoWords.Primary || line.More != "科学")).Select(line => line.More)];

    public static IEnumerable<IReadOnlyList<string>> People(SiteTier tier, DemoPart part)
    {
        var people = new List<List<string>>();
        var small = tier is SiteTier.City or SiteTier.Town ? Second : [];
        foreach (var subject in DemoWords.Subjects.Where(subject => part.Subjects.ContainsKey(subject) && small.All(pair => pair.Small != subject)))
            for (var i = 0; i < part.Subjects[subject].There; i++) people.Add([subject]);
        foreach (var (subject, with) in small.Where(pair => part.Subjects.ContainsKey(pair.Small)))
        {
            var missing = part.Subjects[subject].There;
            foreach (var person in with.SelectMany(main => people.Where(person => person[0] == main && person.Count == 1)).Take(missing).ToList())
            {
                person.Add(subject);
                missing--;
            }
            for (; missing > 0; missing--) people.Add([subject]);
        }
        return people;
    }
}
