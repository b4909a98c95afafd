using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations;

/// <summary>Whether the files of a folder are those that rotate wrote, and say what the plan says.</summary>
internal static class VerifyRotation
{
    /// <summary>Every difference between the files and their checksums, and between the lists and the plan, as text keys with the file that it is about.</summary>
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

    /// <summary>
    /// Every file that is not what this plan is written as, whatever its checksum says: checksums can be made anew, a file about another plan cannot. Of the workbook the
    /// cells are compared, since its packing may differ between systems.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="written">Its rotation.json, whose plan was found sound.</param>
    /// <param name="calendars">The calendars of that plan.</param>
    public static ImmutableArray<(string Key, string File)> Rewritten(string folder, WrittenRotation written, CalendarFiles calendars) =>
    [
        .. RotationFolder.Files(new RotationView(written), calendars).Where(file => Differs(Path.Combine(folder, file.Name), file)).Select(file => ("verify.file.differs", file.Name)),
    ];

    // A missing file is the checksums' finding.
    private static bool Differs(string path, NewFile file) => File.Exists(path) && File.ReadAllBytes(path) is var found
        && !(file.Name == PostingsXlsx.Name ? PostingsXlsx.SameCells(found, file.Content) : found.AsSpan().SequenceEqual(file.Content));

    private static IEnumerable<(string Key, string File)> List(string folder, string name, HashSet<PostingLine> lines, Func<byte[], ImmutableArray<PostingLine>?> read)
    {
        var path = Path.Combine(folder, name);
        // A missing file is the checksums' finding.
        if (!File.Exists(path)) yield break;
        if (read(File.ReadAllBytes(path)) is not { } listed) yield return ("verify.list.unreadable", name);
        else if (listed.Length != lines.Count || !lines.SetEquals(listed)) yield return ("verify.list.differs", name);
    }
}
