using System.CommandLine;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Cli.Import;

/// <summary>template: the empty workbook of a profile, to be filled in by the schools.</summary>
internal static class TemplateCommand
{
    private const string Schools = "schools", History = "history", Teachers = "teachers";

    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var profile = ProfileOption.Create(texts);
        var target = new Option<string>("--out") { Description = texts["template.out"], HelpName = "FILE", Required = true };
        var force = new Option<bool>("--force") { Description = texts["option.force"] };
        var what = new Option<string>("--what") { Description = texts["template.what"], HelpName = Schools + "|" + History + "|" + Teachers, DefaultValueFactory = _ => Schools };
        what.AcceptOnlyFromAmong(Schools, History, Teachers);
        var command = new Command("template", texts["template"]) { profile, what, target, force };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var screen = screenOf(parse);
            var path = Path.GetFullPath(parse.GetRequiredValue(target));
            if (File.Exists(path) && !parse.GetValue(force))
                return screen.Refuse("file.in-the-way", texts.Say("file.in-the-way", ("path", path)));
            return await SiloUse.Run(screen, options, parse, usualData: null, async place =>
            {
                var of = ProfileOption.Of(parse, profile, place.Settings);
                var template = parse.GetRequiredValue(what) switch
                {
                    History => await place.Grains.GetGrain<IHistoryGrain>(0).Template(of),
                    Teachers => await place.Grains.GetGrain<ITeacherRegisterGrain>(Register.Key).Template(of),
                    _ => await place.Grains.GetGrain<IImportGrain>(Register.Key).Template(of),
                };
                if (!template.Accepted) return screen.Refuse(template.Refusals);
                var folder = Path.GetDirectoryName(path)!;
                Directory.CreateDirectory(folder);
                WrittenFiles.Put(folder, new NewFile(Path.GetFileName(path), template.Value.Content));
                screen.Document(new { Status = "done", File = path });
                screen.Line(texts.Say("template.done", ("path", path)));
                return ExitCode.Done;
            }, cancelled);
        });
        return command;
    }
}
