using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Plans;

/// <summary>Made by the caller; a repeated command with the same id is answered as the first time and does nothing.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CommandId")]
[JsonConverter(typeof(TextIdConverter<CommandId>))]
public readonly record struct CommandId([property: Id(0)] string Value) : ITextId<CommandId>, IComparable<CommandId>
{
    /// <inheritdoc/>
    public static CommandId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CommandId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
