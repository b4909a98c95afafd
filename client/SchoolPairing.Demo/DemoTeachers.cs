namespace SchoolPairing.Demo;

/// <summary>
/// Invented teachers of the demo city. At every part of a school exactly as many teach a subject as schools.csv says, so villages lack music, sports, art and
/// English; as many are backbone teachers as it says, where there are so many people. The same seed and size give the same teachers for good.
/// </summary>
public static class DemoTeachers
{
    /// <summary>The day that the file stands for.</summary>
    internal const int Year = 2026, Month = 9;

    internal static IReadOnlyList<DemoTeacher> Of(long seed, int sites)
    {
        var city = DemoCity.Sites(seed, sites);
        var people = new List<DemoTeacher>();
        foreach (var school in DemoNumbers.All(seed, city).GroupBy(row => row.Site))
        {
            // Each school draws from its own sequence: more sites never change the people of the others.
            var chance = new DemoChance(unchecked(seed * 0x5851F42D4C957F2D ^ long.Parse(school.Key.Code, System.Globalization.CultureInfo.InvariantCulture)));
            var staff = new List<DemoTeacher>();
            foreach (var (_, part) in school)
                foreach (var subjects in DemoTeaching.People(school.Key.Tier, part))
                    staff.Add(DemoPerson.Of(chance, school.Key, part.Stage, subjects, staff.Count + 1));
            DemoStanding.Give(chance, school.Key, [.. school.Select(row => row.Part)], staff);
            people.AddRange(staff);
        }
        var places = city.ToDictionary(site => site.Code);
        DemoPasts.Give(new DemoChance(seed ^ 0x7061737473), city, places, people);
        DemoCouples.Give(new DemoChance(seed ^ 0x636f75706c6573), places, people);
        DemoBlanks.Give(new DemoChance(seed ^ 0x626c616e6b73), people);
        return people;
    }

    /// <summary>A month so many months before the day of the file, as 2019-09.</summary>
    internal static string Ago(int months) => MonthText(Year * 12 + Month - 1 - months);

    /// <summary>A month counted from the year 0.</summary>
    internal static string MonthText(int month) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{month / 12:0000}-{month % 12 + 1:00}");

    /// <summary>The same from its text.</summary>
    internal static int MonthNumber(string month) =>
        int.Parse(month.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) * 12 + int.Parse(month.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture) - 1;
}
