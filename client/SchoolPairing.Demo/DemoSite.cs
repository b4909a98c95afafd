namespace SchoolPairing.Demo;

/// <summary>How well off a site is; decides size, staffing and means.</summary>
internal enum SiteTier { City, Town, Township, Village, Point }

/// <summary>办学类型 of a site.</summary>
internal enum SiteType { Primary = 211, Point = 218, Junior = 311, NineYear = 312 }

/// <summary>One school or teaching point of the demo city, before its numbers.</summary>
internal sealed record DemoSite(
    string Code, string Name, string Unit, DemoTownship Township, string Class, SiteTier Tier, SiteType Type,
    double LongitudeDegrees, double LatitudeDegrees, int? Capacity, string? Predecessor)
{
    /// <summary>Whether the site has a part of a stage: 小学 or 初中.</summary>
    public bool Has(string stage) => Type switch
    {
        SiteType.NineYear => true,
        SiteType.Junior => stage == DemoWords.Junior,
        _ => stage == DemoWords.Primary,
    };
}
