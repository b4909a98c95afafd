using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.TestData;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

/// <summary>Builds only what a test of the yearly assignment is about; everything else has a plain value.</summary>
internal static class Rotating
{
    public static readonly SubjectId Music = new("music");
    public static readonly SubjectId Maths = new("maths");
    public static readonly LocalText Text = new("测试", "test");

    /// <summary>Three school years of two terms, from September 2026.</summary>
    public static TermCalendar Calendar { get; } = new(1, "test", Text, "Asia/Shanghai",
        [.. Enumerable.Range(2026, 3).SelectMany(year => new[] { Term($"{year}-1", new(year, 9, 1), new(year + 1, 1, 20)), Term($"{year}-2", new(year + 1, 2, 20), new(year + 1, 7, 5)) })], []);

    public static RotationRules Rules { get; } = new(1, "test", Text, [], new(2020, 1, 1), null, 6, null, 0, 0, 0.10, null, ShareLevel.Unit, 0, BackboneDenominator.OfExchanged,
        [BackboneRank.City], null, null, new(2, 2), null, [], []);

    public static RotationPolicy Policy { get; } = new()
    {
        AsOf = new(2026, 9, 1),
        Calendar = "test",
        Curriculum = "test",
        Terms = [new("2026-1"), new("2026-2")],
        Stages = [A.Primary],
        MostAwayPerSubject = 1,
        MostAwayPerSchool = 1,
        FairnessPrice = 0,
    };

    public static School Town(string id, double km = 0, string unit = "U") => A.School(id, A.Town, A.Place(km), unit: unit);
    public static School Village(string id, double km = 9.9, string unit = "U") => A.School(id, A.Village, A.Place(km), unit: unit);

    public static Teacher Teacher(string id, string school = "T", params SubjectId[] subjects) => new(new(id), "教师" + id, new(school), Sex.Female, new(1990, 1), PostType.Professional, true,
        new(2016, 9), [.. (subjects is [] ? [Music] : subjects).Order().Select(subject => new Teaching(A.Primary, subject))], 14, BackboneRank.None, TeacherTitle.FirstGrade, LeaderRole.None, null,
        false, false, null, null, null, false, null, RotationWish.None, [], []);

    public static RotationPost Post(string id, string host = "V", SubjectId? subject = null, int lessons = 10) => new(new(id), new(host), A.Primary, subject ?? Music, RotationKind.FullTime,
        DemandKind.Structural, [new(new(host), A.Primary, lessons)]);

    public static PastRotation Past(string host, YearMonth from, YearMonth? until, int? minutes = 30) => new(new(host), new("zhijiao"), from, until, true, minutes);

    public static RotationDecision Send(string teacher, string host) => new(RotationDecisionKind.Send, new(teacher), new(host));
    public static RotationDecision Keep(string teacher, string? host = null) => new(RotationDecisionKind.Keep, new(teacher), host is null ? null : new SchoolId(host));

    /// <summary>A case in which everybody is eligible unless said otherwise, one town school T and one village school V ten kilometres away unless given.</summary>
    public static RotationCase Case(IEnumerable<Teacher> teachers, IEnumerable<RotationPost> posts, RotationPolicy? policy = null, RotationRules? rules = null, IEnumerable<School>? schools = null,
        IEnumerable<PairId>? pairs = null, IEnumerable<RotationDecision>? decisions = null, Func<Teacher, EligibilityState>? state = null, IEnumerable<Posting>? published = null,
        IEnumerable<RotationForm>? forms = null, IEnumerable<SchoolPoints>? need = null)
    {
        var set = rules ?? Rules;
        ImmutableArray<Teacher> people = [.. teachers.OrderBy(teacher => teacher.Id)];
        var inputs = new RotationInputs(1, policy ?? Policy, [set], [.. forms ?? [new RotationForm(new("zhijiao"), Text, RotationKind.FullTime, true), new RotationForm(new("zoujiao"), Text, RotationKind.Itinerant, true)]],
            Calendar, new(1, "test", Text, [], [new(A.Primary, null, 14)], []), [.. (schools ?? [Town("T"), Village("V")]).OrderBy(school => school.Id)], [.. need ?? []], people,
            [.. (pairs ?? []).Order()], null, [], [.. (decisions ?? []).OrderBy(decision => decision.Kind).ThenBy(decision => decision.Teacher)], [.. published ?? []], 7);
        return new(inputs, [.. people.Select(teacher => new Contracts.Rotations.Eligibility(teacher.Id, set.Id, state?.Invoke(teacher) ?? EligibilityState.Eligible, new(2022, 9, 1), null,
            set.BackboneRanks.Contains(teacher.Rank), []))], [.. posts.OrderBy(post => post.Id)], []);
    }

    public static RotationFacts Facts(RotationCase from) => new(from.WithOwnPosts(), PlannedTerms.Of(from.Inputs)!);

    private static SchoolTerm Term(string id, DateOnly from, DateOnly until) => new(new(id), Text, from, until, 20, [], []);
}
