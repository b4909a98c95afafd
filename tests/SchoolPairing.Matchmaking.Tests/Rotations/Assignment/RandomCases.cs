using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.TestData;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

/// <summary>Small random cases from a seed in which every rule has something to do.</summary>
internal static class RandomCases
{
    public static RotationCase Of(int seed, int mostTeachers = 7)
    {
        var chance = new Random(seed);
        bool OneIn(int many) => chance.Next(many) == 0;
        var schools = new List<School>();
        for (var i = 0; i < chance.Next(1, 4); i++) schools.Add(Rotating.Town("T" + i, chance.NextDouble() * 20, "U" + chance.Next(2)));
        for (var i = 0; i < chance.Next(1, 4); i++) schools.Add(Rotating.Village("V" + i, chance.NextDouble() * 40, "U" + chance.Next(2)));
        var terms = chance.Next(1, 4) switch { 1 => 1, 2 => 2, _ => 4 };
        SchoolId Any() => schools[chance.Next(schools.Count)].Id;
        var teachers = Enumerable.Range(0, chance.Next(2, mostTeachers + 1)).Select(i => Person(chance, "P" + i, Any())).ToList();
        foreach (var one in teachers.Where(_ => OneIn(4)).ToList())
            teachers[teachers.IndexOf(one)] = one with { Spouse = teachers[chance.Next(teachers.Count)].Id };
        var posts = Enumerable.Range(0, chance.Next(1, 5)).Select(i => Rotating.Post("X" + i, Any().Value, OneIn(2) ? Rotating.Music : Rotating.Maths, chance.Next(2, 16))).ToList();
        var pairs = schools.Where(school => school.Class == A.Town).SelectMany(town => schools.Where(other => other.Class == A.Village && OneIn(2)).Select(other => new PairId(town.Id, other.Id))).ToList();
        var policy = Rotating.Policy with
        {
            Terms = [.. Rotating.Calendar.Terms.Take(terms).Select(term => term.Id)],
            Sending = OneIn(3) ? SendingRule.PartnersOnly : SendingRule.PartnersAndUnit,
            NearestHosts = chance.Next(1, 4),
            MaxTravelMinutes = chance.Next(20, 70),
            MostAwayPerSubject = chance.Next(1, 5) / 4.0,
            MostAwayPerSchool = chance.Next(1, 5) / 5.0,
            ExchangeBack = OneIn(2),
            FairnessPrice = OneIn(2) ? 0 : chance.Next(0, 3) / 2.0,
        };
        var rules = Rotating.Rules with
        {
            YearlyShare = chance.Next(0, 6) / 10.0,
            YearlyShareCap = OneIn(3) ? 0.5 : null,
            ShareHeldBy = (ShareLevel)chance.Next(1, 4),
            BackboneShare = chance.Next(0, 5) / 10.0,
            BackboneOf = (BackboneDenominator)chance.Next(1, 3),
            GraduatingShare = OneIn(2) ? 0.3 : null,
            Terms = new(chance.Next(1, 3), chance.Next(2, 4)),
            RestYears = chance.Next(0, 4),
            Principals = OneIn(2) ? new(2, 3, null, OneIn(2) ? 9 : null, null) : null,
        };
        var decisions = teachers.Where(_ => OneIn(8)).Select(teacher => Rotating.Keep(teacher.Id.Value, OneIn(2) ? null : Any().Value));
        return Rotating.Case(teachers, posts, policy, rules, schools, pairs, decisions, _ => (EligibilityState)(OneIn(4) ? chance.Next(1, 5) : 1),
            need: schools.Where(_ => OneIn(2)).Select(school => new SchoolPoints(school.Id, chance.Next(0, 9_000))));
    }

    private static Teacher Person(Random chance, string id, SchoolId school)
    {
        bool OneIn(int many) => chance.Next(many) == 0;
        var leader = OneIn(5) ? LeaderRole.Principal : LeaderRole.None;
        return Rotating.Teacher(id, school.Value, OneIn(3) ? [Rotating.Music, Rotating.Maths] : OneIn(2) ? [Rotating.Music] : [Rotating.Maths]) with
        {
            Rank = OneIn(3) ? BackboneRank.City : BackboneRank.None,
            GraduatingGrade = OneIn(3),
            Leader = leader,
            LeaderSince = leader == LeaderRole.None || OneIn(3) ? null : new(chance.Next(2012, 2022), 9),
            Wish = (RotationWish)chance.Next(0, 3),
            NearHome = OneIn(6),
            Home = OneIn(4) ? A.Place(chance.NextDouble() * 30) : null,
            JoinedSchool = OneIn(5) ? null : new(chance.Next(2005, 2022), 9),
            DeferredUntil = OneIn(9) ? new DateOnly(2026, 10, 1) : null,
            History = OneIn(3) ? [Rotating.Past("V0", new(2022, 9), new(2023, 7), OneIn(2) ? null : 40)] : [],
        };
    }
}
