using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SchoolPairing.Cli.Files;

namespace SchoolPairing.Cli.Matching.Output;

/// <summary>proposal.sha256: the SHA-256 of each written file, in the form that `sha256sum -c` reads.</summary>
internal static class Checksums
{
    public const string Name = "proposal.sha256";

    // Ours has four; what is beyond is not ours.
    private const int MostLines = 100;

    public static NewFile Of(ImmutableArray<NewFile> files) => new(Name, Encoding.UTF8.GetBytes(string.Concat(
        files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{Hash(file.Content)}  {file.Name}\n"))));

    /// <summary>Everything that does not fit the checksums, as text keys with the file that it is about.</summary>
    public static ImmutableArray<(string Key, string File)> Check(string folder, IEnumerable<string> expected)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return [("verify.file.missing", Name)];
        var listed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Take(MostLines))
            if (line.Split("  ", 2) is [var hash, var file]) listed[file] = hash;
        var names = expected.ToList();
        return
        [
            .. names.Where(name => !listed.ContainsKey(name)).Select(name => ("verify.file.unlisted", name)),
            // Only our own files are opened: a list may name any path of the machine.
            .. listed.Keys.Where(name => !names.Contains(name)).Select(name => ("verify.file.strange", name)),
            .. names.Where(name => !File.Exists(Path.Combine(folder, name))).Select(name => ("verify.file.missing", name)),
            .. names.Where(name => File.Exists(Path.Combine(folder, name)) && listed.TryGetValue(name, out var hash) && Hash(Path.Combine(folder, name)) != hash)
                .Select(name => ("verify.file.changed", name)),
        ];
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
