using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What the worker tells a rotation run. Inside the silo only: open to the service alone.</summary>
[Alias("SchoolPairing.IRotationRunWork")]
internal interface IRotationRunWork : IGrainWithStringKey
{
    /// <summary>The engine is about to begin: its limit in seconds; null where the run ended meanwhile and must not begin.</summary>
    [Alias("Begin")]
    Task<int?> Begin();

    /// <summary>The engine ended. A run that already has an outcome keeps it.</summary>
    [Alias("End")]
    Task End(EndedRotation ended);
}

/// <summary>How the engine ended with a run.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Packed">The same as it is stored.</param>
/// <param name="Last">Last progress.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.EndedRotation")]
internal sealed record EndedRotation(RotationOutcome Outcome, byte[] Packed, RotationProgress Last)
{
    public bool Planned => Outcome is RotationOutcome.Planned;

    public static EndedRotation Of(RotationOutcome outcome, RotationProgress last) => new(outcome, Storage.PackedJson.Pack(outcome), last);
}
