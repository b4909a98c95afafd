using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>One school term such as 2026-2027-1; what people call it stands in the calendar, since 上学期 means spring in Hunan and autumn elsewhere.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TermId")]
[JsonConverter(typeof(TextIdConverter<TermId>))]
public readonly record struct TermId([property: Id(0)] string Value) : ITextId<TermId>, IComparable<TermId>
{
    /// <inheritdoc/>
    public static TermId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(TermId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
