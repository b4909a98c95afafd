namespace SchoolPairing.Demo;

/// <summary>A school of the demo city with its unit.</summary>
public sealed record DemoSchool(string School, string Unit);

/// <summary>For whom of a demo city somebody signs in when it is shown.</summary>
public static class DemoPeople
{
    /// <summary>The first city school, and the first rural primary school of the unit that has most of them.</summary>
    public static (DemoSchool Helper, DemoSchool Receiver) Schools(long seed, int sites)
    {
        var city = DemoCity.Sites(seed, sites);
        var helper = city.FirstOrDefault(site => site.Tier == SiteTier.City) ?? city[0];
        var receiver = city.Where(site => site.Class is "210" or "220" && site.Type == SiteType.Primary)
            .GroupBy(site => site.Unit).OrderByDescending(unit => unit.Count()).ThenBy(unit => unit.Key, StringComparer.Ordinal).FirstOrDefault()?.First() ?? city[^1];
        return (new(helper.Code, helper.Unit), new(receiver.Code, receiver.Unit));
    }
}
