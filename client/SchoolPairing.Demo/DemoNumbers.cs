namespace SchoolPairing.Demo;

/// <summary>
/// Makes the numbers of a part: big classes and short grounds in the city, few backbone and arts teachers and old
/// equipment in the villages. Each indicator is drawn around its national limit, so some schools pass and many do not.
/// </summary>
internal static class DemoNumbers
{
    // National limits of 2017 by stage: per hundred pupils, m² a pupil, yuan a pupil, rooms per hundred pupils.
    private static readonly double[] PrimaryLimits = [4.2, 1.0, 0.9, 4.5, 7.5, 2000, 2.3];
    private static readonly double[] JuniorLimits = [5.3, 1.0, 0.9, 5.8, 10.2, 2500, 2.4];

    // Middle of the draw as a share of the limit, by tier. Guesses that give a believable picture.
    private static readonly Dictionary<SiteTier, double[]> Level = new()
    {
        [SiteTier.City] = [1.25, 1.60, 1.20, 1.05, 0.95, 1.60, 1.35],
        [SiteTier.Town] = [1.20, 1.20, 1.10, 1.20, 1.15, 1.20, 1.20],
        [SiteTier.Township] = [1.15, 0.95, 0.90, 1.35, 1.35, 1.05, 1.10],
        [SiteTier.Village] = [1.20, 0.90, 0.90, 1.55, 1.65, 1.05, 1.15],
        [SiteTier.Point] = [1.20, 0.30, 0.30, 1.70, 1.90, 0.75, 0.90],
    };

    /// <summary>The parts of all sites in the order of the file: schools.csv and teachers.csv read the same numbers.</summary>
    public static List<(DemoSite Site, DemoPart Part)> All(long seed, IReadOnlyList<DemoSite> city)
    {
        // Numbers and quirks draw from their own sequences: more sites never change the habits of the clerks.
        var chance = new DemoChance(seed ^ 0x6e756d62657273);
        return [.. city.SelectMany(site => new[] { DemoWords.Primary, DemoWords.Junior }.Where(site.Has).Select(stage => (site, Part(chance, site, stage))))];
    }

    private static DemoPart Part(DemoChance chance, DemoSite site, string stage)
    {
        var junior = stage == DemoWords.Junior;
        var pupils = Pupils(chance, site, junior);
        var classes = Classes(pupils, site, junior);
        var teachers = Teachers(chance, pupils, classes, site, junior);
        return new DemoPart(stage, pupils, classes, teachers, Indicators(chance, pupils, teachers, site, junior),
            DemoSubjects.Staff(chance, classes, teachers, site.Tier, junior));
    }

    private static int Pupils(DemoChance chance, DemoSite site, bool junior)
    {
        var (low, high) = (site.Tier, site.Type) switch
        {
            (SiteTier.City, SiteType.NineYear) => junior ? (450, 1100) : (700, 1500),
            (SiteTier.City, _) => junior ? (900, 1900) : (800, 2300),
            (SiteTier.Town, _) => junior ? (420, 1000) : (420, 1100),
            (SiteTier.Township, SiteType.NineYear) => junior ? (120, 300) : (160, 420),
            (SiteTier.Township, _) => junior ? (220, 520) : (220, 560),
            (SiteTier.Village, SiteType.NineYear) => junior ? (80, 240) : (110, 360),
            (SiteTier.Village, _) => junior ? (140, 400) : (60, 310),
            _ => (6, 60),
        };
        // The square makes small schools more common than large ones.
        var share = chance.Share();
        return (int)Math.Round(low + (high - low) * share * (0.4 + 0.6 * share));
    }

    private static int Classes(int pupils, DemoSite site, bool junior)
    {
        if (site.Type == SiteType.Point) return Math.Clamp((int)Math.Ceiling(pupils / 16.0), 1, 4);
        var size = site.Tier is SiteTier.City ? (junior ? 49 : 46) : site.Tier is SiteTier.Town ? 43 : 36;
        return Math.Max(junior ? 3 : 6, (int)Math.Ceiling(pupils / (double)size));
    }

    private static int Teachers(DemoChance chance, int pupils, int classes, DemoSite site, bool junior)
    {
        if (site.Type == SiteType.Point) return Math.Clamp(classes + chance.Index(2) - (pupils > 40 ? 0 : 1), 1, 3);
        var byPupils = pupils / (junior ? 13.5 : 19.0);
        var byClasses = classes * (junior ? 2.4 : 1.35);
        return (int)Math.Ceiling(Math.Max(byPupils, byClasses) * chance.Between(0.92, 1.08));
    }

    private static double[] Indicators(DemoChance chance, int pupils, int teachers, DemoSite site, bool junior)
    {
        var limits = junior ? JuniorLimits : PrimaryLimits;
        var level = Level[site.Tier];
        // Two schools of one township may be worlds apart: the luck of a school moves all of its means.
        var luck = site.Tier is SiteTier.City or SiteTier.Town ? chance.Between(0.85, 1.2) : chance.Between(0.6, 1.6);
        double Amount(int index, double perPupils) => limits[index] * level[index] * luck * chance.Between(0.75, 1.3) * pupils / perPupils;
        int People(int index) => Math.Min(teachers, chance.Whole(Amount(index, 100)));
        return
        [
            People(0), People(1), People(2),
            Math.Round(Amount(3, 1)), Math.Round(Amount(4, 1)),
            Math.Round(Amount(5, 1) / 10_000, 2), chance.Whole(Amount(6, 100)),
        ];
    }
}
