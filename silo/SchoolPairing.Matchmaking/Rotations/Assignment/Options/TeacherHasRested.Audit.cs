using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class TeacherHasRested
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
    {
        if (!facts.Teachers.TryGetValue(posting.Teacher, out var teacher) || facts.TermsOf(posting) is not [var first, ..]) return null;
        var years = facts.RulesOf(posting.Teacher)?.RestYears ?? 0;
        foreach (var past in teacher.History)
        {
            if (past.Until is not { } until) return Reasons.Of(Id, ("until", "§rotation.under-way"), ("years", years));
            var free = until.Plus(1 + (teacher.Wish == RotationWish.Willing ? 0 : Months(years))).FirstDay;
            if (first.From < free) return Reasons.Of(Id, ("until", until), ("years", years));
        }
        return null;
    };
}
