using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Audit;

/// <summary>
/// A row of the audit as it stands in the table. Its hash covers the stored texts themselves, so that a row can be checked although a
/// later version no longer knows its act or a name in it.
/// </summary>
internal sealed record AuditRow(
    long Sequence, string At, string Account, long Role, string Act, string Subject, string Details, string Previous, string Hash)
{
    /// <summary>What the first row follows.</summary>
    public static AuditMark Start { get; } = new(0, new string('0', 64));

    /// <summary>The row that an act becomes after the newest one.</summary>
    public static AuditRow After(AuditMark newest, AuditedAct act)
    {
        var row = new AuditRow(newest.Sequence + 1, Moment(act.At), act.Account.Value, (long)act.Role, act.Act.Value, act.Subject,
            JsonSerializer.Serialize(act.Details, ContractJson.Compact), newest.Hash, Hash: "");
        return row with { Hash = row.ContentHash() };
    }

    /// <summary>UTC with seven places: moments sort as texts.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>SHA-256 over the canonical JSON: these properties in this order, without blanks, escaped as JSON must be and beyond the basic plane.</summary>
    public string ContentHash()
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = ContractJson.Compact.Encoder, SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence", Sequence);
            writer.WriteString("at", At);
            writer.WriteString("account", Account);
            writer.WriteNumber("role", Role);
            writer.WriteString("act", Act);
            writer.WriteString("subject", Subject);
            writer.WritePropertyName("details");
            writer.WriteRawValue(Details, skipInputValidation: true);
            writer.WriteString("previous", Previous);
            writer.WriteEndObject();
        }
        return Convert.ToHexStringLower(SHA256.HashData(json.WrittenSpan));
    }

    /// <summary>The row as an entry. One that somebody spoilt is shown as far as it can be read; what is wrong with it the walk along the chain says.</summary>
    public AuditEntry ToEntry() => new(
        Sequence, DateTimeOffset.TryParse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : default,
        new(Account), (Role)Role, new(Act), Subject, Named(), Previous, Hash);

    private ImmutableArray<Detail> Named()
    {
        try
        {
            return JsonSerializer.Deserialize<ImmutableArray<Detail>>(Details, ContractJson.Compact);
        }
        catch (JsonException)
        {
            return [new("?", Details)];
        }
    }
}
