using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>Where a school lies. Not who manages it.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CountyId")]
[JsonConverter(typeof(TextIdConverter<CountyId>))]
public readonly record struct CountyId([property: Id(0)] string Value) : ITextId<CountyId>, IComparable<CountyId>
{
    /// <inheritdoc/>
    public static CountyId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CountyId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
