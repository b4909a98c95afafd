using System.Collections.Immutable;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Rotations.Report;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Cli.Rotations.Output;

/// <summary>The folder that rotate writes into and that verify reads.</summary>
internal sealed class RotationFolder(string path)
{
    public const string Calendars = "calendars";

    /// <summary>The files that checksums are kept of, besides the calendars.</summary>
    public static ImmutableArray<string> Names { get; } = [RotationFile.Name, PostingsCsv.Name, PostingsXlsx.Name, VisitsCsv.Name, RotationReport.FileName];

    public string Path { get; } = path;

    /// <summary>A file of somebody else that a rotation would overwrite, or null. A folder with our checksums is our own.</summary>
    public string? Foreign() => File.Exists(In(Checksums.Rotation)) ? null : Names.Select(In).Append(In(Calendars)).FirstOrDefault(name => File.Exists(name) || Directory.Exists(name));

    /// <summary>
    /// Writes all files; the checksums come last, so a kill in between is noticed by verify. The calendar of a teacher who no longer goes is taken away;
    /// whatever else lies in the folder of the calendars is somebody's own and stays.
    /// </summary>
    /// <returns>Names of the files in the order in which a person opens them.</returns>
    public ImmutableArray<string> Write(RotationView view, CalendarFiles calendars)
    {
        var files = Files(view, calendars);
        ImmutableArray<string> gone = [.. Checksums.Untouched(Path, Calendars, Checksums.Rotation).Except(files.Select(file => file.Name))];
        WrittenFiles.Replace(Path, [.. files, Checksums.Of(files, Checksums.Rotation)], gone);
        return [RotationReport.FileName, PostingsXlsx.Name, PostingsCsv.Name, VisitsCsv.Name, Calendars, RotationFile.Name, Checksums.Rotation];
    }

    /// <summary>All files of a plan but their checksums, the same bytes each time.</summary>
    public static ImmutableArray<NewFile> Files(RotationView view, CalendarFiles calendars) =>
    [
        .. calendars.Files.Select(file => new NewFile(Calendars + "/" + file.Name, file.Content)),
        new(RotationFile.Name, RotationFile.Bytes(view.Written)),
        new(PostingsCsv.Name, PostingsCsv.Bytes(view)),
        new(PostingsXlsx.Name, PostingsXlsx.Bytes(view, view.Written.Language)),
        new(VisitsCsv.Name, VisitsCsv.Bytes(view)),
        new(RotationReport.FileName, RotationReport.Bytes(view, view.Written.Language)),
    ];

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
