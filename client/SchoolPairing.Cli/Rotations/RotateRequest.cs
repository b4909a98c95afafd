using System.Collections.Immutable;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Cli.Rotations;

/// <summary>Paths of the files of a rotation, as the caller names them.</summary>
internal sealed record RotatePaths(string Schools, string Teachers, string Pairs, string? Policy, string? Travel);

/// <summary>The files of a rotation, read.</summary>
internal sealed record RotateRequest(
    ImportFile Schools, ImportFile Teachers, ImmutableArray<PairId> Pairs, ImportFile? Policy, ImportFile? Travel, long Seed, int Seconds)
{
    /// <summary>Reads all files, or null after the screen said which one cannot be read.</summary>
    public static async Task<RotateRequest?> Read(Screen screen, RotatePaths paths, long seed, int seconds, CancellationToken cancelled)
    {
        var files = new List<ImportFile?>();
        foreach (var path in new[] { paths.Schools, paths.Teachers, paths.Pairs, paths.Policy, paths.Travel })
        {
            var file = path is null ? null : await HandedInFile.Read(screen, path, cancelled);
            if (path is not null && file is null) return null;
            files.Add(file);
        }
        return PairsToRotate.Read(screen, files[2]!) is { } pairs ? new RotateRequest(files[0]!, files[1]!, pairs, files[3], files[4], seed, seconds) : null;
    }
}
