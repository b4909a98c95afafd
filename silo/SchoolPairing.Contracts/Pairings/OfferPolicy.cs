using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Contracts.Pairings;

/// <summary>Who answers first. Texts: answer-order.NAME.</summary>
public enum AnswerOrder
{
    /// <summary>Both at once.</summary>
    Both = 1,
    /// <summary>The helper; the receiver once it said yes.</summary>
    HelperFirst = 2,
    /// <summary>The receiver; the helper once it said yes.</summary>
    ReceiverFirst = 3,
}

/// <summary>How offers of a plan are answered. Every number is a proposal that the bureau confirms.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferPolicy")]
public sealed record OfferPolicy
{
    /// <summary>Who answers first.</summary>
    [Id(0)] public AnswerOrder Order { get; init; } = AnswerOrder.Both;

    /// <summary>Days in which to answer, 1 to 90; the last day counts. Offers that were sent keep their day.</summary>
    [Id(1)] public int AnswerDays { get; init; } = 14;

    /// <summary>Days before the last one from which a school stands on the list of reminders, 0 to 30.</summary>
    [Id(2)] public int RemindDays { get; init; } = 3;

    /// <summary>The repair that is sent by itself when a pair falls: <see cref="RepairGoal.NothingMoves"/> or <see cref="RepairGoal.FewestChanges"/>; null: the planner chooses from the menu.</summary>
    [Id(3)] public RepairGoal? AutoRepair { get; init; }

    /// <summary>A partner is offered as an alternative where the whole plan loses at most this many points by it, 0 to 1,000,000,000; the schools helped never get fewer.</summary>
    [Id(4)] public long AlternativesWithinPoints { get; init; } = 200;

    /// <summary>School years of an agreement, 1 to 6.</summary>
    [Id(5)] public int AgreementYears { get; init; } = 3;

    /// <summary>First day of the pairings; null: the day on which the plan's limits are looked up.</summary>
    [Id(6)] public DateOnly? StartsOn { get; init; }
}
