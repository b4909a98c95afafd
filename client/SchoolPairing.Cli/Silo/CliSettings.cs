using System.Text.Json;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Silo;

/// <summary>config/cli.json.</summary>
/// <param name="Schema">1.</param>
/// <param name="DefaultProfile">Import profile where none is named.</param>
/// <param name="MapShapes">GeoJSON file below the config folder with the counties of a profile, by profile.</param>
internal sealed record CliSettings(int Schema, string DefaultProfile, IReadOnlyDictionary<string, string> MapShapes)
{
    private const string FileName = "cli.json";

    /// <summary>The settings of a config folder; the shipped ones where the folder has no such file.</summary>
    public static CliSettings Read(string configFolder)
    {
        var path = Path.Combine(configFolder, FileName);
        return File.Exists(path)
            ? JsonSerializer.Deserialize<CliSettings>(File.ReadAllBytes(path), ContractJson.Compact)!
            : new CliSettings(1, "yueyang", new Dictionary<string, string>());
    }
}
