using System.Text.Json;
using SchoolPairing.Cli.Files;
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
        var bytes = File.ReadAllBytes(Path.Combine(folder, Name));
        try
        {
            if (NullAt(bytes) is { } offset) return Refuse(offset, "null", "§document.proposal");
            var proposal = JsonSerializer.Deserialize<Proposal>(bytes, ContractJson.Compact)!;
            return proposal.Schema == 1 ? Answer<Proposal>.Of(proposal)
                : Refuse("$.schema", proposal.Schema.ToString(System.Globalization.CultureInfo.InvariantCulture), "1");
        }
        catch (JsonException wrong)
        {
            return Answer<Proposal>.Refuse(BrokenDocument.Refuse(Name, wrong, "document.proposal"));
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
}
