using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Cli.Matching;

/// <summary>Paths of the files of a match, as the caller names them.</summary>
internal sealed record MatchPaths(string Schools, string? Policy, string? Scores, string? Locks, string? Travel, string? Past, string? Model = null);

/// <summary>The files of a match, read.</summary>
internal sealed record MatchRequest(ImportFile Schools, ImportFile? Policy, ImportFile? Scores, ImportFile? Locks, ImportFile? Travel, ImportFile? Past, ImportFile? Model, string? ModelPath)
{
    /// <summary>Reads all files, or null after the screen said which one cannot be read.</summary>
    public static async Task<MatchRequest?> Read(Screen screen, MatchPaths paths, CancellationToken cancelled)
    {
        var files = new List<ImportFile?>();
        foreach (var path in new[] { paths.Schools, paths.Policy, paths.Scores, paths.Locks, paths.Travel, paths.Past, paths.Model })
        {
            var file = path is null ? null : await HandedInFile.Read(screen, path, cancelled);
            if (path is not null && file is null) return null;
            files.Add(file);
        }
        return new MatchRequest(files[0]!, files[1], files[2], files[3], files[4], files[5], files[6], paths.Model);
    }

    /// <summary>The settings of the plan.</summary>
    public ConfigurePlan Configure(ProfileId profile) => new(NewCommand(), profile, Policy, Scores, Locks, Travel, Past, Model);

    /// <summary>Each start of the program is a command of its own: handing in the same file again is a re-import.</summary>
    public static CommandId NewCommand() => new(Guid.NewGuid().ToString("N"));
}
