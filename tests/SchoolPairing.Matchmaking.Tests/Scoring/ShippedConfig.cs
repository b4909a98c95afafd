namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>The configuration as it stands in the tree.</summary>
internal static class ShippedConfig
{
    private static readonly string Root = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, "config", path));

    public static IEnumerable<string> Ids(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, "config", folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SchoolPairing.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("SchoolPairing.sln is in no folder above the tests");
    }
}
