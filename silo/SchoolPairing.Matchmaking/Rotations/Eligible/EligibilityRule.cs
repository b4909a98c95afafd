using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>One rule about who is to rotate. Its numbers are the rule set's; its sentence is rule.ID in the resources.</summary>
public abstract class EligibilityRule
{
    /// <summary>Stable id.</summary>
    public abstract RuleId Id { get; }

    /// <summary>What the rule says on a day. Between two of its <see cref="Changes"/> it says the same state.</summary>
    /// <param name="asked">The teacher under the rule set.</param>
    /// <param name="day">The day.</param>
    public abstract EligibilityFinding Judge(EligibilityCase asked, DateOnly day);

    /// <summary>Every day, past or to come, on which the rule may begin to say something else; in any order.</summary>
    /// <param name="asked">The teacher under the rule set.</param>
    public virtual IEnumerable<DateOnly> Changes(EligibilityCase asked) => [];
}
