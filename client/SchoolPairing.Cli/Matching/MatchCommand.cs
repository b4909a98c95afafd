using System.CommandLine;
using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;

namespace SchoolPairing.Cli.Matching;

/// <summary>match: the main job, from files to files.</summary>
internal static class MatchCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var schools = new Option<string>("--schools") { Description = texts["match.schools"], HelpName = "FILE", Required = true };
        var profile = ProfileOption.Create(texts);
        var policy = FileOption("--policy", texts["match.policy"]);
        var scores = FileOption("--scores", texts["match.scores"]);
        var locks = FileOption("--locks", texts["match.locks"]);
        var travel = FileOption("--travel", texts["match.travel"]);
        var past = FileOption("--past", texts["match.past"]);
        var model = FileOption("--model", texts["match.model"]);
        var folder = new Option<string>("--out") { Description = texts["match.out"], HelpName = "DIR", Required = true };
        var force = new Option<bool>("--force") { Description = texts["option.force"] };
        var command = new Command("match", texts["match"]) { schools, profile, policy, scores, locks, travel, past, model, folder, force };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var screen = screenOf(parse);
            var paths = new MatchPaths(parse.GetRequiredValue(schools), parse.GetValue(policy), parse.GetValue(scores),
                parse.GetValue(locks), parse.GetValue(travel), parse.GetValue(past), parse.GetValue(model));
            if (await MatchRequest.Read(screen, paths, cancelled) is not { } request) return ExitCode.Refused;
            var target = new OutputFolder(parse.GetRequiredValue(folder));
            if (File.Exists(target.Path)) return screen.Refuse("file.is-file", texts.Say("file.is-file", ("path", target.Path)));
            if (!parse.GetValue(force) && target.Foreign() is { } foreign)
                return screen.Refuse("file.in-the-way", texts.Say("file.in-the-way", ("path", foreign)));
            return await SiloUse.Run(screen, options, parse, target.SiloData,
                place => MatchJob.Run(screen, place, request, ProfileOption.Of(parse, profile, place.Settings), target, cancelled), cancelled);
        });
        return command;
    }

    internal static Option<string?> FileOption(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
