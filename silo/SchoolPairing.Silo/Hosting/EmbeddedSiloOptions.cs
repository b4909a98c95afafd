using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Teachers;

namespace SchoolPairing.Silo.Hosting;

/// <summary>Where an embedded silo works and how much it says.</summary>
public sealed record EmbeddedSiloOptions
{
    /// <summary>Folder of the database; made where it is not there. One process at a time.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Folder of the configuration; default: config beside the program.</summary>
    public string ConfigFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "config");

    /// <summary>Log file, one a day with the date in its name; null: logs/silo-.log in the data folder.</summary>
    public string? LogFile { get; init; }

    /// <summary>What the console (its error stream) says: warnings and worse unless told otherwise.</summary>
    public LogLevel ConsoleLevel { get; init; } = LogLevel.Warning;

    /// <summary>So many days after its decision the reason of a deferral is deleted, 1 to 3650.</summary>
    public int DeferralDays { get; init; } = DeferralRetention.Usual;

    /// <summary>
    /// On whose behalf this process calls where its calls say nothing themselves; null: such calls are refused. Only a process that one person uses
    /// may say it: a process that serves many sets <see cref="Caller.Current"/> for each.
    /// </summary>
    public Caller? UsualCaller { get; init; }

    /// <summary>Replaces services, for tests.</summary>
    internal Action<IServiceCollection>? Replace { get; init; }

    /// <summary>Every setting that cannot be used.</summary>
    internal ImmutableArray<Refusal> Faults()
    {
        var faults = ImmutableArray.CreateBuilder<Refusal>();
        if (string.IsNullOrWhiteSpace(DataFolder)) faults.Add(Fault(nameof(DataFolder), DataFolder, "§setting.folder"));
        else if (File.Exists(DataFolder)) faults.Add(Fault(nameof(DataFolder), DataFolder, "§setting.not-a-file"));
        if (!Directory.Exists(ConfigFolder)) faults.Add(Fault(nameof(ConfigFolder), ConfigFolder, "§setting.existing-folder"));
        if (LogFile is not null && string.IsNullOrWhiteSpace(Path.GetFileName(LogFile))) faults.Add(Fault(nameof(LogFile), LogFile, "§setting.file-name"));
        if (!Enum.IsDefined(ConsoleLevel)) faults.Add(Fault(nameof(ConsoleLevel), ConsoleLevel.ToString(), string.Join(", ", Enum.GetNames<LogLevel>())));
        if (DeferralDays is < 1 or > DeferralRetention.Most)
            faults.Add(Fault("Deferrals:KeptDays", DeferralDays.ToString(CultureInfo.InvariantCulture), $"1–{DeferralRetention.Most}"));
        return faults.ToImmutable();
    }

    internal static Refusal Fault(string key, string? value, string allowed) =>
        Refusal.Of(RefusalCode.InvalidSetting, ("key", key), ("value", value ?? ""), ("allowed", allowed));
}
