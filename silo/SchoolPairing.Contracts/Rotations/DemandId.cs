using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>One demand that a school filed in a rotation plan.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DemandId")]
[JsonConverter(typeof(TextIdConverter<DemandId>))]
public readonly record struct DemandId([property: Id(0)] string Value) : ITextId<DemandId>, IComparable<DemandId>
{
    /// <inheritdoc/>
    public static DemandId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(DemandId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
