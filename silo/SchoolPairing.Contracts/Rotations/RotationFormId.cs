using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>A form of rotation that the bureau knows, such as zhijiao (支教) or zoujiao (走教); the list is a file of config/rules.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationFormId")]
[JsonConverter(typeof(TextIdConverter<RotationFormId>))]
public readonly record struct RotationFormId([property: Id(0)] string Value) : ITextId<RotationFormId>, IComparable<RotationFormId>
{
    /// <inheritdoc/>
    public static RotationFormId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RotationFormId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
