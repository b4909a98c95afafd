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

    /// <summary>Data of the silo unless --data says otherwise.</summary>
    public string SiloData => System.IO.Path.Combine(Path, ".silo");

    /// <summary>A file of somebody else that a rotation would overwrite, or null. A folder with our checksums is our own.</summary>
    public string? Foreign() => File.Exists(In(Checksums.Rotation)) ? null : Names.Select(In).Append(In(Calendars)).FirstOrDefault(name => File.Exists(name) || Directory.Exists(name));

    /// <summary>Writes all files; the checksums come last, so a kill in between is noticed by verify.</summary>
    /// <returns>Names of the files in the order in which a person opens them.</returns>
    public ImmutableArray<string> Write(RotationView view, CalendarFiles calendars, string language)
    {
        Directory.CreateDirectory(Path);
        ImmutableArray<NewFile> files =
        [
            new(RotationFile.Name, RotationFile.Bytes(view)),
            new(PostingsCsv.Name, PostingsCsv.Bytes(view)),
            new(PostingsXlsx.Name, PostingsXlsx.Bytes(view, language)),
            new(VisitsCsv.Name, VisitsCsv.Bytes(view)),
            new(RotationReport.FileName, RotationReport.Bytes(view, language)),
        ];
        ImmutableArray<NewFile> feeds = [.. calendars.Files.Select(file => new NewFile(file.Name, file.Content))];
        // A teacher who no longer goes has no calendar any more.
        if (Directory.Exists(In(Calendars))) Directory.Delete(In(Calendars), recursive: true);
        Directory.CreateDirectory(In(Calendars));
        WrittenFiles.Put(In(Calendars), feeds);
        WrittenFiles.Put(Path, [.. files, Checksums.Of([.. files, .. feeds.Select(feed => feed with { Name = Calendars + "/" + feed.Name })], Checksums.Rotation)]);
        return [RotationReport.FileName, PostingsXlsx.Name, PostingsCsv.Name, VisitsCsv.Name, Calendars, RotationFile.Name, Checksums.Rotation];
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
