using System.CommandLine;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Matching;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Cli.Import;

/// <summary>check: the dry run of an import of schools and, where they are named, of their teachers.</summary>
internal static class CheckCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var file = new Argument<string>("FILE") { Description = texts["check.file"] };
        var teachers = MatchCommand.FileOption("--teachers", texts["check.teachers"]);
        var profile = ProfileOption.Create(texts);
        var command = new Command("check", texts["check"]) { file, teachers, profile };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var screen = screenOf(parse);
            if (await HandedInFile.Read(screen, parse.GetRequiredValue(file), cancelled) is not { } schools) return ExitCode.Refused;
            ImportFile? people = null;
            if (parse.GetValue(teachers) is { } path && (people = await HandedInFile.Read(screen, path, cancelled)) is null) return ExitCode.Refused;
            ImportReport? checkedSchools = null;
            var ended = await SiloUse.Run(screen, options, parse, usualData: null, async place =>
            {
                var report = await screen.While("progress.check", () => place.Grains.GetGrain<IImportGrain>(Register.Key).Check(schools, ProfileOption.Of(parse, profile, place.Settings)));
                if (!report.Accepted) return screen.Refuse(report.Refusals);
                if (people is null) screen.Document(ImportWords.Document(report.Value, texts.Language));
                ImportWords.Say(screen, report.Value, mostProblems: int.MaxValue);
                checkedSchools = report.Value;
                return ExitCode.Done;
            }, cancelled);
            return people is null || checkedSchools is null ? ended : await SiloUse.Trial(screen, options, parse,
                place => Teachers(screen, place, ProfileOption.Of(parse, profile, place.Settings), schools, checkedSchools, people), cancelled);
        });
        return command;
    }

    /// <summary>Their schools have to be in a register: in one that is thrown away.</summary>
    private static async Task<int> Teachers(Screen screen, SiloWorkplace place, ProfileId profile, ImportFile schools, ImportReport checkedSchools, ImportFile teachers)
    {
        var applied = await screen.While("progress.import", () => place.Grains.GetGrain<IImportGrain>(Register.Key).Apply(MatchRequest.NewCommand(), schools, profile));
        if (!applied.Accepted) return screen.Refuse(applied.Refusals);
        var report = await screen.While("progress.teachers", () => place.Grains.GetGrain<ITeacherRegisterGrain>(Register.Key).Check(teachers, profile));
        if (!report.Accepted) return screen.Refuse(report.Refusals);
        screen.Document(new { Status = "done", Schools = ImportWords.Document(checkedSchools, screen.Texts.Language), Teachers = ImportWords.TeachersDocument(report.Value, screen.Texts.Language) });
        ImportWords.SayTeachers(screen, report.Value);
        return ExitCode.Done;
    }
}
