using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>A school stage such as Primary or Junior; the import profile lists the stages of a region.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Stage")]
[JsonConverter(typeof(TextIdConverter<Stage>))]
public readonly record struct Stage([property: Id(0)] string Value) : ITextId<Stage>, IComparable<Stage>
{
    /// <inheritdoc/>
    public static Stage Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(Stage other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
