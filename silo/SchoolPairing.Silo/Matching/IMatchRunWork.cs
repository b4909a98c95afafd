using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Silo.Matching;

/// <summary>What the worker tells a run. Inside the silo only.</summary>
[Alias("SchoolPairing.IMatchRunWork")]
internal interface IMatchRunWork : IGrainWithStringKey
{
    /// <summary>The engine is about to begin; false where the run ended meanwhile and must not begin.</summary>
    [Alias("Begin")]
    Task<bool> Begin();

    /// <summary>The engine ended. A run that already has an outcome keeps it.</summary>
    [Alias("End")]
    Task End(EndedRun ended);
}

/// <summary>How the engine ended with a run.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Packed">The same as it is stored.</param>
/// <param name="Last">Last progress.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.EndedRun")]
internal sealed record EndedRun(MatchOutcome Outcome, byte[] Packed, MatchProgress Last)
{
    public static EndedRun Of(MatchOutcome outcome, MatchProgress last) => new(outcome, Storage.PackedJson.Pack(outcome), last);
}
