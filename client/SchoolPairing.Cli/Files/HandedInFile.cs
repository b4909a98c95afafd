using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Cli.Files;

/// <summary>Reads a file that the caller names.</summary>
internal static class HandedInFile
{
    // Far above any register of schools; keeps a wrong path from filling the memory.
    private const long MostBytes = 256L * 1024 * 1024;

    /// <summary>The file, or null after the screen said why it cannot be read.</summary>
    public static async Task<ImportFile?> Read(Screen screen, string path, CancellationToken cancelled)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return Refuse(screen, Directory.Exists(path) ? "file.is-folder" : "file.missing", path);
        return await BoundedFile.Read(path, MostBytes, cancelled) is { } content ? new ImportFile(file.Name, content) : Refuse(screen, "file.too-large", path);
    }

    private static ImportFile? Refuse(Screen screen, string key, string path)
    {
        screen.Refuse(key, screen.Texts.Say(key, ("path", path), ("limit", $"{MostBytes >> 20} MB")));
        return null;
    }
}
