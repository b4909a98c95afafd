using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>
/// Accepted pairs are held like locks and declined ones kept out like forbids. A clash names them as what they are, so that nobody looks
/// for a planner's decision that was never made.
/// </summary>
internal sealed class ClashNames
{
    /// <summary>Rule id of pairs that both sides accepted.</summary>
    public static readonly RuleId Accepted = new("matching.accepted-pair");
    /// <summary>Rule id of pairs that a school declined or whose conditions exclude them.</summary>
    public static readonly RuleId RuledOut = new("matching.ruled-out");

    private readonly StandingPlan _plan;
    private readonly HashSet<PlannerDecision> _planners;

    public ClashNames(StandingPlan plan, PlanChange change)
    {
        _plan = plan;
        _planners = [.. change.Decisions];
        AllDecisions =
        [
            .. _planners.Concat(change.KeptPairs.Select(pair => new PlannerDecision(DecisionKind.Lock, pair.Helper, pair.Receiver)))
                .Concat(change.Forbidden.Select(pair => new PlannerDecision(DecisionKind.Forbid, pair.Helper, pair.Receiver))).Distinct()
                .OrderBy(decision => decision.Kind).ThenBy(decision => decision.Helper ?? default).ThenBy(decision => decision.Receiver),
        ];
    }

    /// <summary>Planners' decisions, kept and forbidden pairs: sorted, each once.</summary>
    public ImmutableArray<PlannerDecision> AllDecisions { get; }

    /// <summary>A clash with every part under its own name.</summary>
    /// <param name="clash">A clash of <see cref="AllDecisions"/>.</param>
    public ImmutableArray<ClashPart> Named(ImmutableArray<ClashPart> clash) => [.. clash.Select(Named)];

    private ClashPart Named(ClashPart part) => part.Decision is not { } decision || _planners.Contains(decision) ? part
        : part with
        {
            Decision = null,
            Limit = decision.Kind == DecisionKind.Lock
                ? Reasons.Of(Accepted, ("helper", _plan.Sides.Helpers[_plan.HelperIndex(decision.Helper!.Value)].Name),
                    ("receiver", _plan.Sides.Receivers[_plan.ReceiverIndex(decision.Receiver)].Name)) : Reasons.Of(RuledOut),
        };
}
