using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Plans;

/// <summary>One scenario of a plan's board: a set of pairs with the planner's decisions behind it, such as s2.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ScenarioId")]
[JsonConverter(typeof(TextIdConverter<ScenarioId>))]
public readonly record struct ScenarioId([property: Id(0)] string Value) : ITextId<ScenarioId>, IComparable<ScenarioId>
{
    /// <inheritdoc/>
    public static ScenarioId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ScenarioId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
