using System.CommandLine;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Cli.Training.Report;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training;

/// <summary>card: shows a model in words and writes its page. What no match would take is no model to be shown either.</summary>
internal static class CardCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var model = new Argument<string>("MODEL") { Description = texts["card.file"] };
        var target = new Option<string?>("--out") { Description = texts["card.out"], HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = texts["option.force"] };
        var command = new Command("card", texts["card"]) { model, target, force };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var (screen, path) = (screenOf(parse), parse.GetRequiredValue(model));
            if (await HandedInFile.Read(screen, path, cancelled) is not { } handedIn) return ExitCode.Refused;
            var page = parse.GetValue(target) is { } wanted ? Path.GetFullPath(wanted) : null;
            if (page is not null && File.Exists(page) && !parse.GetValue(force))
                return screen.Refuse("file.in-the-way", texts.Say("file.in-the-way", ("path", page)));
            return await SiloUse.Run(screen, options, parse, usualData: null, place => Show(screen, place.Grains, handedIn, path, page), cancelled);
        });
        return command;
    }

    private static async Task<int> Show(Screen screen, IGrainFactory grains, ImportFile handedIn, string path, string? page)
    {
        var judged = await grains.GetGrain<IModelRegistryGrain>(ModelsCommand.TheRegistry).Judge(handedIn);
        if (!judged.Accepted) return screen.Refuse(judged.Refusals);
        var (model, texts) = (judged.Value, screen.Texts);
        var report = ModelFiles.ReportBeside(path, model);
        if (page is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(page)!);
            WrittenFiles.Put(Path.GetDirectoryName(page)!, new NewFile(Path.GetFileName(page), ModelCardPage.Bytes(model, report, texts.Language)));
        }
        screen.Document(new { Status = "done", model.Id, model.Stage, model.TrainedOn, report?.Gate, report?.Notes, Page = page });
        ModelWords.Say(screen, model, report);
        if (report is null) screen.Line(texts["card.no-report"]);
        if (page is not null) screen.Line(texts.Say("template.done", ("path", page)));
        return ExitCode.Done;
    }
}
