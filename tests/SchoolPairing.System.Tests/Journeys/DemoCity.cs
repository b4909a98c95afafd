using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>The whole demo city, matched once: every test of the journey looks at the same files, as a planner's colleagues do.</summary>
public sealed class DemoCity : IAsyncLifetime
{
    public WorkFolder Folder { get; } = new();
    public string Schools => Folder["city", "schools.csv"];
    public string Out => Folder["out"];
    public CliResult Matched { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync()
    {
        (await Cli.Run("demo", "--out", Folder["city"])).Ended(0);
        Matched = (await Cli.Run("match", "--schools", Schools, "--out", Out)).Ended(0);
    }

    /// <summary>A copy of the written proposal, to be spoiled.</summary>
    public string CopyOfOut()
    {
        var copy = Folder[Guid.NewGuid().ToString("N")];
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(Out)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
