using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.TestData;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Demand;

/// <summary>Village schools with classes and subject teachers.</summary>
internal static class SomeVillage
{
    public static readonly SubjectId Chinese = new("chinese"), Music = SomeTeacher.Music, Art = new("art"), English = new("english");

    public static School School(string id, double km, double? classes, params (SubjectId Subject, double Teachers)[] staff)
    {
        var village = A.Receiver(id, A.Place(km));
        Fact[] facts = classes is { } known ? [new(KnownFacts.Classes, known), new(KnownFacts.Pupils, 100)] : [new(KnownFacts.Pupils, 100)];
        return village with { Parts = [new SchoolPart(A.Primary, [.. facts], [.. staff.Select(line => new SubjectStaffing(line.Subject, line.Teachers, null)).OrderBy(line => line.Subject)])] };
    }

    public static SubjectDemand Gap(string school, int gap, SubjectId? subject = null, DemandKind kind = DemandKind.Structural) =>
        new(new(school), A.Primary, subject ?? Music, gap + 3, 3, kind);

    /// <summary>A run that allows nothing online and counts no travelling.</summary>
    public static RotationInputs Inputs(params School[] schools) =>
        Plain(SomeRotation.Inputs(schools), policy => policy with { Online = false, TravelCreditLessons = 0 });

    public static RotationInputs Plain(RotationInputs inputs, Func<RotationPolicy, RotationPolicy> policy) => inputs with { Policy = policy(inputs.Policy) };
}
