using System.CommandLine;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training;

/// <summary>train: learns a model from past pairs.</summary>
internal static class TrainCommand
{
    public const long UsualSeed = 1;

    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var history = new Option<string>("--history") { Description = texts["train.history"], HelpName = "FILE", Required = true };
        var profile = ProfileOption.Create(texts);
        var folder = new Option<string>("--out") { Description = texts["train.out"], HelpName = "DIR", Required = true };
        var card = new Option<string?>("--card") { Description = texts["train.card"], HelpName = "ID" };
        var seed = new Option<long>("--seed") { Description = texts["train.seed"], HelpName = "N", DefaultValueFactory = _ => UsualSeed };
        var force = new Option<bool>("--force") { Description = texts["option.force"] };
        var command = new Command("train", texts["train"]) { history, profile, folder, card, seed, force };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var screen = screenOf(parse);
            if (await HandedInFile.Read(screen, parse.GetRequiredValue(history), cancelled) is not { } handedIn) return ExitCode.Refused;
            var target = parse.GetRequiredValue(folder);
            if (!parse.GetValue(force) && ModelFiles.Foreign(target) is { } foreign)
                return screen.Refuse("file.in-the-way", texts.Say("file.in-the-way", ("path", foreign)));
            var usualData = Path.Combine(target, ".silo");
            return await SiloUse.Run(screen, options, parse, usualData, place => TrainJob.Run(screen, place.Grains,
                new StartTraining(NewCommand(), handedIn, ProfileOption.Of(parse, profile, place.Settings), parse.GetValue(card), parse.GetValue(seed)),
                new TrainTarget(target, parse.GetValue(options.Data) ?? usualData), cancelled), cancelled);
        });
        return command;
    }

    /// <summary>Each start of the program is a command of its own.</summary>
    public static CommandId NewCommand() => new(Guid.NewGuid().ToString("N"));
}
