using System.CommandLine;
using System.Globalization;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Matching;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;

namespace SchoolPairing.Cli.Rotations;

/// <summary>rotate: who goes where for a year, and the weekly timetable of those who travel, from files to files.</summary>
internal static class RotateCommand
{
    private const int UsualSeconds = 60, MostSeconds = 3600;

    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var schools = new Option<string>("--schools") { Description = texts["match.schools"], HelpName = "FILE", Required = true };
        var teachers = new Option<string>("--teachers") { Description = texts["rotate.teachers"], HelpName = "FILE", Required = true };
        var pairs = new Option<string>("--pairs") { Description = texts["rotate.pairs"], HelpName = "FILE", Required = true };
        var profile = ProfileOption.Create(texts);
        var policy = MatchCommand.FileOption("--policy", texts["rotate.policy"]);
        var travel = MatchCommand.FileOption("--travel", texts["rotate.travel"]);
        var seconds = new Option<int>("--seconds") { Description = texts["rotate.seconds"], HelpName = "N", DefaultValueFactory = _ => UsualSeconds };
        // Here, before any file is read: what the run would refuse later has imported the files by then.
        seconds.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) && given is < 1 or > MostSeconds)
                result.AddError(value);
        });
        var seed = new Option<long>("--seed") { Description = texts["rotate.seed"], HelpName = "N", DefaultValueFactory = _ => 1 };
        var folder = new Option<string>("--out") { Description = texts["match.out"], HelpName = "DIR", Required = true };
        var force = new Option<bool>("--force") { Description = texts["option.force"] };
        var command = new Command("rotate", texts["rotate"]) { schools, teachers, pairs, profile, policy, travel, seconds, seed, folder, force };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var screen = screenOf(parse);
            var paths = new RotatePaths(parse.GetRequiredValue(schools), parse.GetRequiredValue(teachers), parse.GetRequiredValue(pairs), parse.GetValue(policy), parse.GetValue(travel));
            if (await RotateRequest.Read(screen, paths, parse.GetValue(seed), parse.GetValue(seconds), cancelled) is not { } request) return ExitCode.Refused;
            var target = new RotationFolder(parse.GetRequiredValue(folder));
            if (File.Exists(target.Path)) return screen.Refuse("file.is-file", texts.Say("file.is-file", ("path", target.Path)));
            if (!parse.GetValue(force) && target.Foreign() is { } foreign)
                return screen.Refuse("file.in-the-way", texts.Say("file.in-the-way", ("path", foreign)));
            using var turn = new FolderTurn(target.Path);
            // Its register is thrown away unless --data keeps it: a refusal changes nothing, and no names of teachers stay beside the lists.
            return await SiloUse.Run(screen, options, parse, usualData: null,
                place => RotateJob.Run(screen, place, request, ProfileOption.Of(parse, profile, place.Settings), target, cancelled), cancelled);
        });
        return command;
    }
}
