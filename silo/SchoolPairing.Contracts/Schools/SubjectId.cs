using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>A subject that is taught, such as music.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SubjectId")]
[JsonConverter(typeof(TextIdConverter<SubjectId>))]
public readonly record struct SubjectId([property: Id(0)] string Value) : ITextId<SubjectId>, IComparable<SubjectId>
{
    /// <inheritdoc/>
    public static SubjectId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SubjectId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
