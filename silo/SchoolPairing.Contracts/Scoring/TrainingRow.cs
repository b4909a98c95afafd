using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>What became of a pair in one cycle.</summary>
public enum PairOutcome
{
    /// <summary>Eligible, but never offered: no label; tells what all pairs are like.</summary>
    NotProposed = 0,
    /// <summary>Both principals accepted.</summary>
    Accepted = 1,
    /// <summary>Both accepted, at least one with conditions.</summary>
    AcceptedWithConditions = 2,
    /// <summary>At least one declined.</summary>
    Declined = 3,
    /// <summary>Offered, not answered in time: no label.</summary>
    Expired = 4,
}

/// <summary>One pair of one cycle as it was known when it was offered, and what became of it.</summary>
/// <param name="Cycle">Year in which the cycle began.</param>
/// <param name="Helper">The helper.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="County">County in which the receiver lies; never a feature, only for the fairness table.</param>
/// <param name="Stage">Stage of the pair; for the fairness table. Null where unknown.</param>
/// <param name="Class">Urban-rural class of the receiver; for the fairness table. Null where unknown.</param>
/// <param name="Pupils">Pupils of the receiver; for the fairness table. Null where unknown.</param>
/// <param name="Values">By feature of the service, in the order of its list of features; null where unknown.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">The structured reason of a decline, empty where none.</param>
/// <param name="Improvement">The receiver's improvement at the year-end assessment, in assessment points; null where not assessed. Only of accepted pairs.</param>
/// <param name="ProposalChance">With which probability the policy of that cycle would have offered this pair, more than 0, at most 1; null where not recorded.</param>
/// <param name="Explored">Offered to learn from it, not because it scored best.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingRow")]
public sealed record TrainingRow(
    int Cycle, SchoolId Helper, SchoolId Receiver, string County, Stage? Stage, UrbanRuralClass? Class, double? Pupils,
    ImmutableArray<double?> Values, PairOutcome Outcome, string Reason, double? Improvement, double? ProposalChance, bool Explored)
{
    /// <summary>Accepted or declined.</summary>
    public bool Decided => Outcome is PairOutcome.Accepted or PairOutcome.AcceptedWithConditions or PairOutcome.Declined;

    /// <summary>Accepted, with or without conditions.</summary>
    public bool WasAccepted => Outcome is PairOutcome.Accepted or PairOutcome.AcceptedWithConditions;
}
