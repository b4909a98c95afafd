using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>Who manages a school (a county bureau, a zone, the city itself). Not where it lies.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.UnitId")]
[JsonConverter(typeof(TextIdConverter<UnitId>))]
public readonly record struct UnitId([property: Id(0)] string Value) : ITextId<UnitId>, IComparable<UnitId>
{
    /// <inheritdoc/>
    public static UnitId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(UnitId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
