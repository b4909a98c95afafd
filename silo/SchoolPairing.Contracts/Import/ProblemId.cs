using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Import;

/// <summary>A kind of problem in an imported file; its texts stand in the resources under this id.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ProblemId")]
[JsonConverter(typeof(TextIdConverter<ProblemId>))]
public readonly record struct ProblemId([property: Id(0)] string Value) : ITextId<ProblemId>, IComparable<ProblemId>
{
    /// <inheritdoc/>
    public static ProblemId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ProblemId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
