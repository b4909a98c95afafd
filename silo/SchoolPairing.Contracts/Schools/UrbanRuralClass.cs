using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>The urban-rural class of a site: 111 to 220 in China, other words elsewhere; the import profile lists them.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.UrbanRuralClass")]
[JsonConverter(typeof(TextIdConverter<UrbanRuralClass>))]
public readonly record struct UrbanRuralClass([property: Id(0)] string Value) : ITextId<UrbanRuralClass>, IComparable<UrbanRuralClass>
{
    /// <inheritdoc/>
    public static UrbanRuralClass Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(UrbanRuralClass other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
