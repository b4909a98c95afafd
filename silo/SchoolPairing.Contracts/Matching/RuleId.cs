using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Matching;

/// <summary>A rule of matching, such as matching.distance-limit; never renamed.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RuleId")]
[JsonConverter(typeof(TextIdConverter<RuleId>))]
public readonly record struct RuleId([property: Id(0)] string Value) : ITextId<RuleId>, IComparable<RuleId>
{
    /// <inheritdoc/>
    public static RuleId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RuleId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
