using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Pairings;

/// <summary>How the agreeing stands: a planner's home page in one call. A county planner is told the offers with a school of the own unit.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Version">The board's version.</param>
/// <param name="Sequence">Number of the newest change.</param>
/// <param name="Published">The published scenario; null: none yet.</param>
/// <param name="Policy">How offers are answered.</param>
/// <param name="Counts">Offers by state, every state once, in the order of the states.</param>
/// <param name="Deadlines">The next days on which offers end unanswered, nearest first, at most ten.</param>
/// <param name="Tasks">What waits for the planner, most urgent first, at most a hundred.</param>
/// <param name="TaskCount">How many there are in all.</param>
/// <param name="Schools">Every school that the tasks name, by id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlanOverview")]
public sealed record PlanOverview(
    PlanId Plan, long Version, long Sequence, ScenarioSummary? Published, OfferPolicy Policy, ImmutableArray<StateCount> Counts,
    ImmutableArray<DeadlineCount> Deadlines, ImmutableArray<PlanTask> Tasks, int TaskCount, ImmutableArray<SchoolCard> Schools);

/// <summary>Offers in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Offers">How many.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.StateCount")]
public readonly record struct StateCount([property: Id(0)] OfferState State, [property: Id(1)] int Offers);

/// <summary>Offers whose last day it is.</summary>
/// <param name="On">The day.</param>
/// <param name="Offers">How many wait.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DeadlineCount")]
public readonly record struct DeadlineCount([property: Id(0)] DateOnly On, [property: Id(1)] int Offers);

/// <summary>The kinds of task, most urgent first. Texts: task.NAME.</summary>
public enum PlanTaskKind
{
    /// <summary>A pair fell; a repair is to be chosen.</summary>
    Repair = 1,
    /// <summary>A school asks for another partner.</summary>
    AlternativesAsked = 2,
    /// <summary>Both said yes.</summary>
    Confirm = 3,
    /// <summary>The last day is near.</summary>
    Remind = 4,
    /// <summary>Confirmed, not signed by both.</summary>
    Sign = 5,
    /// <summary>The yearly review is due.</summary>
    Review = 6,
}

/// <summary>One task.</summary>
/// <param name="Kind">What.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Helper">Its helper.</param>
/// <param name="Receiver">Its receiver.</param>
/// <param name="Since">The day on which it came up.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlanTask")]
public sealed record PlanTask(PlanTaskKind Kind, OfferId Offer, SchoolId Helper, SchoolId Receiver, DateOnly Since);

/// <summary>Which offers a planner asks for; everything that is null does not filter.</summary>
/// <param name="States">States; empty: all.</param>
/// <param name="Unit">Unit of a school of the offer.</param>
/// <param name="County">County of a school of the offer.</param>
/// <param name="Text">Part of a school's name or code.</param>
/// <param name="Waiting">True: only those that wait for a side to answer.</param>
/// <param name="Skip">Rows to leave out at the beginning.</param>
/// <param name="Take">Rows at most, 1 to 500.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferQuery")]
public sealed record OfferQuery(
    ImmutableArray<OfferState> States = default, UnitId? Unit = null, CountyId? County = null, string? Text = null, bool Waiting = false,
    int Skip = 0, int Take = 100);

/// <summary>Offers for planners.</summary>
/// <param name="Version">The board's version.</param>
/// <param name="Found">How many fit the query.</param>
/// <param name="Rows">The asked part of them, by last day, then by number.</param>
/// <param name="Schools">Every school of the rows, by id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferList")]
public sealed record OfferList(long Version, int Found, ImmutableArray<OfferRow> Rows, ImmutableArray<SchoolCard> Schools);

/// <summary>One offer as planners see it.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Helper">The helper's code today.</param>
/// <param name="Receiver">The receiver's code today.</param>
/// <param name="Points">Score of the pair.</param>
/// <param name="DistanceMeters">Its distance.</param>
/// <param name="NeedRank">Of the receiver when it was sent.</param>
/// <param name="Dates">Its days.</param>
/// <param name="State">Where it stands.</param>
/// <param name="HelperAnswer">What the helper said.</param>
/// <param name="ReceiverAnswer">What the receiver said.</param>
/// <param name="No">Who said no and why, or took a yes back; null where nobody did.</param>
/// <param name="Wishes">Partners that a side asked for.</param>
/// <param name="RemindedOn">The day of the last reminder; null: none.</param>
/// <param name="MayNow">What the planner may do now.</param>
/// <param name="Pairing">Its standing once confirmed; null before.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferRow")]
public sealed record OfferRow(
    OfferId Offer, SchoolId Helper, SchoolId Receiver, long Points, int DistanceMeters, int NeedRank, OfferDates Dates, OfferState State,
    SideAnswer HelperAnswer, SideAnswer ReceiverAnswer, OfferNo? No, ImmutableArray<SchoolId> Wishes, DateOnly? RemindedOn,
    ImmutableArray<OfferAct> MayNow, PairingCard? Pairing);

/// <summary>A no, as planners see it.</summary>
/// <param name="Side">Whose.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">In its own words; empty: none.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferNo")]
public sealed record OfferNo(OfferSide Side, DeclineReason Reason, string Note);

/// <summary>A school that is to be reminded: a line of the printable list.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Side">Which side has not answered.</param>
/// <param name="School">The school.</param>
/// <param name="Partner">The other school.</param>
/// <param name="AnswerBy">The last day.</param>
/// <param name="RemindedOn">The day of the last reminder; null: none.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Reminder")]
public sealed record Reminder(OfferId Offer, OfferSide Side, SchoolCard School, SchoolCard Partner, DateOnly AnswerBy, DateOnly? RemindedOn);
