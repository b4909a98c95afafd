namespace SchoolPairing.Demo;

/// <summary>Names that nobody can take for a real school: each ends with （演示）.</summary>
internal static class DemoNames
{
    public static string Name(DemoChance chance, DemoTownship township, SiteType type, string unit, HashSet<string> taken)
    {
        var place = unit == DemoWords.CityUnit ? "岳阳市" : township.Name;
        var kind = type switch
        {
            SiteType.Primary => "小学",
            SiteType.Point => "教学点",
            SiteType.Junior => "中学",
            _ => "学校",
        };
        for (var attempt = 0; ; attempt++)
        {
            var village = DemoWords.VillageFirst[chance.Index(DemoWords.VillageFirst.Length)] + DemoWords.VillageLast[chance.Index(DemoWords.VillageLast.Length)];
            // A very large demo city runs out of two-syllable villages: then the school gets a number.
            var number = attempt < 20 ? "" : "第" + attempt.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var name = $"{place}{village}{number}{kind}（{DemoWords.Made}）";
            if (taken.Add(name)) return name;
        }
    }
}
