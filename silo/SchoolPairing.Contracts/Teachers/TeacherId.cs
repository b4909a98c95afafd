using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Teachers;

/// <summary>One teacher for good: the bureau's own staff number, never a number of an identity card.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherId")]
[JsonConverter(typeof(TextIdConverter<TeacherId>))]
public readonly record struct TeacherId([property: Id(0)] string Value) : ITextId<TeacherId>, IComparable<TeacherId>
{
    /// <inheritdoc/>
    public static TeacherId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(TeacherId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
