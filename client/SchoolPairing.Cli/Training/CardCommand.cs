using System.CommandLine;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Cli.Training.Report;

namespace SchoolPairing.Cli.Training;

/// <summary>card: shows a model in words and writes its page. Starts no service.</summary>
internal static class CardCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var model = new Argument<string>("MODEL") { Description = texts["card.file"] };
        var target = new Option<string?>("--out") { Description = texts["card.out"], HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = texts["option.force"] };
        var command = new Command("card", texts["card"]) { model, target, force };
        command.SetAction(async (parse, cancelled) =>
        {
            var (screen, path) = (screenOf(parse), parse.GetRequiredValue(model));
            if (await HandedInFile.Read(screen, path, cancelled) is null) return ExitCode.Refused;
            var read = ModelFiles.Model(path);
            if (!read.Accepted) return screen.Refuse(read.Refusals);
            var report = ModelFiles.ReportBeside(path, read.Value);
            var page = parse.GetValue(target) is { } out_ ? Path.GetFullPath(out_) : null;
            if (page is not null && File.Exists(page) && !parse.GetValue(force))
                return screen.Refuse("file.in-the-way", texts.Say("file.in-the-way", ("path", page)));
            if (page is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(page)!);
                WrittenFiles.Put(Path.GetDirectoryName(page)!, new NewFile(Path.GetFileName(page), ModelCardPage.Bytes(read.Value, report, texts.Language)));
            }
            screen.Document(new { Status = "done", read.Value.Id, read.Value.Stage, read.Value.TrainedOn, report?.Gate, report?.Notes, Page = page });
            ModelWords.Say(screen, read.Value, report);
            if (report is null) screen.Line(texts["card.no-report"]);
            if (page is not null) screen.Line(texts.Say("template.done", ("path", page)));
            return ExitCode.Done;
        });
        return command;
    }
}
