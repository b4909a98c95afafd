using System.CommandLine;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Cli.Import;

/// <summary>--profile: which import profile a file is read with; the configuration names the usual one.</summary>
internal static class ProfileOption
{
    public static Option<string?> Create(CliTexts texts) => new("--profile") { Description = texts["option.profile"], HelpName = "P" };

    public static ProfileId Of(ParseResult parse, Option<string?> profile, CliSettings settings) =>
        new(parse.GetValue(profile) ?? settings.DefaultProfile);
}
