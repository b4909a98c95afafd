using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>One post of a rotation plan: a full or pooled load of one subject that waits for a teacher.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PostId")]
[JsonConverter(typeof(TextIdConverter<PostId>))]
public readonly record struct PostId([property: Id(0)] string Value) : ITextId<PostId>, IComparable<PostId>
{
    /// <inheritdoc/>
    public static PostId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PostId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
