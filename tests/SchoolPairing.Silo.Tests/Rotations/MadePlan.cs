using System.Globalization;
using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.TestData;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>
/// A plan that is right in form: the first teacher of each even school goes to the odd school after it. Two of three posts are full time; the third is itinerant
/// and visits its host on Tuesday and Thursday mornings of the first term.
/// </summary>
internal static class MadePlan
{
    public static readonly SubjectId Music = new("music");

    public static RotationProposal Of(RotationInputs inputs)
    {
        var terms = inputs.Policy.Terms;
        var going = inputs.Teachers.Where(teacher => Number(teacher.School) % 2 == 0).GroupBy(teacher => teacher.School).Select(group => group.First()).ToList();
        ImmutableArray<RotationPost> posts = [.. going.Select(teacher => Post(Number(teacher.School) + 1))];
        ImmutableArray<Posting> postings = [.. going.Zip(posts, (teacher, post) => new Posting(
            teacher.Id, teacher.School, post.Id, post.Host, new(post.Kind == RotationKind.FullTime ? "zhijiao" : "zoujiao"), terms[0], terms.Length, 20 + Number(post.Host), false, 100,
            [new(new FeatureId("rotation.lesson"), 1, 100)]))];
        ImmutableArray<Visit> visits = [.. postings.Zip(posts).Where(pair => pair.Second.Kind == RotationKind.Itinerant).SelectMany(pair => Week(pair.First.Teacher, pair.Second.Host))];
        return new(1, RotationHash.Of(inputs), inputs.Seed, postings, posts, [.. posts.Select(post => new DemandCover(new(post.Host, FakeCity.Primary, Music, 18, 0, DemandKind.Structural), [post.Id], 16, 0, 2))],
            [.. inputs.Schools.Select(school => new QuotaLine(new("rotation.yearly-share"), school.Unit, school.Id, 4, 1, Number(school.Id) % 4 == 0 ? 0 : 1))], new(10, 8, 9),
            new("made", 100 * postings.Length, 100 * postings.Length, "made", true),
            visits.IsEmpty ? null : new(terms[0], [new(visits, [], new("made", 0, 0, "made", true))]));
    }

    public static int Number(SchoolId school) => (int)(long.Parse(school.Value, CultureInfo.InvariantCulture) - 3_000_000_000);

    public static IEnumerable<Visit> Week(TeacherId teacher, SchoolId host) => new[] { DayOfWeek.Tuesday, DayOfWeek.Thursday }
        .Select(day => new Visit(teacher, host, new(day, HalfDay.Morning), new(8, 10), [new(1, new("g1"), FakeCity.Primary, Music), new(2, new("g2"), FakeCity.Primary, Music)]));

    /// <summary>Four teachers a school; the first is T00-1.</summary>
    public static TeacherView Teachers(int schools) => new(
        Enumerable.Range(0, schools).SelectMany(school => Enumerable.Range(1, 4).Select(number => SomeTeacher.Of($"T{school:00}-{number}", FakeCity.Id(school).Value))));

    /// <summary>Writes rules, forms, curriculum, policy and calendar where the service looks for them.</summary>
    public static void WriteConfig(string config)
    {
        Write("rules", "national", LocalRules.National);
        Write("rules", "forms", new RotationForms(1, SomeRotation.Inputs([]).Forms));
        Write("rules", SomeRotation.Curriculum.Id, SomeRotation.Curriculum);
        Write("rules", "rotation-policy", SomeRotation.Policy);
        Write("calendars", SomeRotation.Calendar.Id, SomeRotation.Calendar);

        void Write<T>(string folder, string name, T document) => File.WriteAllBytes(
            Path.Combine(Directory.CreateDirectory(Path.Combine(config, folder)).FullName, name + ".json"), JsonSerializer.SerializeToUtf8Bytes(document, ContractJson.Indented));
    }

    private static RotationPost Post(int host) => new(
        new($"{FakeCity.Id(host)}-music-1"), FakeCity.Id(host), FakeCity.Primary, Music, host % 3 == 0 ? RotationKind.Itinerant : RotationKind.FullTime, DemandKind.Structural,
        [new(FakeCity.Id(host), FakeCity.Primary, 16)]);
}
