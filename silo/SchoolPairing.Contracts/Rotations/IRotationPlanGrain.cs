using System.Collections.Immutable;
using Orleans.Concurrency;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>
/// The rotations of one year's plan. Key: the plan id. One writer for policy, runs, what is published, requests and nominations, so that they never pass each other.
/// Published terms are frozen and change only by a replan that was shown before; a draft is what the newest run suggests; later terms are free. A county planner
/// sees and decides for teachers and hosts of the own unit; a principal sees who comes to and who goes from the own school.
/// </summary>
[Alias("SchoolPairing.IRotationPlanGrain")]
public interface IRotationPlanGrain : IGrainWithStringKey
{
    /// <summary>Where the plan stands: policy, newest runs, what is published, what waits.</summary>
    [Alias("Get"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<RotationOverview>> Get();

    /// <summary>Sets the numbers of the plan and its decisions; refused with everything that is wrong.</summary>
    /// <param name="command">What.</param>
    [Alias("Configure"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<RotationOverview>> Configure(ConfigureRotation command);

    /// <summary>Makes one decision about a teacher, in the place of the one about the same teacher and host, or takes it away.</summary>
    /// <param name="command">Whom, where, why.</param>
    [Alias("DecideTeacher"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<RotationOverview>> DecideTeacher(DecideTeacher command);

    /// <summary>Freezes register, teachers, confirmed pairings and policy, and starts a run.</summary>
    /// <param name="command">Seed and budget.</param>
    [Alias("Start"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<RotationRunState>> Start(StartRotationRun command);

    /// <summary>Postings of the draft or of what is published.</summary>
    /// <param name="query">Filter.</param>
    [Alias("Postings"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Principal, Role.Operator)]
    Task<Answer<PostingList>> Postings(PostingQuery query);

    /// <summary>Duties met and missed, by unit and school.</summary>
    /// <param name="published">True: of what is published; false: of the draft.</param>
    [Alias("Ledger"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<RotationLedger>> Ledger(bool published);

    /// <summary>Why somebody goes there, or does not go: contributions, rules, or the exact price of the wish.</summary>
    /// <param name="teacher">Whom.</param>
    /// <param name="host">Where to; null: whether at all.</param>
    [Alias("Why"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<RotationWhy>> Why(TeacherId teacher, SchoolId? host);

    /// <summary>Publishes the draft: postings become rotations, teachers and principals see them.</summary>
    /// <param name="command">Which run.</param>
    [Alias("Publish"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<RotationOverview>> Publish(PublishRotation command);

    /// <summary>What a change would do to the published week: both answers, pinned at once and least disturbance, with every changed visit. Changes nothing.</summary>
    /// <param name="change">What happened.</param>
    [Alias("Preview"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<ReplanPreview>> Preview(RotationChange change);

    /// <summary>Sends one of the answers that were shown.</summary>
    /// <param name="command">Which.</param>
    [Alias("Replan"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<RotationOverview>> Replan(SendReplan command);

    /// <summary>Requests within the caller's reach; a teacher gets the own ones and the swaps that ask them.</summary>
    [Alias("Requests"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Teacher, Role.Operator)]
    Task<Answer<RequestList>> Requests();

    /// <summary>Asks about an own posting.</summary>
    /// <param name="command">What.</param>
    [Alias("Ask"), OpenTo(Role.Teacher)]
    Task<Answer<RequestList>> Ask(AskRotation command);

    /// <summary>With whom a swap of an own posting would be legal and fair.</summary>
    /// <param name="rotation">The own posting.</param>
    [Alias("Swaps"), AlwaysInterleave, OpenTo(Role.Teacher)]
    Task<Answer<SwapChoices>> Swaps(RotationId rotation);

    /// <summary>Takes an own open request back.</summary>
    /// <param name="command">Caller's id.</param>
    /// <param name="request">Which.</param>
    [Alias("Withdraw"), OpenTo(Role.Teacher)]
    Task<Answer<RequestList>> Withdraw(CommandId command, RequestId request);

    /// <summary>Decides a request: planners within their reach; the other teacher of a swap says yes or no. A granted leave or swap replans in the same transaction.</summary>
    /// <param name="command">The decision.</param>
    [Alias("Decide"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Teacher, Role.Operator)]
    Task<Answer<RequestList>> Decide(DecideRequest command);

    /// <summary>A principal's page: who comes, who goes, what is covered, own nominations and those that ask the school.</summary>
    [Alias("OwnSchool"), AlwaysInterleave, OpenTo(Role.Principal)]
    Task<Answer<SchoolRotation>> OwnSchool();

    /// <summary>Nominates a teacher of the own school, or takes the nomination back.</summary>
    /// <param name="command">Whom.</param>
    [Alias("Nominate"), OpenTo(Role.Principal)]
    Task<Answer<SchoolRotation>> Nominate(NominateTeacher command);

    /// <summary>The host's principal consents to a nomination that names the own school.</summary>
    /// <param name="command">Whether.</param>
    [Alias("Consent"), OpenTo(Role.Principal)]
    Task<Answer<SchoolRotation>> Consent(ConsentNomination command);

    /// <summary>The nominated teacher has read it and agrees or not; a no reaches planners, it binds nobody.</summary>
    /// <param name="command">Whether.</param>
    [Alias("Acknowledge"), OpenTo(Role.Teacher)]
    Task<Answer<OwnNomination>> Acknowledge(AcknowledgeNomination command);

    /// <summary>Files a demand of the own school; it waits for a planner, and only an accepted one is counted.</summary>
    /// <param name="command">What is needed.</param>
    [Alias("FileDemand"), OpenTo(Role.Principal)]
    Task<Answer<SchoolRotation>> FileDemand(FileDemand command);

    /// <summary>Takes an own demand back; a published plan stays as it is.</summary>
    /// <param name="command">Caller's id.</param>
    /// <param name="demand">Which.</param>
    [Alias("WithdrawDemand"), OpenTo(Role.Principal)]
    Task<Answer<SchoolRotation>> WithdrawDemand(CommandId command, DemandId demand);

    /// <summary>Filed demands within the caller's reach.</summary>
    [Alias("Demands"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<DemandList>> Demands();

    /// <summary>Accepts or refuses a filed demand of the own reach; the next run counts an accepted one.</summary>
    /// <param name="command">The decision.</param>
    [Alias("DecideDemand"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<DemandList>> DecideDemand(DecideDemand command);

    /// <summary>All nominations within the caller's reach.</summary>
    [Alias("Nominations"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<NominationList>> Nominations();
}

/// <summary>One run of the rotation engine. Key: the run id. Solving never happens on its turn.</summary>
[Alias("SchoolPairing.IRotationRunGrain")]
public interface IRotationRunGrain : IGrainWithStringKey
{
    /// <summary>Where the run stands.</summary>
    [Alias("Get"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<RotationRunState>> Get();

    /// <summary>Asks a running run to stop.</summary>
    /// <param name="command">Caller's id.</param>
    [Alias("Cancel"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<RotationRunState>> Cancel(CommandId command);

    /// <summary>The outcome, refused with <see cref="RefusalCode.WrongRunState"/> before the run ended.</summary>
    [Alias("Outcome"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<RotationOutcome>> Outcome();

    /// <summary>The frozen inputs, for files that let anybody verify the outcome.</summary>
    [Alias("Inputs"), OpenTo(Role.Operator)]
    Task<Answer<RotationInputs>> Inputs();
}

/// <summary>Checks rotation proposals that somebody hands in as files. Stateless; any key.</summary>
[Alias("SchoolPairing.IRotationProposalGrain")]
public interface IRotationProposalGrain : IGrainWithIntegerKey
{
    /// <summary>Checks a proposal with code that knows no solver; every finding is reported.</summary>
    /// <param name="inputs">The frozen inputs.</param>
    /// <param name="proposal">The proposal.</param>
    [Alias("Verify"), OpenTo(Role.Operator)]
    Task<VerifyReport> Verify(RotationInputs inputs, RotationProposal proposal);

    /// <summary>One calendar file a teacher of a proposal, named by staff number.</summary>
    /// <param name="inputs">The frozen inputs.</param>
    /// <param name="proposal">A proposal that verifies.</param>
    /// <param name="language">zh-CN or en.</param>
    [Alias("Calendars"), OpenTo(Role.Operator)]
    Task<CalendarFiles> Calendars(RotationInputs inputs, RotationProposal proposal, string language);
}

/// <summary>Sets the numbers of a rotation plan.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Policy">The policy; null: stays.</param>
/// <param name="PolicyFile">The policy as a JSON file, read instead of <paramref name="Policy"/>; null: none.</param>
/// <param name="Decisions">A planner's decisions; default: stay.</param>
/// <param name="Pairs">Pairs to plan for instead of the plan's confirmed pairings, for files from elsewhere; default: the confirmed ones.</param>
/// <param name="TravelFile">Travel times between schools; null: none.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ConfigureRotation")]
public sealed record ConfigureRotation(
    CommandId Command, RotationPolicy? Policy = null, ImportFile? PolicyFile = null, ImmutableArray<RotationDecision> Decisions = default,
    ImmutableArray<PairId> Pairs = default, ImportFile? TravelFile = null);

/// <summary>One decision of a planner: this teacher goes there, or stays.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Kind">What; null: the decision about this teacher and host is taken away.</param>
/// <param name="Teacher">Whom.</param>
/// <param name="Host">Where; null only where somebody is kept at home.</param>
/// <param name="Reason">Why, at most 500 characters, required where a decision is made. No health data.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DecideTeacher")]
public sealed record DecideTeacher(CommandId Command, RotationDecisionKind? Kind, TeacherId Teacher, SchoolId? Host, string Reason);

/// <summary>Starts a run.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Seed">Recorded seed.</param>
/// <param name="Seconds">Wall-clock limit of the yearly solve, 1 to 3600.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.StartRotationRun")]
public sealed record StartRotationRun(CommandId Command, long Seed, int Seconds);

/// <summary>Where a rotation run stands.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Progress">Phase and counts.</param>
/// <param name="InputsHash">SHA-256 of the frozen inputs.</param>
/// <param name="Seed">Recorded seed.</param>
/// <param name="Attempts">1, or more where the service was restarted in the middle.</param>
/// <param name="StartedAt">When.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationRunState")]
public sealed record RotationRunState(
    RotationRunId Run, PlanId Plan, RotationProgress Progress, string InputsHash, long Seed, int Attempts, DateTimeOffset StartedAt);

/// <summary>Publishes a run's plan.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the rotation plan that the planner saw.</param>
/// <param name="Run">Which run.</param>
/// <param name="ObjectBy">Last day on which teachers may object.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PublishRotation")]
public sealed record PublishRotation(CommandId Command, long Expected, RotationRunId Run, DateOnly ObjectBy);

/// <summary>Where a rotation plan stands.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Version">Counts changes; commands expect it.</param>
/// <param name="Policy">Its numbers; null: not set yet.</param>
/// <param name="Decisions">A planner's decisions.</param>
/// <param name="Teachers">Teachers in the register.</param>
/// <param name="Pairs">Pairings that it plans for.</param>
/// <param name="Runs">Newest first, at most 20.</param>
/// <param name="Draft">The newest run that ended with a plan; null: none.</param>
/// <param name="Published">The run that is published; null: none.</param>
/// <param name="PublishedPostings">Postings that stand.</param>
/// <param name="OpenRequests">Requests that wait for a planner.</param>
/// <param name="OpenDeferrals">Deferrals that wait for a planner.</param>
/// <param name="Nominations">Nominations.</param>
/// <param name="OpenDemands">Demands filed by schools that wait for a planner.</param>
/// <param name="OwnTravelTimes">Ways of an own file of travel times; null: none, so those of the twinning plan count, if it has any.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationOverview")]
public sealed record RotationOverview(
    PlanId Plan, long Version, RotationPolicy? Policy, ImmutableArray<RotationDecision> Decisions, int Teachers, int Pairs,
    ImmutableArray<RotationRunState> Runs, RotationRunId? Draft, RotationRunId? Published, int PublishedPostings, int OpenRequests, int OpenDeferrals,
    int Nominations, int OpenDemands, int? OwnTravelTimes);
