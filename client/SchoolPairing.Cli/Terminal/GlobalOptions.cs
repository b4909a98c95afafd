using System.CommandLine;

namespace SchoolPairing.Cli.Terminal;

/// <summary>The options that every command has.</summary>
internal sealed class GlobalOptions
{
    public const string LanguageVariable = "SCHOOLPAIRING_LANG";
    private const string LanguageName = "--lang";

    public GlobalOptions(RootCommand root, CliTexts texts)
    {
        Json = new Option<bool>("--json") { Description = texts["option.json"], Recursive = true };
        NoProgress = new Option<bool>("--no-progress") { Description = texts["option.no-progress"], Recursive = true };
        Language = new Option<string?>(LanguageName) { Description = texts["option.lang"], Recursive = true, HelpName = "zh-CN|en" };
        Language.AcceptOnlyFromAmong(CliTexts.Chinese, CliTexts.English);
        root.Add(Json);
        root.Add(NoProgress);
        root.Add(Language);
    }

    public Option<bool> Json { get; }

    public Option<bool> NoProgress { get; }

    public Option<string?> Language { get; }

    /// <summary>The language must be known before the commands describe themselves, so it is looked up in the bare words.</summary>
    public static string LanguageOf(string[] args, Func<string, string?> environment)
    {
        var at = Array.IndexOf(args, LanguageName);
        var wanted = at >= 0 && at + 1 < args.Length ? args[at + 1]
            : args.FirstOrDefault(arg => arg.StartsWith(LanguageName + "=", StringComparison.Ordinal))?[(LanguageName.Length + 1)..]
            ?? environment(LanguageVariable);
        return wanted is not null && wanted.StartsWith(CliTexts.English, StringComparison.OrdinalIgnoreCase) ? CliTexts.English : CliTexts.Chinese;
    }
}
