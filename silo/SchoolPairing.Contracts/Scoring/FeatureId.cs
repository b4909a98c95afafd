using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>A feature of a candidate pair that a card scores.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.FeatureId")]
[JsonConverter(typeof(TextIdConverter<FeatureId>))]
public readonly record struct FeatureId([property: Id(0)] string Value) : ITextId<FeatureId>, IComparable<FeatureId>
{
    /// <inheritdoc/>
    public static FeatureId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(FeatureId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
