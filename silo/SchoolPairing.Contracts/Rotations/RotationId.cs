using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>One teacher's posting in a published plan.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationId")]
[JsonConverter(typeof(TextIdConverter<RotationId>))]
public readonly record struct RotationId([property: Id(0)] string Value) : ITextId<RotationId>, IComparable<RotationId>
{
    /// <inheritdoc/>
    public static RotationId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RotationId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
