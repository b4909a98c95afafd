using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>What a number about a school says, unit included, such as sportsAreaSquareMeters.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.FactId")]
[JsonConverter(typeof(TextIdConverter<FactId>))]
public readonly record struct FactId([property: Id(0)] string Value) : ITextId<FactId>, IComparable<FactId>
{
    /// <inheritdoc/>
    public static FactId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(FactId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
