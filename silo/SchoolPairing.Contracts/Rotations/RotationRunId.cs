using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>One run of the rotation engine on a frozen snapshot.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationRunId")]
[JsonConverter(typeof(TextIdConverter<RotationRunId>))]
public readonly record struct RotationRunId([property: Id(0)] string Value) : ITextId<RotationRunId>, IComparable<RotationRunId>
{
    /// <inheritdoc/>
    public static RotationRunId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RotationRunId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
