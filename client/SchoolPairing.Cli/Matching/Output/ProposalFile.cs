using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Matching.Output;

/// <summary>proposal.json: the proposal with inputs, contributions and certificate. Reading trusts nothing.</summary>
internal static class ProposalFile
{
    public const string Name = "proposal.json";

    public static byte[] Bytes(Proposal proposal) => JsonSerializer.SerializeToUtf8Bytes(proposal, ContractJson.Compact);

    /// <summary>The proposal of a folder, refused where it is cut off or of another form.</summary>
    public static Answer<Proposal> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        var bytes = File.ReadAllBytes(path);
        try
        {
            if (NullAt(bytes) is { } offset) return Refuse(offset, "null", "not null");
            var proposal = JsonSerializer.Deserialize<Proposal>(bytes, ContractJson.Compact)!;
            return proposal.Schema == 1 ? Answer<Proposal>.Of(proposal)
                : Refuse("$.schema", proposal.Schema.ToString(System.Globalization.CultureInfo.InvariantCulture), "1");
        }
        catch (JsonException wrong)
        {
            return Refuse(wrong.Path ?? "$", FirstSentence(wrong.Message), "proposal.json, schema 1");
        }
    }

    private static Answer<Proposal> Refuse(string path, string value, string expected) =>
        Answer<Proposal>.Refuse(Refusal.Of(RefusalCode.InvalidDocument, ("file", Name), ("path", path), ("value", value), ("expected", expected)));

    // Our own files never hold a null, so one inside a list is a stranger's.
    private static string? NullAt(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.Null)
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"byte {reader.TokenStartIndex}");
        return null;
    }

    private static string FirstSentence(string message) => message.Split(" Path:", 2)[0];
}
