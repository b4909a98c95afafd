using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Matching;

/// <summary>One run of the engine.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.MatchRunId")]
[JsonConverter(typeof(TextIdConverter<MatchRunId>))]
public readonly record struct MatchRunId([property: Id(0)] string Value) : ITextId<MatchRunId>, IComparable<MatchRunId>
{
    /// <inheritdoc/>
    public static MatchRunId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(MatchRunId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
