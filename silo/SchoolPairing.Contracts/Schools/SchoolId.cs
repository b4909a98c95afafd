using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>One school for good: the 10-digit school code in China, the registry number elsewhere.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolId")]
[JsonConverter(typeof(TextIdConverter<SchoolId>))]
public readonly record struct SchoolId([property: Id(0)] string Value) : ITextId<SchoolId>, IComparable<SchoolId>
{
    /// <inheritdoc/>
    public static SchoolId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SchoolId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
