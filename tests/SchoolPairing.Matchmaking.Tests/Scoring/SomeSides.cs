using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Tests.Need;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>Small made-up sides, and larger ones from a seed.</summary>
internal static class SomeSides
{
    public static Card Expert { get; } = JsonSerializer.Deserialize<Card>(ShippedConfig.Text("matchmaking/cards/expert.json"), ContractJson.Indented)!;

    public static School School(string id, params SchoolPart[] parts) => new(
        SchoolId.Of(id), "School " + id, UnitId.Of("unit-a"), "Unit A", CountyId.Of("county-a"), "County A", null,
        UrbanRuralClass.Of("111"), new GeoPoint(29, 113), null, [.. parts]);

    public static SchoolPart Part(string stage, double? pupils, double? teachers = null, params SubjectStaffing[] subjects)
    {
        var facts = new List<Fact>();
        if (pupils is { } p) facts.Add(new Fact(KnownFacts.Pupils, p));
        if (teachers is { } t) facts.Add(new Fact(KnownFacts.Teachers, t));
        return new SchoolPart(Stage.Of(stage), [.. facts], [.. subjects]);
    }

    public static SubjectStaffing Staff(string subject, double teachers, double? needed) => new(SubjectId.Of(subject), teachers, needed);

    public static MatchSides Of(IEnumerable<School> helpers, IEnumerable<School> receivers, params PastPair[] past)
    {
        var policy = new Policy { Stages = [NeedSamples.Primary, NeedSamples.Junior], AsOf = NeedSamples.Today };
        ImmutableArray<School> h = [.. helpers], r = [.. receivers];
        var inputs = new MatchInputs(1, ProfileId.Of("test"), policy, NeedSamples.National, Expert, [.. h, .. r], [], null, null, [.. past], 0);
        return new MatchSides(inputs, h, [.. h.Select(_ => 1)], r,
            [.. r.Select(school => NeedAssessor.Assess(school, policy.Stages, inputs.NeedModel, policy.AsOf))]);
    }

    public static (MatchSides Sides, CandidatePairs Pairs) Random(int seed, int helpers = 23, int receivers = 41)
    {
        var random = new Random(seed);
        var sides = Of(
            Enumerable.Range(0, helpers).Select(i => RandomSchool(random, $"h{i:000}")),
            Enumerable.Range(0, receivers).Select(i => RandomSchool(random, $"r{i:000}")));
        var all = (from r in Enumerable.Range(0, receivers) from h in Enumerable.Range(0, helpers) where random.Next(4) > 0 select (h, r)).ToArray();
        var past = all.Where(_ => random.Next(20) == 0)
            .Select(pair => new PastPair(sides.Helpers[pair.h].Id, sides.Receivers[pair.r].Id, random.Next(1, 5)));
        double[] meters = [.. all.Select(_ => random.NextDouble() * 150_000)];
        int[] minutes = [.. all.Select(_ => random.Next(3) == 0 ? -1 : random.Next(0, 150))];
        var travel = all.Zip(minutes).Where(pair => pair.Second >= 0)
            .Select(pair => new TravelTime(sides.Helpers[pair.First.h].Id, sides.Receivers[pair.First.r].Id, pair.Second));
        sides = sides with { Inputs = sides.Inputs with { PastPairs = [.. past], TravelTimes = [.. travel] } };
        return (sides, new CandidatePairs([.. all.Select(p => p.h)], [.. all.Select(p => p.r)], [.. meters], [.. minutes]));
    }

    private static School RandomSchool(Random random, string id)
    {
        string[] stages = random.Next(3) switch { 0 => ["Primary"], 1 => ["Junior"], _ => ["Junior", "Primary"] };
        return School(id, [.. stages.Select(stage => RandomPart(random, stage))]) with
        {
            Unit = UnitId.Of("unit-" + random.Next(4)), County = CountyId.Of("county-" + random.Next(3)),
        };
    }

    private static SchoolPart RandomPart(Random random, string stage)
    {
        FactId[] known = [KnownFacts.BackboneTeachers, KnownFacts.MultimediaRooms, KnownFacts.SportsAndArtsTeachers, KnownFacts.TeachersAboveRequiredDegree];
        var facts = known.Select(id => new Fact(id, random.Next(0, 30)))
            .Append(new Fact(KnownFacts.Pupils, random.Next(0, 1500))).Append(new Fact(KnownFacts.Teachers, random.Next(0, 100)))
            .Where(_ => random.Next(8) > 0).OrderBy(fact => fact.Id);
        string[] subjects = ["art", "english", "maths", "music", "sport"];
        var staffing = subjects.Where(_ => random.Next(3) > 0)
            .Select(subject => Staff(subject, random.Next(0, 50) / 10d, random.Next(5) == 0 ? null : random.Next(0, 50) / 10d));
        return new SchoolPart(Stage.Of(stage), [.. facts], random.Next(4) == 0 ? [] : [.. staffing]);
    }
}
