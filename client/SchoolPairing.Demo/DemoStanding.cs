namespace SchoolPairing.Demo;

/// <summary>Who of a school leads it, who is a backbone teacher, and who leads a special programme.</summary>
internal static class DemoStanding
{
    private static readonly string[] ProgrammeSubjects = ["体育", "音乐", "美术", "科学"];

    // Of a hundred backbone teachers.
    private static readonly (int UpTo, int Rank)[] Ranks = [(62, 1), (85, 2), (92, 3), (97, 4), (99, 5), (100, 6)];

    public static void Give(DemoChance chance, DemoSite site, List<DemoPart> parts, List<DemoTeacher> staff)
    {
        foreach (var part in parts) Backbone(chance, part, staff);
        if (site.Type != SiteType.Point) Leaders(chance, staff);
        if (site.Tier is SiteTier.City or SiteTier.Town)
            foreach (var i in Places(chance, staff, person => ProgrammeSubjects.Contains(person.Subjects[0])).Take((staff.Count + 30) / 60))
                staff[i] = staff[i] with { SpecialProgramme = true };
    }

    private static void Backbone(DemoChance chance, DemoPart part, List<DemoTeacher> staff)
    {
        var wanted = (int)part.Indicators[1];
        foreach (var i in Places(chance, staff, person => person.Stage == part.Stage && Age(person) >= 28).Concat(Places(chance, staff, person => person.Stage == part.Stage && Age(person) < 28)).Take(wanted).ToList())
        {
            var luck = chance.Index(100);
            staff[i] = staff[i] with { Rank = DemoTeacherWords.Ranks[Ranks.First(rank => luck < rank.UpTo).Rank] };
        }
        foreach (var i in Places(chance, staff, person => person.Stage == part.Stage && person.Rank.Length == 0 && Age(person) < 35).Take(staff.Count / 40).ToList())
            staff[i] = staff[i] with { Rank = DemoTeacherWords.Ranks[0] };
    }

    private static void Leaders(DemoChance chance, List<DemoTeacher> staff)
    {
        var wanted = staff.Count < 20 ? 1 : staff.Count < 45 ? 2 : staff.Count < 90 ? 3 : 4;
        var chosen = Places(chance, staff, person => Age(person) >= 33 && person.Establishment == DemoTeacherWords.InEstablishment).Take(wanted).ToList();
        foreach (var (i, place) in chosen.Select((i, place) => (i, place)))
        {
            var here = DemoTeachers.MonthNumber(DemoTeachers.Ago(0)) - DemoTeachers.MonthNumber(staff[i].JoinedSchool);
            staff[i] = staff[i] with
            {
                Leader = place == 0 ? DemoTeacherWords.Principal : DemoTeacherWords.VicePrincipal,
                LeaderSince = DemoTeachers.Ago(Math.Min(here, 12 * chance.Index(11))),
                WeeklyLessons = place == 0 ? 4 : 10,
                Wish = "",
            };
        }
    }

    private static List<int> Places(DemoChance chance, List<DemoTeacher> staff, Func<DemoTeacher, bool> which)
    {
        var places = Enumerable.Range(0, staff.Count).Where(i => which(staff[i])).ToList();
        chance.Shuffle(places);
        return places;
    }

    private static int Age(DemoTeacher person) => (DemoTeachers.MonthNumber(DemoTeachers.Ago(0)) - DemoTeachers.MonthNumber(person.Born)) / 12;
}
