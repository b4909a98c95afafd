using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>Pupils that are taught one lesson together: a class, or several grades of a small school combined (复式).</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ClassGroupId")]
[JsonConverter(typeof(TextIdConverter<ClassGroupId>))]
public readonly record struct ClassGroupId([property: Id(0)] string Value) : ITextId<ClassGroupId>, IComparable<ClassGroupId>
{
    /// <inheritdoc/>
    public static ClassGroupId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ClassGroupId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
