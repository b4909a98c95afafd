using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>One request about a rotation: leave, objection or swap.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RequestId")]
[JsonConverter(typeof(TextIdConverter<RequestId>))]
public readonly record struct RequestId([property: Id(0)] string Value) : ITextId<RequestId>, IComparable<RequestId>
{
    /// <inheritdoc/>
    public static RequestId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RequestId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
