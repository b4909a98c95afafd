using System.Text.Json;
using SchoolPairing.Cli.Files;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations.Output;

/// <summary>Inputs and proposal together: what anybody needs who wants to check a rotation.</summary>
/// <param name="Schema">1.</param>
/// <param name="Inputs">The frozen inputs.</param>
/// <param name="Proposal">The proposal.</param>
internal sealed record WrittenRotation(int Schema, RotationInputs Inputs, RotationProposal Proposal);

/// <summary>rotation.json: inputs and proposal. It holds staff records, as the file of teachers does, and is kept like it. Reading trusts nothing.</summary>
internal static class RotationFile
{
    public const string Name = "rotation.json";

    public static byte[] Bytes(RotationView view) =>
        JsonSerializer.SerializeToUtf8Bytes(new WrittenRotation(1, view.Inputs, view.Proposal), ContractJson.Compact);

    /// <summary>What a folder holds, refused where it is cut off or of another form.</summary>
    public static Answer<WrittenRotation> Read(string folder)
    {
        try
        {
            var read = JsonSerializer.Deserialize<WrittenRotation>(File.ReadAllBytes(Path.Combine(folder, Name)), ContractJson.Compact);
            return read is { Schema: 1, Inputs: not null, Proposal: not null } ? Answer<WrittenRotation>.Of(read)
                : Answer<WrittenRotation>.Refuse(Refusal.Of(RefusalCode.InvalidDocument, ("file", Name), ("path", "$"), ("value", "null"), ("expected", "§document.rotation")));
        }
        catch (JsonException wrong)
        {
            return Answer<WrittenRotation>.Refuse(BrokenDocument.Refuse(Name, wrong, "document.rotation"));
        }
    }
}
