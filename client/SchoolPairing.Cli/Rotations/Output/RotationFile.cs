using System.Text.Json;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations.Output;

/// <summary>Inputs, proposal and outlook together: what anybody needs who wants to check a rotation and every file about it.</summary>
/// <param name="Schema">1.</param>
/// <param name="Language">zh-CN or en: that of report, workbook and calendars.</param>
/// <param name="Inputs">The frozen inputs.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Outlook">What else the report says.</param>
internal sealed record WrittenRotation(int Schema, string Language, RotationInputs Inputs, RotationProposal Proposal, WrittenOutlook Outlook);

/// <summary>rotation.json: inputs, proposal and outlook. It holds staff records, as the file of teachers does, and is kept like it. Reading trusts nothing.</summary>
internal static class RotationFile
{
    public const string Name = "rotation.json";

    public static byte[] Bytes(WrittenRotation written) => JsonSerializer.SerializeToUtf8Bytes(written, ContractJson.Compact);

    /// <summary>What a folder holds, refused where it is cut off or of another form.</summary>
    public static Answer<WrittenRotation> Read(string folder)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, Name));
            var read = JsonSerializer.Deserialize<WrittenRotation>(bytes, ContractJson.Compact);
            using var document = JsonDocument.Parse(bytes);
            return read is { Schema: 1, Language: CliTexts.Chinese or CliTexts.English, Inputs: not null, Proposal: not null, Outlook: not null } && !HasHole(document.RootElement) ? Answer<WrittenRotation>.Of(read)
                : Answer<WrittenRotation>.Refuse(Refusal.Of(RefusalCode.InvalidDocument, ("file", Name), ("path", "$"), ("value", "null"), ("expected", "§document.rotation")));
        }
        catch (JsonException wrong)
        {
            return Answer<WrittenRotation>.Refuse(BrokenDocument.Refuse(Name, wrong, "document.rotation"));
        }
    }

    /// <summary>Whether a list has nothing where something stands: no list of ours does.</summary>
    private static bool HasHole(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasHole(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HasHole(property.Value)),
        _ => false,
    };
}
