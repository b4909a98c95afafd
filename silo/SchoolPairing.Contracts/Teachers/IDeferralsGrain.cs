using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Teachers;

/// <summary>
/// Requests for deferral (暂缓). Key: "main". The reason is health data: it is stored apart, read only by the planner who took the case, each reading is audited, and
/// it is deleted some days after the decision. Everybody else, principals and other planners included, sees "deferred until DATE"; whoever wrote it never
/// reads it again, since a sign-in may be issued anew by somebody else.
/// </summary>
[Alias("SchoolPairing.IDeferralsGrain")]
public interface IDeferralsGrain : IGrainWithStringKey
{
    /// <summary>Asks for a deferral of oneself.</summary>
    /// <param name="command">What is asked.</param>
    [Alias("Ask"), OpenTo(Role.Teacher)]
    Task<Answer<OwnDeferral>> Ask(AskDeferral command);

    /// <summary>Takes an undecided request back, and forgets its reason.</summary>
    /// <param name="command">Caller's id.</param>
    /// <param name="deferral">Which.</param>
    [Alias("Withdraw"), OpenTo(Role.Teacher)]
    Task<Answer<OwnDeferral>> Withdraw(CommandId command, DeferralId deferral);

    /// <summary>The caller's own requests, newest first, without what they wrote.</summary>
    [Alias("Own"), OpenTo(Role.Teacher)]
    Task<Answer<OwnDeferrals>> Own();

    /// <summary>Requests within the caller's reach, without reasons: the last day to decide first, then decided ones.</summary>
    [Alias("Open"), OpenTo(Role.CityPlanner, Role.CountyPlanner)]
    Task<Answer<DeferralList>> Open();

    /// <summary>Becomes the deciding planner of a request that nobody has taken.</summary>
    /// <param name="command">Caller's id.</param>
    /// <param name="deferral">Which.</param>
    [Alias("Take"), OpenTo(Role.CityPlanner, Role.CountyPlanner)]
    Task<Answer<DeferralRow>> Take(CommandId command, DeferralId deferral);

    /// <summary>The reason, for the deciding planner only; the reading is written to the audit first.</summary>
    /// <param name="deferral">Which.</param>
    [Alias("Read"), OpenTo(Role.CityPlanner, Role.CountyPlanner)]
    Task<Answer<DeferralReason>> Read(DeferralId deferral);

    /// <summary>Grants or refuses, by the deciding planner.</summary>
    /// <param name="command">The decision.</param>
    [Alias("Decide"), OpenTo(Role.CityPlanner, Role.CountyPlanner)]
    Task<Answer<DeferralRow>> Decide(DecideDeferral command);

    /// <summary>The kinds of deferral that the rules of the caller's school know.</summary>
    [Alias("Kinds"), OpenTo(Role.Teacher, Role.CityPlanner, Role.CountyPlanner)]
    Task<Answer<DeferralKinds>> Kinds();
}

/// <summary>Asks for a deferral.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Kind">Id of a kind.</param>
/// <param name="Until">Last day asked for.</param>
/// <param name="Note">At most 500 characters; empty: nothing.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AskDeferral")]
public sealed record AskDeferral(CommandId Command, string Kind, DateOnly Until, string Note);

/// <summary>Where a request stands.</summary>
public enum DeferralState
{
    /// <summary>Nobody took it yet.</summary>
    Asked = 1,
    /// <summary>A planner took it.</summary>
    Taken = 2,
    /// <summary>Granted until a day.</summary>
    Granted = 3,
    /// <summary>Refused.</summary>
    Refused = 4,
    /// <summary>Taken back.</summary>
    Withdrawn = 5,
}

/// <summary>A request without its reason.</summary>
/// <param name="Id">Which.</param>
/// <param name="Teacher">Whose.</param>
/// <param name="Name">Name.</param>
/// <param name="School">Home school.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AskedOn">When asked.</param>
/// <param name="DecideBy">Last day to decide.</param>
/// <param name="Until">Granted until, or asked until; null where refused.</param>
/// <param name="Mine">Whether the caller is the deciding planner.</param>
/// <param name="Answer">What the deciding planner wrote to the teacher, for the two of them; empty: nothing, and for everybody else. Never the reason.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DeferralRow")]
public sealed record DeferralRow(
    DeferralId Id, TeacherId Teacher, string Name, SchoolId School, string SchoolName, DeferralState State, DateOnly AskedOn, DateOnly DecideBy,
    DateOnly? Until, bool Mine, string Answer);

/// <summary>Requests.</summary>
/// <param name="Rows">See <see cref="IDeferralsGrain.Open"/>.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DeferralList")]
public sealed record DeferralList(ImmutableArray<DeferralRow> Rows);

/// <summary>Why a deferral was asked for.</summary>
/// <param name="Row">The request.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Note">What the teacher wrote.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DeferralReason")]
public sealed record DeferralReason(DeferralRow Row, string Kind, string Note);

/// <summary>Decides a request.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Deferral">Which.</param>
/// <param name="Grant">Whether.</param>
/// <param name="Until">Last day; required where granted.</param>
/// <param name="Answer">To the teacher, at most 500 characters; required where refused.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DecideDeferral")]
public sealed record DecideDeferral(CommandId Command, DeferralId Deferral, bool Grant, DateOnly? Until, string Answer);

/// <summary>An own request.</summary>
/// <param name="Row">The request.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OwnDeferral")]
public sealed record OwnDeferral(DeferralRow Row);

/// <summary>Own requests.</summary>
/// <param name="Rows">Newest first.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OwnDeferrals")]
public sealed record OwnDeferrals(ImmutableArray<OwnDeferral> Rows);

/// <summary>Kinds of deferral.</summary>
/// <param name="Kinds">By the order of the rules.</param>
/// <param name="KeptDays">So many days after the decision what was written is deleted.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DeferralKinds")]
public sealed record DeferralKinds(ImmutableArray<Rotations.DeferralKind> Kinds, int KeptDays);
