using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>How a rotation run ended: different things, never mixed up.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationOutcome")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Impossible), "impossible")]
[JsonDerivedType(typeof(OutOfTime), "out-of-time")]
[JsonDerivedType(typeof(SolverDied), "solver-died")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
public abstract record RotationOutcome
{
    private protected RotationOutcome() { }

    /// <summary>A plan with its proof: proven best, or good within its gap. Missed duties stand in its ledger.</summary>
    /// <param name="Proposal">The audited proposal.</param>
    /// <param name="Repairs">Where duties are missed: the smallest verified changes that would meet them, best first; empty where none is missed.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.RotationOutcome.Planned")]
    public sealed record Planned(RotationProposal Proposal, ImmutableArray<RotationRelief> Repairs) : RotationOutcome;

    /// <summary>A planner's decisions cannot hold together with the rules.</summary>
    /// <param name="Clash">A smallest set: without any one of it the rest can.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.RotationOutcome.Impossible")]
    public sealed record Impossible(ImmutableArray<Reason> Clash) : RotationOutcome;

    /// <summary>The budget was used up before any plan was found.</summary>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.RotationOutcome.OutOfTime")]
    public sealed record OutOfTime : RotationOutcome;

    /// <summary>The solver's process ended by itself, or reached its memory limit; the service is unharmed.</summary>
    /// <param name="How">What was seen: memory-limit, killed, aborted.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.RotationOutcome.SolverDied")]
    public sealed record SolverDied(string How) : RotationOutcome;

    /// <summary>The inputs cannot be planned at all.</summary>
    /// <param name="Refusals">Why.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.RotationOutcome.Refused")]
    public sealed record Refused(ImmutableArray<Refusal> Refusals) : RotationOutcome;

    /// <summary>Somebody cancelled the run.</summary>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.RotationOutcome.Cancelled")]
    public sealed record Cancelled : RotationOutcome;
}

/// <summary>A change of the numbers by which a missed duty would be met.</summary>
/// <param name="Rule">The rule that gives way.</param>
/// <param name="Details">What it is now and what it would have to be.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationRelief")]
public sealed record RotationRelief(RuleId Rule, ImmutableArray<Detail> Details);

/// <summary>Phases of a rotation run, in order.</summary>
public enum RotationPhase
{
    /// <summary>Accepted, waits for the worker.</summary>
    Queued = 1,
    /// <summary>Who is to rotate.</summary>
    Eligibility = 2,
    /// <summary>Lessons that nobody can teach, pooled into posts.</summary>
    Demand = 3,
    /// <summary>Who may go where.</summary>
    Options = 4,
    /// <summary>The yearly assignment.</summary>
    Solving = 5,
    /// <summary>The weekly timetables.</summary>
    Timetable = 6,
    /// <summary>Independent audit.</summary>
    Auditing = 7,
    /// <summary>Ended; the outcome is there.</summary>
    Done = 8,
}

/// <summary>Progress of a rotation run.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="Options">Allowed (teacher, post, terms) found so far.</param>
/// <param name="BestPoints">Best plan so far; null: none yet.</param>
/// <param name="Bound">Best bound so far; null: none yet.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationProgress")]
public readonly record struct RotationProgress(
    [property: Id(0)] RotationPhase Phase, [property: Id(1)] long Options, [property: Id(2)] long? BestPoints, [property: Id(3)] long? Bound);
