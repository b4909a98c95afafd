using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Teachers;

namespace SchoolPairing.Silo.Hosting;

/// <summary>The settings of the program: config/silo.json, then SCHOOLPAIRING_ variables, then --Key=value, the last one counts.</summary>
internal static class SiloSettings
{
    private static readonly string[] Keys = ["Cluster:Mode", "Data:Folder", "Log:Console", "Log:File", "Deferrals:KeptDays"];

    public static IConfiguration Read(string configFolder, string[] arguments) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(Path.GetFullPath(configFolder), "silo.json"), optional: true)
        .AddEnvironmentVariables("SCHOOLPAIRING_")
        .AddCommandLine(arguments)
        .Build();

    /// <exception cref="SiloRefusedException">Names every setting that is unknown or not allowed.</exception>
    public static EmbeddedSiloOptions Options(IConfiguration settings, string configFolder)
    {
        var faults = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var (key, value) in settings.AsEnumerable())
            if (value is not null && !Keys.Contains(key, StringComparer.OrdinalIgnoreCase))
                faults.Add(EmbeddedSiloOptions.Fault(key, value, string.Join(", ", Keys)));
        var mode = settings["Cluster:Mode"] ?? "Embedded";
        if (mode != "Embedded") faults.Add(EmbeddedSiloOptions.Fault("Cluster:Mode", mode, "Embedded"));
        var console = settings["Log:Console"] ?? nameof(LogLevel.Information);
        if (!Enum.TryParse<LogLevel>(console, out var level) || !Enum.IsDefined(level))
            faults.Add(EmbeddedSiloOptions.Fault("Log:Console", console, string.Join(", ", Enum.GetNames<LogLevel>())));
        // A text that is no number is named with the numbers that are allowed, like one that is out of range.
        var days = settings["Deferrals:KeptDays"] is not { } kept ? DeferralRetention.Usual : int.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var options = new EmbeddedSiloOptions
        {
            DataFolder = settings["Data:Folder"] ?? "data", ConfigFolder = configFolder, LogFile = settings["Log:File"], ConsoleLevel = level,
            DeferralDays = days,
        };
        faults.AddRange(options.Faults());
        return faults.Count == 0 ? options : throw new SiloRefusedException(faults);
    }
}
