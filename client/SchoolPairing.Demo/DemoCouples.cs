namespace SchoolPairing.Demo;

/// <summary>Marries some teachers of one unit, about as old as each other; both rows say it, and they live together.</summary>
internal static class DemoCouples
{
    private const double Share = 0.05;
    private const int MostMonthsApart = 72;

    public static void Give(DemoChance chance, Dictionary<string, DemoSite> places, List<DemoTeacher> people)
    {
        foreach (var unit in Enumerable.Range(0, people.Count).GroupBy(i => places[people[i].School].Township.Unit))
        {
            var men = unit.Where(i => people[i].Sex == DemoTeacherWords.Man && chance.Share() < Share).ToList();
            var women = unit.Where(i => people[i].Sex == DemoTeacherWords.Woman).ToList();
            chance.Shuffle(women);
            var free = new LinkedList<int>(women);
            foreach (var man in men)
            {
                var node = free.First;
                while (node is not null && Math.Abs(DemoTeachers.MonthNumber(people[node.Value].Born) - DemoTeachers.MonthNumber(people[man].Born)) > MostMonthsApart) node = node.Next;
                if (node is null) continue;
                free.Remove(node);
                people[node.Value] = people[node.Value] with
                {
                    Spouse = people[man].Id, LongitudeDegrees = people[man].LongitudeDegrees, LatitudeDegrees = people[man].LatitudeDegrees,
                };
                people[man] = people[man] with { Spouse = people[node.Value].Id };
            }
        }
    }
}
