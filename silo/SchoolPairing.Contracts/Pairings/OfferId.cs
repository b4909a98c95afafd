using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Pairings;

/// <summary>One offer (邀请), and later its pairing: PLAN-NUMBER, never given twice.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferId")]
[JsonConverter(typeof(TextIdConverter<OfferId>))]
public readonly record struct OfferId([property: Id(0)] string Value) : ITextId<OfferId>, IComparable<OfferId>
{
    /// <inheritdoc/>
    public static OfferId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(OfferId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
