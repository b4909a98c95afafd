using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.TestData;

namespace SchoolPairing.Benchmarks.Rotations;

/// <summary>
/// Invented teachers of an invented district: counties 40 km apart, town schools around each seat, villages up to 25 km out. Of the town teachers about half are
/// eligible by the national rule of six years; every fifth is backbone; shares are held by school and by unit, so that every duty of the product is in the model.
/// </summary>
internal static class MadeDistrict
{
    private static readonly SubjectId[] Subjects = [new("chinese"), new("maths"), new("english"), new("music"), new("art"), new("pe"), new("science"), new("it")];
    private static readonly int[] Weights = [28, 24, 14, 7, 7, 8, 7, 5];
    private static readonly LocalText Made = new("虚构", "made");

    public static RotationCase Of(DistrictSize size)
    {
        var chance = new Random(size.Seed);
        var (schools, pairs) = Schools(size, chance);
        var towns = schools.Where(school => school.Class == A.Town).ToList();
        var teachers = schools.SelectMany(school => Staff(size, school, school.Class == A.Town ? size.TownTeachers : size.VillageTeachers, chance)).ToList();
        for (var couple = 0; couple < teachers.Count / 50; couple++)
        {
            var (one, other) = (chance.Next(teachers.Count), chance.Next(teachers.Count));
            if (one == other || teachers[one].Spouse is not null || teachers[other].Spouse is not null) continue;
            (teachers[one], teachers[other]) = (teachers[one] with { Spouse = teachers[other].Id }, teachers[other] with { Spouse = teachers[one].Id });
        }
        ImmutableArray<Teacher> people = [.. teachers.OrderBy(teacher => teacher.Id)];
        var calendar = Calendar(size.Terms);
        var rules = new RotationRules(1, "made", Made, [], new(2020, 1, 1), null, 6, null, 0, 2, 0.10, null, ShareLevel.Both, 0.20, BackboneDenominator.OfExchanged,
            [BackboneRank.County, BackboneRank.City], null, null, new(2, size.MostTerms), null, [], []);
        var policy = new RotationPolicy { Calendar = "made", Curriculum = "made", Terms = [.. calendar.Terms.Select(term => term.Id)], Stages = [A.Primary] };
        var inputs = new RotationInputs(1, policy, [rules], [new(new("zhijiao"), Made, RotationKind.FullTime, true), new(new("zoujiao"), Made, RotationKind.Itinerant, true)], calendar,
            new(1, "made", Made, [], [new(A.Primary, null, 14)], []), [.. schools], [.. schools.Except(towns).Select(school => new SchoolPoints(school.Id, chance.Next(1_000, 8_000)))],
            people, [.. pairs.Order()], null, [], [], [], size.Seed);
        return new(inputs, [.. people.Select(teacher => Verdict(teacher, towns))], [.. Posts(size, schools, chance).OrderBy(post => post.Id)], []);
    }

    private static Eligibility Verdict(Teacher teacher, List<School> towns)
    {
        var years = new YearMonth(2026, 9).MonthsSince(teacher.JoinedSchool!.Value) / 12;
        var rested = !teacher.History.Any(past => past.Until!.Value.CompareTo(new(2024, 9)) >= 0);
        return new(teacher.Id, "made", years >= 6 && rested ? EligibilityState.Eligible : EligibilityState.NotAsked, null, null, teacher.Rank != BackboneRank.None, []);
    }

    private static (List<School>, List<PairId>) Schools(DistrictSize size, Random chance)
    {
        var (schools, pairs) = (new List<School>(), new List<PairId>());
        for (var unit = 0; unit < size.Units; unit++)
        {
            var (north, east) = (unit / 4 * 40.0, unit % 4 * 40.0);
            School Place(string id, UrbanRuralClass kind, double spread) =>
                A.School(id, kind, A.Place(north + ((chance.NextDouble() - 0.5) * spread), east + ((chance.NextDouble() - 0.5) * spread)), unit: $"U{unit:00}");
            var towns = Enumerable.Range(0, size.Towns).Select(i => Place($"U{unit:00}T{i:00}", A.Town, 6)).ToList();
            var villages = Enumerable.Range(0, size.Villages).Select(i => Place($"U{unit:00}V{i:00}", A.Village, 36)).ToList();
            schools.AddRange([.. towns, .. villages]);
            pairs.AddRange(villages.Where(_ => chance.Next(3) == 0).Select(village => new PairId(towns[chance.Next(towns.Count)].Id, village.Id)));
        }
        return ([.. schools.OrderBy(school => school.Id)], pairs);
    }

    private static IEnumerable<Teacher> Staff(DistrictSize size, School school, int many, Random chance)
    {
        var there = Math.Max(2, (int)(many * (0.6 + (0.8 * chance.NextDouble()))));
        for (var i = 0; i < there; i++)
        {
            var went = chance.Next(6) == 0;
            var until = new YearMonth(2016 + chance.Next(9), 7);
            ImmutableArray<SubjectId> subjects = chance.Next(8) == 0 ? [Subject(chance), Subject(chance)] : [Subject(chance)];
            yield return new(new($"{school.Id}-{i:000}"), "教师", school.Id, null, null, PostType.Professional, true, new(2026 - chance.Next(14), 9),
                [.. subjects.Distinct().Order().Select(subject => new Teaching(A.Primary, subject))], 14, chance.Next(5) == 0 ? BackboneRank.County : BackboneRank.None,
                (TeacherTitle)chance.Next(1, 5), LeaderRole.None, null, chance.Next(6) == 0, false, null, null,
                chance.Next(3) == 0 ? school.Location is { } at ? new(at.LatitudeDegrees + ((chance.NextDouble() - 0.5) * 0.1), at.LongitudeDegrees + ((chance.NextDouble() - 0.5) * 0.1)) : null : null,
                chance.Next(20) == 0, null, (RotationWish)(chance.Next(6) is 0 ? 1 : chance.Next(6) is 0 ? 2 : 0), [],
                went ? [new(new("U00V00"), new("zhijiao"), until.Plus(-10), until, true, 20 + chance.Next(30))] : [], true);
        }
    }

    private static IEnumerable<RotationPost> Posts(DistrictSize size, List<School> schools, Random chance)
    {
        foreach (var unit in schools.Where(school => school.Class == A.Village).GroupBy(school => school.Unit))
        {
            var villages = unit.ToList();
            for (var i = 0; i < size.Posts; i++)
            {
                var host = villages[chance.Next(villages.Count)];
                yield return new(new($"{host.Id}:{i:000}"), host.Id, A.Primary, Subject(chance), RotationKind.FullTime, DemandKind.Structural, [new(host.Id, A.Primary, chance.Next(8, 17))]);
            }
        }
    }

    private static SubjectId Subject(Random chance)
    {
        var drawn = chance.Next(Weights.Sum());
        for (var subject = 0; ; drawn -= Weights[subject++])
            if (drawn < Weights[subject]) return Subjects[subject];
    }

    private static TermCalendar Calendar(int terms) => new(1, "made", Made, "Asia/Shanghai",
        [
            .. Enumerable.Range(0, terms).Select(term => term % 2 == 0
                ? new SchoolTerm(new($"{2026 + (term / 2)}-1"), Made, new(2026 + (term / 2), 9, 1), new(2027 + (term / 2), 1, 20), 20, [], [])
                : new SchoolTerm(new($"{2026 + (term / 2)}-2"), Made, new(2027 + (term / 2), 2, 20), new(2027 + (term / 2), 7, 5), 19, [], []))
        ], []);
}
