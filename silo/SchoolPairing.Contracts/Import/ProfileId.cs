using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Import;

/// <summary>An import profile: the file config/import/ID.json.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ProfileId")]
[JsonConverter(typeof(TextIdConverter<ProfileId>))]
public readonly record struct ProfileId([property: Id(0)] string Value) : ITextId<ProfileId>, IComparable<ProfileId>
{
    /// <inheritdoc/>
    public static ProfileId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ProfileId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
