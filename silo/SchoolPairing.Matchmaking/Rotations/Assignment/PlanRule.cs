using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>A rule about the plan as a whole, with two faces: rows of the program, and plain counting in a finished plan.</summary>
public abstract class PlanRule
{
    /// <summary>Stable id; its sentence is rule.ID in the resources.</summary>
    public abstract RuleId Id { get; }

    /// <summary>
    /// Whether its rows tie a few teachers who may have nothing else to do with each other. There a large program is cut into parts; the plan is mended where it breaks such a row.
    /// </summary>
    public virtual bool TiesFew => false;

    /// <summary>Model face: adds its rows.</summary>
    /// <param name="model">The model.</param>
    public abstract void Add(RotationModel model);

    /// <summary>Audit face: one reason for each place where the postings break it.</summary>
    /// <param name="facts">The case, looked through once.</param>
    /// <param name="postings">All postings of the plan.</param>
    public abstract IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings);
}

/// <summary>
/// A share that has to be sent. A plan may miss it, at the price <see cref="RotationPoints.MissedDuty"/> for each teacher short, and then says so by name:
/// its audit face is the ledger.
/// </summary>
public abstract class DutyRule : PlanRule
{
    /// <summary>Every line of the ledger, by unit, school and school year.</summary>
    /// <param name="facts">The case, looked through once.</param>
    /// <param name="postings">All postings of the plan.</param>
    public abstract IEnumerable<QuotaLine> Ledger(AuditFacts facts, ImmutableArray<Posting> postings);

    /// <inheritdoc/>
    public sealed override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings) => [];
}
