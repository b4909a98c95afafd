using System.Collections.Immutable;

namespace SchoolPairing.Cli.Files;

/// <summary>One file to be written.</summary>
/// <param name="Name">Name without folder.</param>
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
    public static void Put(string folder, params ImmutableArray<NewFile> files)
    {
        var workplace = Path.Combine(folder, Workplace);
        // What a killed run left here was never shown to anybody.
        if (Directory.Exists(workplace)) Directory.Delete(workplace, recursive: true);
        Directory.CreateDirectory(workplace);
        try
        {
            foreach (var file in files) WriteThrough(Path.Combine(workplace, file.Name), file.Content);
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
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
