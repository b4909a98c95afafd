using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Silo.Pairings;

/// <summary>One act of a planner as it is stored, with all that undoing it needs. Property names are stored words.</summary>
internal sealed record BoardStep(int Number, ActId Act, BoardEdit? Edit, DateTimeOffset At, AccountId By, StepDelta Delta);

/// <summary>What a step changed: read forwards it does the step, read backwards it undoes it.</summary>
internal sealed record StepDelta
{
    /// <summary>The scenario that the lists of pairs and decisions are about.</summary>
    public int? Scenario { get; init; }
    public ImmutableArray<PairId> PairsGone { get; init; } = [];
    public ImmutableArray<PairId> PairsCome { get; init; } = [];
    public ImmutableArray<PlannerDecision> DecisionsGone { get; init; } = [];
    public ImmutableArray<PlannerDecision> DecisionsCome { get; init; } = [];
    public Change<string>? Name { get; init; }
    public Scenario? Added { get; init; }
    public Scenario? Dropped { get; init; }
    /// <summary>The published scenario; 0: none.</summary>
    public Change<int>? Published { get; init; }
    public Change<OfferPolicy>? Policy { get; init; }
    /// <summary>Numbers of offers that it sent.</summary>
    public ImmutableArray<int> Sent { get; init; } = [];
    public ImmutableArray<EndedOffer> Ended { get; init; } = [];
    public ImmutableArray<ConfirmedOffer> Confirmed { get; init; } = [];
    public ImmutableArray<ExtendedOffer> Extended { get; init; } = [];

    /// <summary>Offers whose standing it touches.</summary>
    public int Offers => Sent.Length + Ended.Length + Confirmed.Length + Extended.Length;
}

/// <summary>A value before and after.</summary>
internal sealed record Change<T>(T Before, T After);

/// <summary>An offer that a step recalled, or a pairing that it ended.</summary>
internal sealed record EndedOffer(int Offer, OfferEnd End);

/// <summary>An offer that a step confirmed.</summary>
internal sealed record ConfirmedOffer(int Offer, DateOnly On);

/// <summary>An offer that a step gave more time.</summary>
internal sealed record ExtendedOffer(int Offer, DateOnly Before, DateOnly After);
