using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations;

/// <summary>Whether the files of a folder are those that rotate wrote and the lists say what the proposal says.</summary>
internal static class VerifyRotation
{
    /// <summary>Every difference, as text keys with the file that it is about.</summary>
    public static ImmutableArray<(string Key, string File)> Check(string folder, RotationProposal proposal)
    {
        var lines = proposal.Postings.Select(PostingsCsv.Line).ToHashSet();
        var calendars = proposal.Postings.Select(posting => posting.Teacher.Value).Distinct().Order(StringComparer.Ordinal).Select(teacher => $"{RotationFolder.Calendars}/{teacher}.ics");
        return
        [
            .. Figures(folder, proposal),
            .. Checksums.Check(folder, [.. RotationFolder.Names, .. calendars], Checksums.Rotation),
            .. List(folder, PostingsCsv.Name, lines, PostingsCsv.Read),
            .. List(folder, PostingsXlsx.Name, lines, PostingsXlsx.Read),
        ];
    }

    // Figures that follow from others (what is missing, gaps) are passed over by whoever reads the proposal, but people read them in the file.
    private static IEnumerable<(string Key, string File)> Figures(string folder, RotationProposal proposal)
    {
        using var written = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, RotationFile.Name)), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (!JsonElement.DeepEquals(written.RootElement.GetProperty("proposal"), JsonSerializer.SerializeToElement(proposal, ContractJson.Compact)))
            yield return ("verify.rotation.figures", RotationFile.Name);
    }

    private static IEnumerable<(string Key, string File)> List(string folder, string name, HashSet<PostingLine> lines, Func<byte[], ImmutableArray<PostingLine>?> read)
    {
        var path = Path.Combine(folder, name);
        // A missing file is the checksums' finding.
        if (!File.Exists(path)) yield break;
        if (read(File.ReadAllBytes(path)) is not { } listed) yield return ("verify.list.unreadable", name);
        else if (listed.Length != lines.Count || !lines.SetEquals(listed)) yield return ("verify.list.differs", name);
    }
}
