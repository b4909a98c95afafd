using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>One training; made by the caller.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingRunId")]
[JsonConverter(typeof(TextIdConverter<TrainingRunId>))]
public readonly record struct TrainingRunId([property: Id(0)] string Value) : ITextId<TrainingRunId>, IComparable<TrainingRunId>
{
    /// <inheritdoc/>
    public static TrainingRunId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(TrainingRunId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
