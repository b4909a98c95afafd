using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SchoolPairing.Cli.Files;

/// <summary>The SHA-256 of each written file, in the form that `sha256sum -c` reads.</summary>
internal static class Checksums
{
    /// <summary>Of a match.</summary>
    public const string Name = "proposal.sha256";

    /// <summary>Of a rotation.</summary>
    public const string Rotation = "rotation.sha256";

    public static NewFile Of(ImmutableArray<NewFile> files, string name = Name) => new(name, Encoding.UTF8.GetBytes(string.Concat(
        files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{Hash(file.Content)}  {file.Name}\n"))));

    /// <summary>
    /// Everything that does not fit the checksums, as text keys with the file that it is about. Only the expected files are opened,
    /// whatever paths the list names.
    /// </summary>
    public static IEnumerable<(string Key, string File)> Check(string folder, IEnumerable<string> expected, string name = Name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return [("verify.file.missing", name)];
        var names = expected.ToList();
        var listed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // What is far beyond is not ours.
        foreach (var line in File.ReadLines(path).Take(names.Count + 100))
            if (line.Split("  ", 2) is [var hash, var file]) listed[file] = hash;
        return
        [
            .. names.Select(file => (Fault(Path.Combine(folder, file), listed.GetValueOrDefault(file)), file))
                .Where(finding => finding.Item1 is not null).Select(finding => (finding.Item1!, finding.file)),
            .. listed.Keys.Except(names).Select(file => ("verify.file.strange", file)),
        ];
    }

    /// <summary>Listed files directly in a folder below that are still what was written: ours, and nobody's work is lost with them.</summary>
    /// <param name="folder">The folder with the list.</param>
    /// <param name="below">Name of the folder below.</param>
    /// <param name="name">Name of the list.</param>
    public static ImmutableArray<string> Untouched(string folder, string below, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return [];
        return
        [
            .. File.ReadLines(path).Select(line => line.Split("  ", 2)).Where(parts => parts is [_, var file] && file == $"{below}/{Path.GetFileName(file)}")
                .Where(parts => Fault(Path.Combine(folder, parts[1]), parts[0]) is null).Select(parts => parts[1]),
        ];
    }

    private static string? Fault(string path, string? listed)
    {
        if (listed is null) return "verify.file.unlisted";
        if (!File.Exists(path)) return "verify.file.missing";
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == listed ? null : "verify.file.changed";
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
