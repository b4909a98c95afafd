using System.Collections.Immutable;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Plans;

/// <summary>The board with one scenario open.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Version">Counts changes of board and offers, from 0; commands expect it.</param>
/// <param name="StateHash">SHA-256 of the state, lower-case hex.</param>
/// <param name="Sequence">Number of the newest change: where a live page begins to listen.</param>
/// <param name="Scenarios">All scenarios, oldest first; empty before the first.</param>
/// <param name="Open">The scenario that the lists below are about; null where there is none.</param>
/// <param name="Undo">What undo would undo; null: nothing.</param>
/// <param name="Redo">What redo would do again; null: nothing.</param>
/// <param name="Pairs">Pairs of the open scenario, neediest receiver first, then by ids.</param>
/// <param name="LeftOut">Receivers without a helper, neediest first.</param>
/// <param name="FreeHelpers">Helpers with a free place, by id.</param>
/// <param name="Decisions">Decisions of the open scenario.</param>
/// <param name="Schools">Every school that the lists name, by id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.BoardPage")]
public sealed record BoardPage(
    PlanId Plan, long Version, string StateHash, long Sequence, ImmutableArray<ScenarioSummary> Scenarios, ScenarioSummary? Open,
    StepSummary? Undo, StepSummary? Redo, ImmutableArray<BoardPair> Pairs, ImmutableArray<BoardReceiver> LeftOut,
    ImmutableArray<BoardHelper> FreeHelpers, ImmutableArray<PlannerDecision> Decisions, ImmutableArray<SchoolCard> Schools);

/// <summary>A scenario in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Run">The run whose frozen inputs it stands on.</param>
/// <param name="CopyOf">The scenario that it was copied from; null where it was made from a run.</param>
/// <param name="Published">True where its pairs are the offers.</param>
/// <param name="Measures">What it achieves.</param>
/// <param name="Edits">Decisions that stand in it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ScenarioSummary")]
public sealed record ScenarioSummary(
    ScenarioId Id, string Name, MatchRunId Run, ScenarioId? CopyOf, bool Published, PlanMeasures Measures, int Edits);

/// <summary>A step that can be undone or done again.</summary>
/// <param name="Act">What it was.</param>
/// <param name="Edit">The edit, where it was one.</param>
/// <param name="Scenario">The scenario; null where none.</param>
/// <param name="Offers">Offers that it sent or recalled.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.StepSummary")]
public sealed record StepSummary(ActId Act, BoardEdit? Edit, ScenarioId? Scenario, int Offers, Access.AccountId By, DateTimeOffset At);

/// <summary>One pair on the board.</summary>
/// <param name="Pair">Which, by the codes that the run knows.</param>
/// <param name="Points">Its score.</param>
/// <param name="DistanceMeters">Great circle, rounded to a metre.</param>
/// <param name="TravelMinutes">From the travel-time file; null where none.</param>
/// <param name="NeedRank">Of the receiver, 1 for the neediest.</param>
/// <param name="NeedPoints">Of the receiver.</param>
/// <param name="Locked">True where a planner locked it.</param>
/// <param name="Agreed">True where a side said yes: no edit and no repair moves it.</param>
/// <param name="Offer">Its offer; null where there is none.</param>
/// <param name="OfferState">The state of its offer; null where there is none.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.BoardPair")]
public sealed record BoardPair(
    PairId Pair, long Points, int DistanceMeters, int? TravelMinutes, int NeedRank, int NeedPoints,
    bool Locked, bool Agreed, OfferId? Offer, OfferState? OfferState);

/// <summary>A receiver without a helper.</summary>
/// <param name="School">The receiver.</param>
/// <param name="NeedRank">1 for the neediest.</param>
/// <param name="NeedPoints">Its need.</param>
/// <param name="Candidates">Helpers that the rules allow it.</param>
/// <param name="Must">True where a planner decided that it must be helped.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.BoardReceiver")]
public sealed record BoardReceiver(SchoolId School, int NeedRank, int NeedPoints, int Candidates, bool Must);

/// <summary>A helper with room.</summary>
/// <param name="School">The helper.</param>
/// <param name="Capacity">Receivers it can take on, conditions of its principal included.</param>
/// <param name="Used">Receivers it has.</param>
/// <param name="Candidates">Receivers that the rules allow it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.BoardHelper")]
public sealed record BoardHelper(SchoolId School, int Capacity, int Used, int Candidates);
