using System.CommandLine;
using System.Globalization;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Cli.Training.Report;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Training;

/// <summary>models: the registry of a data folder; lets a model score, falls back to the expert card or goes back one step.</summary>
internal static class ModelsCommand
{
    /// <summary>There is one registry in a data folder.</summary>
    public const string TheRegistry = "main";

    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var use = new Option<string?>("--use") { Description = texts["models.use"], HelpName = "HASH" };
        var fallback = new Option<bool>("--fallback") { Description = texts["models.fallback"] };
        var expert = new Option<bool>("--expert") { Description = texts["models.expert"] };
        var rollback = new Option<bool>("--rollback") { Description = texts["models.rollback"] };
        var command = new Command("models", texts["models"]) { use, fallback, expert, rollback };
        command.Validators.Add(result =>
        {
            var wishes = (result.GetValue(use) is null ? 0 : 1) + (result.GetValue(expert) ? 1 : 0) + (result.GetValue(rollback) ? 1 : 0);
            if (wishes > 1) result.AddError(texts["models.one"]);
        });
        var options = new SiloOptions(command, texts);
        // Without its folder there is no registry to speak of.
        options.Data.Required = true;
        command.SetAction(async (parse, cancelled) =>
        {
            var (screen, data) = (screenOf(parse), parse.GetRequiredValue(options.Data)!);
            // A mistyped name must not make an empty registry.
            if (!Directory.Exists(data)) return screen.Refuse("data.missing", texts.Say("data.missing", ("path", data)));
            return await SiloUse.Run(screen, options, parse, usualData: null, async place =>
            {
                var registry = place.Grains.GetGrain<IModelRegistryGrain>(TheRegistry);
                var answer = parse.GetValue(use) is { } hash ? await registry.Use(new(TrainCommand.NewCommand(), hash, parse.GetValue(fallback)))
                    : parse.GetValue(expert) ? await registry.Use(new(TrainCommand.NewCommand(), null, Fallback: true))
                    : parse.GetValue(rollback) ? await registry.Rollback(TrainCommand.NewCommand())
                    : Answer<ModelRegistryState>.Of(await registry.Get());
                if (!answer.Accepted) return screen.Refuse(answer.Refusals);
                Say(screen, answer.Value);
                return ExitCode.Done;
            }, cancelled);
        });
        return command;
    }

    private static void Say(Screen screen, ModelRegistryState state)
    {
        var (texts, words) = (screen.Texts, new TrainingWords(screen.Texts.Language));
        screen.Document(new { Status = "done", state.InUse, state.Models });
        screen.Line(state.InUse is { } hash ? texts.Say("models.in-use", ("hash", hash)) : texts["models.expert-scores"]);
        foreach (var model in state.Models)
        {
            screen.Line(texts.Say("models.line", ("hash", model.Hash), ("state", texts["models.state." + model.State]),
                ("date", model.TrainedOn.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("decided", model.TrainedOn.Decided)));
            screen.Line("    " + (model is { State: ModelState.InUse, Gate.Promoted: false } ? texts.Say("models.fallen-back", ("reason", words.Note(model.Gate.Reason))) : words.Gate(model.Gate)));
        }
    }
}
