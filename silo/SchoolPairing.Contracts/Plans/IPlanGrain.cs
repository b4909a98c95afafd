using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Plans;

/// <summary>One year's twinning plan (年度方案). Key: the plan id.</summary>
[Alias("SchoolPairing.IPlanGrain")]
public interface IPlanGrain : IGrainWithStringKey
{
    /// <summary>Reads the files as <see cref="Configure"/> would after an import of the schools, changing nothing: the plan as it would be, or every refusal.</summary>
    /// <param name="command">What would be set; its command id does not count.</param>
    /// <param name="schools">The file of schools that is to be imported before, by the same profile.</param>
    [Alias("Check")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<PlanState>> Check(ConfigurePlan command, ImportFile schools);

    /// <summary>Sets policy, decisions and additional files together: all of them, or none with every refusal.</summary>
    /// <param name="command">What to set.</param>
    [Alias("Configure")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<PlanState>> Configure(ConfigurePlan command);

    /// <summary>Freezes the register and this plan's settings and starts a run on them.</summary>
    /// <param name="command">Caller's id; a repeat answers the first run.</param>
    /// <param name="seed">Recorded with the run; today's engine draws no chance, its result does not depend on it.</param>
    [Alias("StartRun")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<StartedRun>> StartRun(CommandId command, long seed);

    /// <summary>Scores every candidate by this plan's model, on the register as it stands; nothing is stored. Refused where the plan has no model.</summary>
    [Alias("Score")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ScoredCandidates>> Score();

    /// <summary>How many pairs a policy would allow on the register as it stands; nothing is stored, so a planner may try policies with it.</summary>
    /// <param name="command">The settings to try; its command id does not count.</param>
    [Alias("CountCandidates")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<CandidateCount>> CountCandidates(ConfigurePlan command);

    /// <summary>The plan as it stands.</summary>
    [Alias("Get")]
    [OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<PlanState> Get();
}

/// <summary>The settings of a plan as files, as a planner hands them in.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Profile">Region whose classes, stages and default policy count.</param>
/// <param name="Policy">Policy JSON; null: the profile's default policy.</param>
/// <param name="Scores">CSV helper,receiver,points; null: scores come from the card.</param>
/// <param name="Locks">CSV decision,helper,receiver (lock, forbid, must); null: none.</param>
/// <param name="TravelTimes">CSV helper,receiver,minutes; null: none.</param>
/// <param name="PastPairs">CSV helper,receiver,years; null: none.</param>
/// <param name="Model">Learnt model JSON; null: the card that the policy names scores. Refused beside <paramref name="Scores"/>.</param>
/// <param name="KeepLists">True: what stood in the plan stays where no file is given (scores, decisions, travel times, past pairs, model); false: it goes.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ConfigurePlan")]
public sealed record ConfigurePlan(
    CommandId Command, ProfileId Profile, ImportFile? Policy, ImportFile? Scores, ImportFile? Locks, ImportFile? TravelTimes, ImportFile? PastPairs,
    ImportFile? Model = null, bool KeepLists = false);

/// <summary>What a policy would allow.</summary>
/// <param name="Helpers">Schools that may help.</param>
/// <param name="HelperPlaces">Receivers that they can take on together.</param>
/// <param name="Receivers">Schools that may receive.</param>
/// <param name="Candidates">Allowed pairs.</param>
/// <param name="WithoutCandidate">Receivers that no helper is allowed for.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CandidateCount")]
public sealed record CandidateCount(int Helpers, int HelperPlaces, int Receivers, int Candidates, int WithoutCandidate);

/// <summary>Rows of the additional files of a plan.</summary>
/// <param name="Decisions">Locks, forbids and musts.</param>
/// <param name="Scores">Given scores; null: card or model score.</param>
/// <param name="TravelTimes">Travel times; null: none were given.</param>
/// <param name="PastPairs">Pairs of earlier years.</param>
/// <param name="Model">Whether a model was handed in.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlanLists")]
public sealed record PlanLists(int Decisions, int? Scores, int? TravelTimes, int PastPairs, bool Model);

/// <summary>A plan as it stands.</summary>
/// <param name="Plan">Its id.</param>
/// <param name="Version">Counts changes, from 0 for a plan never configured.</param>
/// <param name="Policy">Its policy; null before it is configured.</param>
/// <param name="Profile">Its profile; null before it is configured.</param>
/// <param name="Runs">Its runs, oldest first.</param>
/// <param name="Lists">What its additional files said; null before it is configured.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlanState")]
public sealed record PlanState(
    PlanId Plan, long Version, Policy? Policy, ProfileId? Profile, ImmutableArray<MatchRunId> Runs, PlanLists? Lists = null);

/// <summary>The answer to starting a run.</summary>
/// <param name="Run">Its id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.StartedRun")]
public sealed record StartedRun(MatchRunId Run);
