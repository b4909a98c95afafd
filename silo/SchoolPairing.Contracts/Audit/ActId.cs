using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Audit;

/// <summary>What was done, one of <see cref="AuditActs"/>. Its sentence stands in the resources as act.ID.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ActId")]
[JsonConverter(typeof(TextIdConverter<ActId>))]
public readonly record struct ActId([property: Id(0)] string Value) : ITextId<ActId>, IComparable<ActId>
{
    /// <inheritdoc/>
    public static ActId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ActId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
