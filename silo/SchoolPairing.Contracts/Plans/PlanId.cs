using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Plans;

/// <summary>One school year’s twinning plan of a bureau.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlanId")]
[JsonConverter(typeof(TextIdConverter<PlanId>))]
public readonly record struct PlanId([property: Id(0)] string Value) : ITextId<PlanId>, IComparable<PlanId>
{
    /// <inheritdoc/>
    public static PlanId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PlanId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
