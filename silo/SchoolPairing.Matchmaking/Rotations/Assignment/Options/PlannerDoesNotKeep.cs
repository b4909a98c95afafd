using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>No planner keeps the teacher at home or away from this host.</summary>
public sealed partial class PlannerDoesNotKeep : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.not-kept");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts)
    {
        var kept = facts.Inputs.Decisions.Where(decision => decision.Kind == RotationDecisionKind.Keep).Select(decision => (decision.Teacher, decision.Host)).ToHashSet();
        if (kept.Count == 0) return (in RotationOption _) => true;
        return (in RotationOption option) => !kept.Contains((facts.Teachers[option.Teacher].Id, null)) && !kept.Contains((facts.Teachers[option.Teacher].Id, facts.Posts[option.Post].Host));
    }
}
