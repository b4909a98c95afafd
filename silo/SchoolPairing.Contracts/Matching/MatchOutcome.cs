using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Matching;

/// <summary>How a run ended: five different things, never mixed up.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.MatchOutcome")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ProvenBest), "proven-best")]
[JsonDerivedType(typeof(Impossible), "impossible")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
public abstract record MatchOutcome
{
    private protected MatchOutcome() { }

    /// <summary>The best plan there is, with its proof.</summary>
    /// <param name="Proposal">The audited proposal.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.MatchOutcome.ProvenBest")]
    public sealed record ProvenBest(Proposal Proposal) : MatchOutcome;

    /// <summary>No plan obeys all decisions and limits.</summary>
    /// <param name="Clash">A smallest set that cannot hold together: without any one of it the rest can.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.MatchOutcome.Impossible")]
    public sealed record Impossible(ImmutableArray<ClashPart> Clash) : MatchOutcome;

    /// <summary>The inputs cannot be matched at all.</summary>
    /// <param name="Refusals">Why.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.MatchOutcome.Refused")]
    public sealed record Refused(ImmutableArray<Refusal> Refusals) : MatchOutcome;

    /// <summary>Somebody cancelled the run.</summary>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.MatchOutcome.Cancelled")]
    public sealed record Cancelled : MatchOutcome;
}

/// <summary>One member of a clash: a planner's decision, or the rule with the limit that it meets.</summary>
/// <param name="Decision">The decision, null where it is a limit.</param>
/// <param name="Limit">The rule with its values, null where it is a decision.</param>
/// <param name="Schools">Schools that it is about.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ClashPart")]
public sealed record ClashPart(PlannerDecision? Decision, Reason? Limit, ImmutableArray<SchoolId> Schools);

/// <summary>Phases of a run, in order.</summary>
public enum MatchPhase
{
    /// <summary>Accepted, waits for the worker.</summary>
    Queued = 1,
    /// <summary>Need of every school.</summary>
    Need = 2,
    /// <summary>Allowed pairs.</summary>
    Candidates = 3,
    /// <summary>Scores.</summary>
    Scoring = 4,
    /// <summary>The optimum.</summary>
    Solving = 5,
    /// <summary>Certificate and explanations.</summary>
    Explaining = 6,
    /// <summary>Independent audit.</summary>
    Auditing = 7,
    /// <summary>Ended; the outcome is there.</summary>
    Done = 8,
}

/// <summary>Progress of a run.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="Candidates">Allowed pairs found so far.</param>
/// <param name="Pivots">Steps of the solver so far.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.MatchProgress")]
public readonly record struct MatchProgress([property: Id(0)] MatchPhase Phase, [property: Id(1)] long Candidates, [property: Id(2)] long Pivots);

/// <summary>One run of the engine on a frozen snapshot (匹配运算). Key: the run id. Solving never happens on its turn.</summary>
[Alias("SchoolPairing.IMatchRunGrain")]
public interface IMatchRunGrain : IGrainWithStringKey
{
    /// <summary>Where the run stands.</summary>
    [Alias("Get")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<MatchRunState>> Get();

    /// <summary>Asks a running run to stop; a run that ended stays as it is.</summary>
    /// <param name="command">Caller's id.</param>
    [Alias("Cancel")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<MatchRunState>> Cancel(CommandId command);

    /// <summary>The outcome, refused with <see cref="RefusalCode.WrongRunState"/> before the run ended.</summary>
    [Alias("Outcome")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<MatchOutcome>> Outcome();
}

/// <summary>Where a run stands.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Progress">Phase and counts.</param>
/// <param name="InputsHash">SHA-256 of the frozen inputs.</param>
/// <param name="Seed">Recorded seed.</param>
/// <param name="Attempts">1, or more where the service was restarted in the middle and began it again.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.MatchRunState")]
public sealed record MatchRunState(MatchRunId Run, PlanId Plan, MatchProgress Progress, string InputsHash, long Seed, int Attempts);
