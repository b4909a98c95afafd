using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Access;

/// <summary>One account of the service. It says nothing about the person: names stand with the accounts, apart from plans and audit.</summary>
/// <param name="Value">The text of the identifier.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AccountId")]
[JsonConverter(typeof(TextIdConverter<AccountId>))]
public readonly record struct AccountId([property: Id(0)] string Value) : ITextId<AccountId>, IComparable<AccountId>
{
    /// <inheritdoc/>
    public static AccountId Of(string value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(AccountId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
