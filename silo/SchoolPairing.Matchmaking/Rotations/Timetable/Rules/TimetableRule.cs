using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>
/// A rule of the weekly timetable with two faces that share its id and nothing else: the model face takes options away and adds rows, the audit face finds in a
/// finished week, with plain code, what breaks the rule.
/// </summary>
internal abstract class TimetableRule
{
    /// <summary>Stable id; its sentence is rule.ID in the resources.</summary>
    public abstract RuleId Id { get; }

    /// <summary>Model face: what can never be.</summary>
    public virtual void Narrow(WeekOptions options) { }

    /// <summary>Model face: what cannot be together.</summary>
    public virtual void Constrain(WeekModel model) { }

    /// <summary>Audit face: every break of the rule with its values; empty where it is kept.</summary>
    public abstract IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week);
}
