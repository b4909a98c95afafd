namespace SchoolPairing.Demo;

/// <summary>Rotations that lie behind some of the town teachers, or that they are on, and the village schools that volunteers wish for.</summary>
internal static class DemoPasts
{
    public static void Give(DemoChance chance, IReadOnlyList<DemoSite> city, Dictionary<string, DemoSite> places, List<DemoTeacher> people)
    {
        var villages = city.Where(site => site.Class is "210" or "220").ToLookup(site => site.Township.Unit);
        for (var i = 0; i < people.Count; i++)
        {
            var home = places[people[i].School];
            if (home.Tier is not (SiteTier.City or SiteTier.Town)) continue;
            var hosts = villages[home.Township.Unit].Where(site => site.Has(people[i].Stage)).ToList();
            if (hosts.Count == 0) continue;
            people[i] = people[i] with { History = History(chance, people[i], home, hosts), WishedHosts = Wishes(chance, people[i], hosts) };
        }
    }

    private static List<DemoPastRotation> History(DemoChance chance, DemoTeacher person, DemoSite home, List<DemoSite> hosts)
    {
        var working = (DemoTeachers.MonthNumber(DemoTeachers.Ago(0)) - DemoTeachers.MonthNumber(person.Born)) / 12 - 23;
        var luck = chance.Share();
        if (luck < 0.012) return [Past(chance, home, hosts, monthsAgo: 7, months: 12)];
        if (luck > 0.14 || working < 3) return [];
        var yearsAgo = 1 + chance.Index(Math.Min(10, working - 1));
        return [Past(chance, home, hosts, yearsAgo * 12, chance.Share() < 0.15 ? 5 : 10)];
    }

    private static DemoPastRotation Past(DemoChance chance, DemoSite home, List<DemoSite> hosts, int monthsAgo, int months)
    {
        var host = hosts[chance.Index(hosts.Count)];
        var form = chance.Share() switch { < 0.7 => 0, < 0.85 => 1, < 0.9 => 2, _ => 3 };
        return new(DemoTeacherWords.Forms[form], host.Code, DemoTeachers.Ago(monthsAgo), DemoTeachers.Ago(monthsAgo - months + 1), true, Minutes(home, host));
    }

    private static List<string> Wishes(DemoChance chance, DemoTeacher person, List<DemoSite> hosts) => person.Wish != DemoTeacherWords.Willing || chance.Share() < 0.4 ? []
        : [.. Enumerable.Range(0, 1 + chance.Index(3)).Select(_ => hosts[chance.Index(hosts.Count)].Code).Distinct()];

    // Five minutes to get in and out, roads a third longer than the straight line, 45 km/h.
    private static int Minutes(DemoSite home, DemoSite host)
    {
        var north = (host.LatitudeDegrees - home.LatitudeDegrees) * 111;
        var east = (host.LongitudeDegrees - home.LongitudeDegrees) * 111 * Math.Cos(home.LatitudeDegrees * Math.PI / 180);
        return (int)Math.Ceiling(5 + Math.Sqrt(north * north + east * east) * 1.35 / 45 * 60);
    }
}
