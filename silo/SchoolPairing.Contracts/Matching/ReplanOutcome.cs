using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Matching;

/// <summary>How a replan ended.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ReplanOutcome")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Found), "found")]
[JsonDerivedType(typeof(Impossible), "impossible")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record ReplanOutcome
{
    private protected ReplanOutcome() { }

    /// <summary>At least one plan.</summary>
    /// <param name="Options">One for a single goal; a menu goes from the smallest change to the best value, each plan once.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.ReplanOutcome.Found")]
    public sealed record Found(ImmutableArray<RepairOption> Options) : ReplanOutcome;

    /// <summary>No plan keeps all that must stay and obeys all decisions and limits.</summary>
    /// <param name="Clash">A smallest set that cannot hold together: without any one of it the rest can.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.ReplanOutcome.Impossible")]
    public sealed record Impossible(ImmutableArray<ClashPart> Clash) : ReplanOutcome;

    /// <summary>The change cannot be understood: it names schools or pairs that are not in the plan, or numbers out of range.</summary>
    /// <param name="Refusals">Everything that is wrong with it.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.ReplanOutcome.Refused")]
    public sealed record Refused(ImmutableArray<Refusal> Refusals) : ReplanOutcome;
}
