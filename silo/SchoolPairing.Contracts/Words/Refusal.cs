using System.Collections.Immutable;

namespace SchoolPairing.Contracts.Words;

/// <summary>One named value inside a reason or a refusal; texts refer to it by its name.</summary>
/// <param name="Name">The name that the text uses, such as limitKm.</param>
/// <param name="Value">The value, numbers in invariant form.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Detail")]
public sealed record Detail(string Name, string Value);

/// <summary>An expected "no": what was asked cannot be done, nothing was changed. Bugs are exceptions, never refusals.</summary>
/// <param name="Code">Which of the closed set; its text stands in the resources as refusal.CODE.</param>
/// <param name="Details">The values that the text names: what, where, value, what is allowed.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Refusal")]
public sealed record Refusal(RefusalCode Code, ImmutableArray<Detail> Details)
{
    /// <summary>Makes a refusal from its code and named values.</summary>
    /// <param name="code">Which refusal.</param>
    /// <param name="details">Name and value, in the order in which the text uses them.</param>
    public static Refusal Of(RefusalCode code, params (string Name, string Value)[] details) =>
        new(code, [.. details.Select(detail => new Detail(detail.Name, detail.Value))]);
}

/// <summary>Every refusal that the service knows. Numbers are stored and never reused.</summary>
public enum RefusalCode
{
    /// <summary>A file cannot be read as what its name says (details: file, expected).</summary>
    UnreadableFile = 1,
    /// <summary>A file is larger than allowed, packed or unpacked (details: file, size, limit).</summary>
    FileTooLarge = 2,
    /// <summary>No row with the wanted headers was found (details: file, missing, found).</summary>
    HeaderNotFound = 3,
    /// <summary>A file has no usable row (details: file, rows).</summary>
    NoUsableRows = 4,
    /// <summary>There is no such import profile (details: profile, known).</summary>
    UnknownProfile = 5,
    /// <summary>A JSON file breaks its schema (details: file, path, value, expected).</summary>
    InvalidDocument = 6,
    /// <summary>A name is not known (details: kind, value, known).</summary>
    UnknownName = 7,
    /// <summary>A school that a file names is not registered (details: file, row, school).</summary>
    UnknownSchool = 8,
    /// <summary>Numbers would not fit the integers that the proof needs (details: what, value, limit).</summary>
    NumbersTooLarge = 9,
    /// <summary>The plan has no policy yet (details: plan).</summary>
    PlanNotConfigured = 10,
    /// <summary>The run is not in a state that allows this (details: run, state).</summary>
    WrongRunState = 11,
    /// <summary>No such run (details: run).</summary>
    UnknownRun = 12,
    /// <summary>A row of an additional file cannot be used (details: file, row, column, value, expected).</summary>
    InvalidRow = 13,
    /// <summary>The proposal is not intact, so no question about it can be answered (details: check, and the values that its sentence names).</summary>
    ProposalNotIntact = 14,
    /// <summary>The engine broke on these inputs: a fault of the program, logged with its cause (details: run).</summary>
    EngineFailed = 15,
    /// <summary>A setting cannot be used (details: key, value, allowed).</summary>
    InvalidSetting = 16,
    /// <summary>Another process works on this data folder (details: folder).</summary>
    DataFolderInUse = 17,
    /// <summary>The database file is damaged or was written by a newer version (details: file, expected).</summary>
    UnusableDatabase = 18,
    /// <summary>There is no school of this code in the register or the proposal (details: school).</summary>
    NoSuchSchool = 19,
    /// <summary>The plan was configured for another import profile than the register's (details: plan, profile, register).</summary>
    OtherProfile = 20,
    /// <summary>A file has more faults than are listed (details: file, count).</summary>
    MoreRefusals = 30,
    /// <summary>A pair that a change speaks of is no candidate of the plan (details: helper, receiver).</summary>
    NotACandidate = 35,
    /// <summary>A change says something that cannot be meant (details: school, value, allowed).</summary>
    InvalidChange = 36,
    /// <summary>There is no plan under this change, so nothing in it has a price; a replan names the clash (details: none).</summary>
    NoPlanToPrice = 37,
    /// <summary>A model may not be used: its gate did not promote it (details: model, reason).</summary>
    ModelNotPromoted = 40,
    /// <summary>No model was used before this one (details: none).</summary>
    NothingToRollBack = 41,
    /// <summary>A policy wants the model in use and there is none (details: cards).</summary>
    NoModelInUse = 42,
    /// <summary>The caller's role may not do this, or nobody is signed in (details: role, act).</summary>
    NotAllowed = 50,
    /// <summary>The role may do this, but not to this unit, school or account (details: role, subject, scope).</summary>
    OutsideScope = 51,
    /// <summary>The plan's board has no such scenario (details: scenario, plan).</summary>
    UnknownScenario = 61,
    /// <summary>Somebody changed the board since the caller saw it (details: expected, version).</summary>
    BoardChanged = 62,
    /// <summary>The plan has no such offer (details: offer).</summary>
    UnknownOffer = 63,
    /// <summary>An offer is not in a state that allows this (details: offer, state, act).</summary>
    WrongOfferState = 64,
    /// <summary>The other side answers first (details: offer, partner).</summary>
    NotYourTurn = 65,
    /// <summary>The last day to answer is over (details: offer, answerBy).</summary>
    AnswerTooLate = 66,
    /// <summary>Somebody said yes to this pair, so it does not move (details: helper, receiver).</summary>
    PairAgreed = 67,
    /// <summary>An edit names pairs that it cannot be about (details: edit, value, allowed).</summary>
    InvalidEdit = 68,
    /// <summary>A side said no to this pair, or its conditions rule it out (details: helper, receiver, reason).</summary>
    PairRuledOut = 69,
    /// <summary>No act is left to undo (details: plan).</summary>
    NothingToUndo = 70,
    /// <summary>No undone act is left to do again (details: plan).</summary>
    NothingToRedo = 71,
    /// <summary>Something happened since that the step would undo with it (details: reason, count, offer).</summary>
    StepTooLate = 72,
    /// <summary>A school wants fewer partners than it agreed to already (details: school, asked, agreed).</summary>
    PlacesAgreed = 74,
    /// <summary>A field of a command cannot be used (details: field, value, allowed).</summary>
    InvalidField = 75,
    /// <summary>No pair fell (details: plan).</summary>
    NothingToRepair = 76,
    /// <summary>The published scenario stays on the board (details: scenario).</summary>
    ScenarioPublished = 77,
    /// <summary>A run has no proposal to start from (details: run, state).</summary>
    NoProposal = 78,
    /// <summary>This cannot hold together with something that stands; one refusal for each part of the clash (details: part, schools).</summary>
    DecisionsClash = 79,
    /// <summary>A scenario lacks a pair that somebody said yes to (details: scenario, helper, receiver).</summary>
    LacksAgreedPair = 80,
    /// <summary>A scenario has a pair that a side said no to, or too many pairs of a school (details: scenario, helper, receiver, reason).</summary>
    ScenarioOutdated = 81,
    /// <summary>A school of an offer was closed and no other took its place (details: school, offer).</summary>
    SchoolClosed = 82,
    /// <summary>The rotation plan changed since the planner saw it; details expected, version.</summary>
    RotationChanged = 83,
    /// <summary>No such standing posting within the caller's reach; details rotation.</summary>
    UnknownRotation = 84,
    /// <summary>No such request within the caller's reach; details request.</summary>
    UnknownRequest = 85,
    /// <summary>The request stands where this cannot be done; details request, state.</summary>
    WrongRequestState = 86,
    /// <summary>The last day to ask was before today; details rotation, until.</summary>
    RequestTooLate = 87,
    /// <summary>The same was asked before and waits; details request, answerBy.</summary>
    RequestStands = 88,
    /// <summary>Rules stand against a swap; details rotation, rule.</summary>
    SwapRuledOut = 89,
    /// <summary>The teacher is in no imported file, or has left (details: teacher).</summary>
    UnknownTeacher = 90,
    /// <summary>There is no such request for deferral (details: deferral).</summary>
    UnknownDeferral = 91,
    /// <summary>A request for deferral is not in a state that allows this (details: deferral, state, act).</summary>
    WrongDeferralState = 92,
    /// <summary>Only the planner who took a request reads and decides it (details: deferral).</summary>
    NotDecidingPlanner = 93,
    /// <summary>The answer that was named is not one of those that the change leads to now; details plan, hash.</summary>
    PreviewOutdated = 94,
    /// <summary>Something has to be there before; details plan, what.</summary>
    NoRotationPlan = 95,
    /// <summary>The run did not end with a plan of rotations; details run.</summary>
    RunWithoutPlan = 96,
    /// <summary>A posting that has begun would change; details rotation, host, from.</summary>
    PostingBegun = 97,
    /// <summary>No such nomination within the caller's reach; details teacher.</summary>
    UnknownNomination = 98,
    /// <summary>The teacher is nominated already; details teacher, date.</summary>
    NominationStands = 99,
    /// <summary>No such filed demand within the caller's reach; details demand.</summary>
    UnknownDemand = 100,
    /// <summary>A filed demand is not in a state that allows this; details demand, state, act.</summary>
    WrongDemandState = 101,
}

/// <summary>The answer of a command: a value or a refusal, never both.</summary>
/// <typeparam name="T">What an accepted command answers.</typeparam>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Answer`1")]
public sealed class Answer<T> where T : class
{
    private Answer(T? value, ImmutableArray<Refusal> refusals) => (Value, Refusals) = (value, refusals);

    /// <summary>The value, or null where the command was refused.</summary>
    [Id(0)] public T? Value { get; }

    /// <summary>All reasons of a refusal, empty where the command was accepted.</summary>
    [Id(1)] public ImmutableArray<Refusal> Refusals { get; }

    /// <summary>Whether the command was accepted.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool Accepted => Value is not null;

    /// <summary>An accepted command.</summary>
    /// <param name="value">What it answers.</param>
#pragma warning disable CA1000 // the two named makers are the only way to an answer
    public static Answer<T> Of(T value) => new(value, []);

    /// <summary>A refused command.</summary>
    /// <param name="refusals">At least one reason.</param>
    public static Answer<T> Refuse(params IEnumerable<Refusal> refusals) => new(null, [.. refusals]);
#pragma warning restore CA1000
}
