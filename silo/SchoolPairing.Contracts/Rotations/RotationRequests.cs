using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>What a teacher may ask about a published posting.</summary>
public enum RequestKind
{
    /// <summary>Days off; visits are replanned.</summary>
    Leave = 1,
    /// <summary>An objection: a person looks at it again.</summary>
    Objection = 2,
    /// <summary>Changes places with somebody for whom that is legal and fair, who has to agree.</summary>
    Swap = 3,
}

/// <summary>Where a request stands.</summary>
public enum RequestState
{
    /// <summary>Waits for the other teacher (swap).</summary>
    WaitsForPartner = 1,
    /// <summary>Waits for a planner.</summary>
    Open = 2,
    /// <summary>Granted.</summary>
    Granted = 3,
    /// <summary>Refused.</summary>
    Refused = 4,
    /// <summary>Taken back.</summary>
    Withdrawn = 5,
}

/// <summary>Asks.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Rotation">About which posting.</param>
/// <param name="Kind">What.</param>
/// <param name="From">First day (leave); null otherwise.</param>
/// <param name="Until">Last day (leave); null otherwise.</param>
/// <param name="With">The other posting (swap), one of <see cref="SwapChoices"/>; null otherwise.</param>
/// <param name="Note">At most 500 characters; required for an objection. No health data: leave needs no cause here.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AskRotation")]
public sealed record AskRotation(CommandId Command, RotationId Rotation, RequestKind Kind, DateOnly? From, DateOnly? Until, RotationId? With, string Note);

/// <summary>Decides a request, or, for the other teacher of a swap, agrees or not.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Request">Which.</param>
/// <param name="Grant">Whether.</param>
/// <param name="Answer">At most 500 characters; required where refused.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DecideRequest")]
public sealed record DecideRequest(CommandId Command, RequestId Request, bool Grant, string Answer);

/// <summary>One request.</summary>
/// <param name="Id">Which.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Rotation">About which posting.</param>
/// <param name="Kind">What.</param>
/// <param name="Teacher">Who asks.</param>
/// <param name="Name">Name.</param>
/// <param name="Host">Host of the posting.</param>
/// <param name="HostName">Its name.</param>
/// <param name="With">The other teacher's host (swap); null otherwise.</param>
/// <param name="WithName">The other host's name; empty: none.</param>
/// <param name="From">First day (leave).</param>
/// <param name="Until">Last day (leave).</param>
/// <param name="AskedOn">When.</param>
/// <param name="AnswerBy">Last day to answer.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Note">What was written; empty for those whom it does not concern.</param>
/// <param name="Answer">The answer; empty: none yet.</param>
/// <param name="MayDecide">Whether the caller may decide now.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RequestRow")]
public sealed record RequestRow(
    RequestId Id, PlanId Plan, RotationId Rotation, RequestKind Kind, TeacherId Teacher, string Name, SchoolId Host, string HostName, SchoolId? With,
    string WithName, DateOnly? From, DateOnly? Until, DateOnly AskedOn, DateOnly AnswerBy, RequestState State, string Note, string Answer, bool MayDecide);

/// <summary>Requests.</summary>
/// <param name="Rows">Open ones by last day to answer, then decided ones, newest first.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RequestList")]
public sealed record RequestList(ImmutableArray<RequestRow> Rows);

/// <summary>Postings with which a swap would be legal and fair.</summary>
/// <param name="Rotation">The own posting.</param>
/// <param name="Choices">By way saved, then id.</param>
/// <param name="Ruled">For the others of the same subject and stage: the rule that stands against it, each rule once with its count.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SwapChoices")]
public sealed record SwapChoices(RotationId Rotation, ImmutableArray<SwapChoice> Choices, ImmutableArray<Reason> Ruled);

/// <summary>One possible swap. It names the host, not the person, until both agree.</summary>
/// <param name="With">The other posting.</param>
/// <param name="Host">Its host.</param>
/// <param name="OneWayMinutes">The way there for the asking teacher.</param>
/// <param name="MinutesSaved">Minutes saved one way; negative: longer.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SwapChoice")]
public sealed record SwapChoice(RotationId With, SchoolCard Host, int OneWayMinutes, int MinutesSaved);

/// <summary>A nomination by a principal.</summary>
/// <param name="Teacher">Whom.</param>
/// <param name="Name">Name.</param>
/// <param name="Home">Home school.</param>
/// <param name="Host">Where to; null: open.</param>
/// <param name="NominatedOn">When.</param>
/// <param name="Acknowledged">The teacher's answer; null: none yet.</param>
/// <param name="HostConsents">The host principal's answer; null: none yet, or no host named.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.NominationRow")]
public sealed record NominationRow(TeacherId Teacher, string Name, SchoolId Home, SchoolId? Host, DateOnly NominatedOn, bool? Acknowledged, bool? HostConsents);
