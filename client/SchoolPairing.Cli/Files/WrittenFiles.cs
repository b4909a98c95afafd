using System.Collections.Immutable;

namespace SchoolPairing.Cli.Files;

/// <summary>One file to be written.</summary>
/// <param name="Name">Name, for a file in a folder below with that folder: calendars/T1.ics.</param>
/// <param name="Content">All of its bytes.</param>
internal sealed record NewFile(string Name, byte[] Content);

/// <summary>
/// Puts files into a folder so that a kill at any moment never leaves half a file: each is written and flushed beside
/// its place, then renamed over the old one. Renaming is one step on every file system that we run on.
/// </summary>
internal static class WrittenFiles
{
    private const string Workplace = ".schoolpairing-writing";

    /// <summary>Writes the files in their order; the last one is renamed last.</summary>
    public static void Put(string folder, params ImmutableArray<NewFile> files) => Replace(folder, files, []);

    /// <summary>Writes the files and takes away what they do not replace. Nothing is taken away before all new ones are on the disk.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">In their order; the last one is renamed last.</param>
    /// <param name="obsolete">Names of files that go.</param>
    public static void Replace(string folder, ImmutableArray<NewFile> files, ImmutableArray<string> obsolete)
    {
        var workplace = Path.Combine(folder, Workplace);
        // What a killed run left here was never shown to anybody.
        if (Directory.Exists(workplace)) Directory.Delete(workplace, recursive: true);
        Directory.CreateDirectory(workplace);
        try
        {
            foreach (var file in files) WriteThrough(Path.Combine(workplace, file.Name), file.Content);
            foreach (var below in files.Select(file => Path.GetDirectoryName(Path.Combine(folder, file.Name))!).Distinct()) Directory.CreateDirectory(below);
            foreach (var name in obsolete) File.Delete(Path.Combine(folder, name));
            foreach (var file in files) File.Move(Path.Combine(workplace, file.Name), Path.Combine(folder, file.Name), overwrite: true);
        }
        finally
        {
            // Also where the disk is full: half a file would keep it full.
            Directory.Delete(workplace, recursive: true);
        }
    }

    private static void WriteThrough(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
