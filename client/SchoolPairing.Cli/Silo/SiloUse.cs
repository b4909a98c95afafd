using System.CommandLine;
using SchoolPairing.Cli.Terminal;

namespace SchoolPairing.Cli.Silo;

/// <summary>What a piece of work inside a silo sees.</summary>
/// <param name="Grains">The way to the grains.</param>
/// <param name="Settings">Settings of the commands.</param>
/// <param name="ConfigFolder">The configuration that the silo runs on.</param>
internal sealed record SiloWorkplace(IGrainFactory Grains, CliSettings Settings, string ConfigFolder);

/// <summary>Runs a piece of work inside a silo of its own and closes it afterwards, whatever happened.</summary>
internal static class SiloUse
{
    /// <summary>Opens a silo on --data, else on <paramref name="usualData"/>, else on a folder that is thrown away.</summary>
    public static async Task<int> Run(
        Screen screen, SiloOptions options, ParseResult parse, string? usualData, Func<SiloWorkplace, Task<int>> work, CancellationToken cancelled)
    {
        var config = Config(screen, options, parse);
        if (!Directory.Exists(config)) return screen.Refuse("config.missing", screen.Texts.Say("config.missing", ("path", config)));
        return (parse.GetValue(options.Data) ?? usualData) is { } data
            ? await In(screen, new SiloPlace(data, config), work, cancelled)
            : await Passing(screen, config, work, cancelled);
    }

    /// <summary>Opens a silo on a folder that is thrown away, whatever --data says: what is imported there changes nothing.</summary>
    public static Task<int> Trial(Screen screen, SiloOptions options, ParseResult parse, Func<SiloWorkplace, Task<int>> work, CancellationToken cancelled) =>
        Passing(screen, Config(screen, options, parse), work, cancelled);

    private static string Config(Screen screen, SiloOptions options, ParseResult parse) => parse.GetValue(options.Config) ?? Path.Combine(screen.Host.ProgramFolder, "config");

    private static async Task<int> Passing(Screen screen, string config, Func<SiloWorkplace, Task<int>> work, CancellationToken cancelled)
    {
        var passing = Directory.CreateTempSubdirectory("schoolpairing-");
        try
        {
            return await In(screen, new SiloPlace(passing.FullName, config), work, cancelled);
        }
        finally
        {
            passing.Delete(recursive: true);
        }
    }

    private static async Task<int> In(Screen screen, SiloPlace place, Func<SiloWorkplace, Task<int>> work, CancellationToken cancelled)
    {
        var opened = await screen.While("progress.start", () => screen.Host.OpenSilo(place, cancelled));
        if (!opened.Accepted) return screen.Refuse(opened.Refusals);
        await using var silo = opened.Value;
        return await work(new SiloWorkplace(silo.Grains, CliSettings.Read(place.ConfigFolder), place.ConfigFolder));
    }
}
