using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class TeacherMayGo
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
    {
        if (!facts.Verdicts.TryGetValue(posting.Teacher, out var verdict) || !facts.Teachers.TryGetValue(posting.Teacher, out var teacher)
            || !facts.Schools.ContainsKey(teacher.School) || facts.RulesOf(posting.Teacher) is null)
            return Reasons.Of(Id, ("state", "§eligibility.none"));
        var volunteers = verdict.State == EligibilityState.NotAsked && teacher.InEstablishment && teacher.Wish == RotationWish.Willing && teacher.Leader == LeaderRole.None;
        return verdict.State == EligibilityState.Eligible || volunteers ? null : Reasons.Of(Id, ("state", "§eligibility." + verdict.State));
    };
}
