using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Settings.Configuration;

namespace SchoolPairing.Silo.Hosting;

/// <summary>Serilog, wired here and mentioned nowhere else. Levels by category: config/logging.json.</summary>
internal static class SiloLog
{
    public static Logger Make(EmbeddedSiloOptions options)
    {
        var levels = new ConfigurationBuilder().AddJsonFile(Path.Combine(Path.GetFullPath(options.ConfigFolder), "logging.json"), optional: true).Build();
        var file = options.LogFile ?? Path.Combine(options.DataFolder, "logs", "silo-.log");
        return new LoggerConfiguration()
            // The sinks are here; naming their assembly spares a search through all of them at each start.
            .ReadFrom.Configuration(levels, new ConfigurationReaderOptions(typeof(SiloLog).Assembly))
            .Enrich.FromLogContext()
            .WriteTo.Console(
                restrictedToMinimumLevel: Level(options.ConsoleLevel), standardErrorFromLevel: LevelAlias.Minimum, formatProvider: CultureInfo.InvariantCulture,
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}")
            .WriteTo.File(new CompactJsonFormatter(), file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31)
            .CreateLogger();
    }

    private static LogEventLevel Level(LogLevel level) => level switch
    {
        LogLevel.Trace => LogEventLevel.Verbose,
        LogLevel.Debug => LogEventLevel.Debug,
        LogLevel.Information => LogEventLevel.Information,
        LogLevel.Warning => LogEventLevel.Warning,
        LogLevel.Error => LogEventLevel.Error,
        LogLevel.Critical => LogEventLevel.Fatal,
        _ => LevelAlias.Off,
    };
}
