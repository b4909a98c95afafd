using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Pairings;

/// <summary>What the numbers of an offer policy may be.</summary>
internal static class PolicyRules
{
    public static ImmutableArray<Refusal> Faults(OfferPolicy policy)
    {
        Refusal?[] faults =
        [
            Enum.IsDefined(policy.Order) ? null : AnswerFields.Fault("order", policy.Order.ToString(), "§allowed.listed"),
            policy.AutoRepair is null or RepairGoal.NothingMoves or RepairGoal.FewestChanges ? null : AnswerFields.Fault("auto-repair", policy.AutoRepair.ToString()!, "§allowed.listed"),
            AnswerFields.Number("answer-days", policy.AnswerDays, 1, 90),
            AnswerFields.Number("remind-days", policy.RemindDays, 0, 30),
            AnswerFields.Number("within-points", policy.AlternativesWithinPoints, 0, 1_000_000_000),
            AnswerFields.Number("agreement-years", policy.AgreementYears, 1, 6),
        ];
        return [.. faults.OfType<Refusal>()];
    }
}
