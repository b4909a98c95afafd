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

    public static NewFile Of(ImmutableArray<NewFile> files, string name = Name) => new(name, Encoding.UTF8.GetBytes(string.Concat(
        files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{Hash(file.Content)}  {file.Name}\n"))));

    /// <summary>
    /// Everything that does not fit the checksums, as text keys with the file that it is about. Only the expected files are opened,
    /// whatever paths the list names.
    /// </summary>
    public static IEnumerable<(string Key, string File)> Check(string folder, IEnumerable<string> expected)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return [("verify.file.missing", Name)];
        var listed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Take(MostLines))
            if (line.Split("  ", 2) is [var hash, var file]) listed[file] = hash;
        var names = expected.ToList();
        return
        [
            .. names.Select(name => (Fault(Path.Combine(folder, name), listed.GetValueOrDefault(name)), name))
                .Where(finding => finding.Item1 is not null).Select(finding => (finding.Item1!, finding.name)),
            .. listed.Keys.Except(names).Select(name => ("verify.file.strange", name)),
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
