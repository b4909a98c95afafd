namespace SchoolPairing.Demo;

/// <summary>Subject teachers of a made part: needed by its weekly lessons, there by how well off the site is.</summary>
internal static class DemoSubjects
{
    // Lessons a class and week after the 2022 curriculum, split evenly over the grades; load a teacher and week.
    private const double PrimaryLoad = 16, JuniorLoad = 13;

    private static readonly Dictionary<string, double> PrimaryLessons = new()
    {
        ["语文"] = 7, ["数学"] = 5, ["英语"] = 2.5, ["道德与法治"] = 2.5, ["科学"] = 2, ["体育"] = 3.5, ["音乐"] = 2, ["美术"] = 2, ["信息科技"] = 1,
    };

    private static readonly Dictionary<string, double> JuniorLessons = new()
    {
        ["语文"] = 5.5, ["数学"] = 5.5, ["英语"] = 5, ["道德与法治"] = 2.5, ["体育"] = 3, ["音乐"] = 1, ["美术"] = 1, ["信息科技"] = 1,
        ["物理"] = 2, ["化学"] = 1.3, ["生物"] = 1.7, ["历史"] = 2, ["地理"] = 1.7,
    };

    private static readonly string[] Main = ["语文", "数学"];
    private static readonly string[] Rare = ["体育", "音乐", "美术", "信息科技", "科学"];

    public static Dictionary<string, (int There, double Needed)> Staff(DemoChance chance, int classes, int teachers, SiteTier tier, bool junior)
    {
        var lessons = junior ? JuniorLessons : PrimaryLessons;
        var staff = new Dictionary<string, (int, double)>(StringComparer.Ordinal);
        var left = teachers;
        foreach (var subject in DemoWords.Subjects.Where(lessons.ContainsKey))
        {
            var needed = Math.Round(classes * lessons[subject] / (junior ? JuniorLoad : PrimaryLoad), 1, MidpointRounding.AwayFromZero);
            var there = Math.Min(left, chance.Whole(needed * Filled(tier, subject) * chance.Between(0.85, 1.15)));
            left -= there;
            staff[subject] = (there, needed);
        }
        return staff;
    }

    private static double Filled(SiteTier tier, string subject) => tier switch
    {
        SiteTier.City => Rare.Contains(subject) ? 1.12 : 1.02,
        SiteTier.Town => Rare.Contains(subject) ? 0.85 : 1.0,
        SiteTier.Township => Main.Contains(subject) ? 1.05 : Rare.Contains(subject) ? 0.5 : 0.85,
        SiteTier.Village => Main.Contains(subject) ? 1.1 : Rare.Contains(subject) ? 0.3 : 0.7,
        _ => Main.Contains(subject) ? 1.0 : 0.05,
    };
}
