using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Need;

namespace SchoolPairing.Benchmarks.Scoring;

/// <summary>Made schools with all facts and subjects, and made candidates, always the same.</summary>
internal static class MadePairs
{
    private static readonly string[] Subjects = ["art", "biology", "chemistry", "chinese", "english", "maths", "music", "physics", "politics", "sport"];

    public static MatchSides Sides(NeedModel model, int helpers, int receivers)
    {
        var random = new Random(1);
        var policy = new Policy { Stages = [Stage.Of("Primary"), Stage.Of("Junior")] };
        ImmutableArray<School> h = [.. Enumerable.Range(0, helpers).Select(i => Made(random, $"h{i:000000}"))];
        ImmutableArray<School> r = [.. Enumerable.Range(0, receivers).Select(i => Made(random, $"r{i:000000}"))];
        var inputs = new MatchInputs(1, ProfileId.Of("made"), policy, model, null!, [], [], null, null, [], 0);
        return new MatchSides(inputs, h, [.. h.Select(_ => 1)], r, [.. r.Select(s => NeedAssessor.Assess(s, policy.Stages, model, policy.AsOf))]);
    }

    public static CandidatePairs Pairs(int helpers, int receivers, int each)
    {
        var random = new Random(2);
        var (h, r) = (new int[receivers * each], new int[receivers * each]);
        for (var i = 0; i < h.Length; i++) (h[i], r[i]) = ((int)((long)(i / each) * helpers / receivers + (i % each) * 7) % helpers, i / each);
        return new CandidatePairs(h, r, [.. h.Select(_ => random.NextDouble() * 60_000)], [.. h.Select(_ => random.Next(-1, 120))]);
    }

    private static School Made(Random random, string id)
    {
        string[] stages = random.Next(4) switch { 0 => ["Junior"], 1 => ["Junior", "Primary"], _ => ["Primary"] };
        return new School(SchoolId.Of(id), id, UnitId.Of("u" + random.Next(120)), "", CountyId.Of("c" + random.Next(120)), "", null, null, null, null,
            [.. stages.Select(stage => new SchoolPart(Stage.Of(stage),
                [.. new[] { KnownFacts.BackboneTeachers, KnownFacts.EquipmentYuan, KnownFacts.Pupils, KnownFacts.SportsAndArtsTeachers, KnownFacts.Teachers }
                    .Select(fact => new Fact(fact, random.Next(1, 900)))],
                [.. Subjects.Select(subject => new SubjectStaffing(SubjectId.Of(subject), random.Next(0, 9), random.Next(0, 9)))]))], Made: true);
    }
}
