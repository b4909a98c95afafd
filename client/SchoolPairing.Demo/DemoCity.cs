using System.Globalization;

namespace SchoolPairing.Demo;

/// <summary>
/// A made city shaped like Yueyang: 12 units and the city's own schools, 138 townships, per 1,250 sites 361 teaching points
/// and 105 nine-year schools. The same seed and size give the same city for good.
/// </summary>
public static class DemoCity
{
    public const long UsualSeed = 1;
    public const int DefaultSites = 1250;
    public const int FewestSites = 20;
    public const int MostSites = 60_000;

    // Shares of the real city (2021): 361 points of 1,240 sites; the split of its schools by type is a guess.
    private const double PointShare = 361 / 1250.0, NineYearShare = 105 / 1250.0, JuniorShare = 220 / 1250.0;

    /// <summary>The sites in the order of the file: by unit, then by code.</summary>
    internal static IReadOnlyList<DemoSite> Sites(long seed, int count)
    {
        var chance = new DemoChance(seed);
        var slots = Slots(chance, count);
        var bag = VillageTypes(chance, count, slots);
        var units = DemoWords.Units.Keys.ToList();
        var serials = new Dictionary<string, int>();
        var names = new HashSet<string>();
        var cityRun = CityRun(slots);
        var sites = new List<DemoSite>(count);
        foreach (var (slot, index) in slots.Select((slot, index) => (slot, index)))
        {
            var type = slot.Type ?? bag.Dequeue();
            var tier = type == SiteType.Point ? SiteTier.Point : slot.Tier;
            var unit = cityRun.Contains(index) ? DemoWords.CityUnit : slot.Township.Unit;
            var serial = serials[unit] = serials.GetValueOrDefault(unit) + 1;
            var stem = string.Create(CultureInfo.InvariantCulture, $"43{units.IndexOf(unit) + 1:00}{serial:0000}");
            var prefix = type is SiteType.Primary or SiteType.Point ? "21" : "31";
            var (longitude, latitude) = Place(chance, slot.Township, tier);
            sites.Add(new DemoSite(
                prefix + stem, DemoNames.Name(chance, slot.Township, type, unit, names), unit, slot.Township, slot.Class, tier, type,
                longitude, latitude,
                Capacity: tier != SiteTier.City ? null : unit == DemoWords.CityUnit ? 3 : chance.Share() < 0.12 ? 2 : null,
                Predecessor: chance.Share() < 0.02 ? prefix + "4390" + stem[4..] : null));
        }
        return [.. sites.OrderBy(site => units.IndexOf(site.Unit)).ThenBy(site => site.Code, StringComparer.Ordinal)];
    }

    private sealed record Slot(DemoTownship Township, string Class, SiteTier Tier, SiteType? Type);

    private static List<Slot> Slots(DemoChance chance, int count)
    {
        var townships = DemoTownship.All;
        var weights = townships.Select(township => township switch
        {
            { Seat: true, County: "430602" } => 5.0,
            { Seat: true } => 12.0,
            { Kind: "town" } => 9.6,
            { Kind: "township" } => 7.5,
            { Kind: "street" } => 6.0,
            _ => 4.0,
        }).ToArray();
        var sum = weights.Sum();
        var exact = weights.Select(weight => weight / sum * count).ToArray();
        var sizes = exact.Select(size => (int)size).ToArray();
        foreach (var index in Enumerable.Range(0, sizes.Length).OrderByDescending(index => exact[index] - sizes[index]).ThenBy(index => index).Take(count - sizes.Sum()))
            sizes[index]++;
        return [.. townships.SelectMany((township, index) => Enumerable.Range(0, sizes[index]).Select(place => SlotOf(chance, township, place)))];
    }

    private static Slot SlotOf(DemoChance chance, DemoTownship township, int place)
    {
        // County seats that are towns count as 镇区; only streets of districts and county-level cities count as 城区.
        var centre = township.Kind == "street" ? "111" : "121";
        if (township.Seat || township.Kind == "street")
            return place switch
            {
                0 or 2 => new(township, centre, SiteTier.City, SiteType.Primary),
                1 => new(township, centre, SiteTier.City, SiteType.Junior),
                3 => new(township, centre, SiteTier.City, SiteType.NineYear),
                4 => new(township, township.Kind == "street" ? "112" : "122", SiteTier.Town, SiteType.Primary),
                5 => new(township, township.Kind == "street" ? "112" : "122", SiteTier.Town, SiteType.Junior),
                _ => new(township, "220", SiteTier.Village, null),
            };
        if (township.Kind == "town" && place < 2)
            return place == 0
                ? new(township, "121", SiteTier.Town, SiteType.Primary)
                : new(township, chance.Share() < 0.15 ? "121" : "122", SiteTier.Town, SiteType.Junior);
        if (place < 2)
            return new(township, "210", SiteTier.Township, place == 0 ? SiteType.Primary : chance.Share() < 0.5 ? SiteType.Junior : SiteType.NineYear);
        return new(township, "220", SiteTier.Village, null);
    }

    private static Queue<SiteType> VillageTypes(DemoChance chance, int count, List<Slot> slots)
    {
        var open = slots.Count(slot => slot.Type is null);
        int Missing(SiteType type, double share) =>
            Math.Max(0, (int)Math.Round(share * count, MidpointRounding.AwayFromZero) - slots.Count(slot => slot.Type == type));
        var bag = new List<SiteType>(open);
        bag.AddRange(Enumerable.Repeat(SiteType.Point, Math.Min(open, Missing(SiteType.Point, PointShare))));
        bag.AddRange(Enumerable.Repeat(SiteType.NineYear, Math.Min(open - bag.Count, Missing(SiteType.NineYear, NineYearShare))));
        bag.AddRange(Enumerable.Repeat(SiteType.Junior, Math.Min(open - bag.Count, Missing(SiteType.Junior, JuniorShare))));
        bag.AddRange(Enumerable.Repeat(SiteType.Primary, open - bag.Count));
        chance.Shuffle(bag);
        return new Queue<SiteType>(bag);
    }

    // The city runs some schools itself: they lie in a district that does not manage them.
    private static HashSet<int> CityRun(List<Slot> slots)
    {
        var inTheCity = Enumerable.Range(0, slots.Count).Where(index => slots[index] is { Tier: SiteTier.City, Township: { County: "430602", Unit: "430602" } }).ToList();
        return [.. inTheCity.Where((_, order) => order % 4 == 1).Take(14)];
    }

    private static (double Longitude, double Latitude) Place(DemoChance chance, DemoTownship township, SiteTier tier)
    {
        var central = tier is SiteTier.City or SiteTier.Town or SiteTier.Township;
        var radius = township.RadiusKm * (central && !township.Seat ? 0.25 : 1.0) * Math.Sqrt(chance.Share());
        var angle = chance.Between(0, 2 * Math.PI);
        var latitude = township.LatitudeDegrees + radius * Math.Sin(angle) / 111.0;
        var longitude = township.LongitudeDegrees + radius * Math.Cos(angle) / (111.0 * Math.Cos(latitude * Math.PI / 180));
        return (Math.Round(longitude, 5), Math.Round(latitude, 5));
    }
}
