using System.Collections.Immutable;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>The forms of rotation that a bureau knows: the file config/rules/forms.json.</summary>
/// <param name="Schema">1.</param>
/// <param name="Forms">Each id once.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationForms")]
public sealed record RotationForms(int Schema, ImmutableArray<RotationForm> Forms);
