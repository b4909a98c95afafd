using System.CommandLine;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Matching;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Cli.Training;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Scoring;

/// <summary>score: every candidate pair with its points, chance and benefit by a learnt model; no match.</summary>
internal static class ScoreCommand
{
    private const int ProblemsShown = 5;

    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var schools = new Option<string>("--schools") { Description = texts["match.schools"], HelpName = "FILE", Required = true };
        var profile = ProfileOption.Create(texts);
        var model = new Option<string>("--model") { Description = texts["match.model"], HelpName = "FILE", Required = true };
        var policy = MatchCommand.FileOption("--policy", texts["match.policy"]);
        var travel = MatchCommand.FileOption("--travel", texts["match.travel"]);
        var past = MatchCommand.FileOption("--past", texts["match.past"]);
        var target = new Option<string>("--out") { Description = texts["score.out"], HelpName = "FILE", Required = true };
        var force = new Option<bool>("--force") { Description = texts["option.force"] };
        var command = new Command("score", texts["score"]) { schools, profile, model, policy, travel, past, target, force };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var screen = screenOf(parse);
            var paths = new MatchPaths(parse.GetRequiredValue(schools), parse.GetValue(policy), null, null, parse.GetValue(travel), parse.GetValue(past), parse.GetRequiredValue(model));
            if (await MatchRequest.Read(screen, paths, cancelled) is not { } request) return ExitCode.Refused;
            var path = Path.GetFullPath(parse.GetRequiredValue(target));
            if (File.Exists(path) && !parse.GetValue(force))
                return screen.Refuse("file.in-the-way", texts.Say("file.in-the-way", ("path", path)));
            return await SiloUse.Run(screen, options, parse, usualData: null,
                place => Run(screen, place, request, ProfileOption.Of(parse, profile, place.Settings), path, cancelled), cancelled);
        });
        return command;
    }

    private static async Task<int> Run(Screen screen, SiloWorkplace place, MatchRequest request, ProfileId profile, string path, CancellationToken cancelled)
    {
        var (flow, settings) = (new MatchFlow(screen, place.Grains), request.Configure(profile));
        // Before the import: a refusal says that nothing was changed.
        var judged = await flow.Check(settings, request.Schools);
        if (!judged.Accepted) return screen.Refuse(judged.Refusals);
        var imported = await flow.Import(request.Schools, profile);
        if (!imported.Accepted) return screen.Refuse(imported.Refusals);
        ImportWords.Say(screen, imported.Value, ProblemsShown);
        if (cancelled.IsCancellationRequested) return screen.Cancelled();
        var plan = place.Grains.GetGrain<IPlanGrain>(Register.Key);
        var configured = await plan.Configure(settings);
        if (!configured.Accepted) return screen.Refuse(configured.Refusals);
        var scored = await screen.While("phase.Scoring", plan.Score);
        if (!scored.Accepted) return screen.Refuse(scored.Refusals);
        if (cancelled.IsCancellationRequested) return screen.Cancelled();

        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        WrittenFiles.Put(folder, new NewFile(Path.GetFileName(path), ScoresCsv.Bytes(scored.Value)));
        var (name, verdict) = (ModelName.Of(scored.Value.Model), new ModelVerdict(request.ModelPath, scored.Value.Model));
        screen.Document(new { Status = "done", File = path, Pairs = scored.Value.Points.Length, Model = name, verdict.Gate, scored.Value.Drift, Import = ImportWords.Document(imported.Value, screen.Texts.Language) });
        screen.Line(screen.Texts.Say("match.model-used", ("model", name.Id), ("hash", name.ShortHash), ("stage", screen.Texts["model.stage." + name.Stage])));
        verdict.Say(screen);
        screen.Line(screen.Texts.Say("score.done", ("pairs", scored.Value.Points.Length.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)), ("path", path)));
        screen.Line(DriftText.Sentence(scored.Value.Drift, screen.Texts.Language));
        return ExitCode.Done;
    }
}
