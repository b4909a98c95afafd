using System.Collections.Immutable;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>Every rule about who is to rotate, in the order in which people read the reasons.</summary>
public static class EligibilityRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<EligibilityRule> All { get; } =
    [
        new TeacherIsInEstablishment(),
        new TeacherIsNotAway(),
        new TeacherHasYearsAtSchool(),
        new LeaderHasServedTerms(),
        new RestIsOver(),
        new TeacherIsWithinAge(),
        new RetirementIsFarEnough(),
        new DeferralIsOver(),
        new BoundServiceIsOver(),
        new ProgrammeKeepsItsLead(),
    ];
}
