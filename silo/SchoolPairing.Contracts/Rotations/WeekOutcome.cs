using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>How the planning of one cluster's week ended: different things, never mixed up. Lessons that nobody can hold are no failure: they stand in the week with their rules.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.WeekOutcome")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(OutOfTime), "out-of-time")]
[JsonDerivedType(typeof(SolverDied), "solver-died")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
public abstract record WeekOutcome
{
    private protected WeekOutcome() { }

    /// <summary>An audited week with its proof.</summary>
    /// <param name="Week">The week.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.WeekOutcome.Planned")]
    public sealed record Planned(ClusterWeek Week) : WeekOutcome;

    /// <summary>The budget was used up before any week was found.</summary>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.WeekOutcome.OutOfTime")]
    public sealed record OutOfTime : WeekOutcome;

    /// <summary>The solver's process ended by itself, or reached its memory limit; the service is unharmed.</summary>
    /// <param name="How">What was seen: memory-limit, killed, aborted.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.WeekOutcome.SolverDied")]
    public sealed record SolverDied(string How) : WeekOutcome;

    /// <summary>The inputs cannot be planned at all, or their fixed visits clash.</summary>
    /// <param name="Refusals">Why.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.WeekOutcome.Refused")]
    public sealed record Refused(ImmutableArray<Refusal> Refusals) : WeekOutcome;

    /// <summary>Somebody cancelled.</summary>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.WeekOutcome.Cancelled")]
    public sealed record Cancelled : WeekOutcome;
}
