namespace SchoolPairing.Demo;

/// <summary>
/// Who of a part teaches what: a main subject, and the small ones as a second subject, as schools do (道德与法治 with 语文, 科学 with 数学). As many people
/// teach each subject as the part's numbers say.
/// </summary>
internal static class DemoTeaching
{
    // Small subject, and whose second subject it is: the first of these of whom there are enough.
    private static readonly (string Small, string[] With)[] Second =
        [("道德与法治", ["历史", "语文"]), ("科学", ["数学"]), ("信息科技", ["物理", "数学"])];

    // Outside the city one teacher holds both of these.
    private static readonly (string Small, string[] With)[] SecondInTheCountry = [.. Second, ("地理", ["历史"]), ("美术", ["音乐"])];

    public static IEnumerable<IReadOnlyList<string>> People(SiteTier tier, DemoPart part)
    {
        var people = new List<List<string>>();
        var small = tier == SiteTier.City ? Second : SecondInTheCountry;
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
