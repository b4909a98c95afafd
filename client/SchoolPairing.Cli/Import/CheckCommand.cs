using System.CommandLine;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Cli.Import;

/// <summary>check: the dry run of an import.</summary>
internal static class CheckCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var file = new Argument<string>("FILE") { Description = texts["check.file"] };
        var profile = ProfileOption.Create(texts);
        var command = new Command("check", texts["check"]) { file, profile };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var screen = screenOf(parse);
            if (await HandedInFile.Read(screen, parse.GetRequiredValue(file), cancelled) is not { } handedIn) return ExitCode.Refused;
            return await SiloUse.Run(screen, options, parse, usualData: null, async place =>
            {
                var report = await screen.While("progress.check",
                    () => place.Grains.GetGrain<IImportGrain>(Register.Key).Check(handedIn, ProfileOption.Of(parse, profile, place.Settings)));
                if (!report.Accepted) return screen.Refuse(report.Refusals);
                screen.Document(ImportWords.Document(report.Value, screen.Texts.Language));
                ImportWords.Say(screen, report.Value, mostProblems: int.MaxValue);
                return ExitCode.Done;
            }, cancelled);
        });
        return command;
    }
}
