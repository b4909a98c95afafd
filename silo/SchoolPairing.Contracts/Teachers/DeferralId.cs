using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Teachers;

/// <summary>One request for a deferral.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DeferralId")]
[JsonConverter(typeof(TextIdConverter<DeferralId>))]
public readonly record struct DeferralId([property: Id(0)] string Value) : ITextId<DeferralId>, IComparable<DeferralId>
{
    /// <inheritdoc/>
    public static DeferralId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(DeferralId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
