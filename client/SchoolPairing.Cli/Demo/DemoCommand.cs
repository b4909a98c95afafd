using System.CommandLine;
using System.Globalization;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Demo;

namespace SchoolPairing.Cli.Demo;

/// <summary>demo: writes the schools of a made city, its teachers and a made past of the pairs, whose feature values the service itself works out.</summary>
internal static class DemoCommand
{
    public const string FileName = "schools.csv";
    public const string HistoryName = "history.csv";
    public const string TeachersName = "teachers.csv";

    private static readonly ProfileId Profile = new("yueyang");

    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var folder = new Option<string>("--out") { Description = texts["demo.out"], HelpName = "DIR", Required = true };
        var seed = new Option<long>("--seed") { Description = texts["demo.seed"], HelpName = "N", DefaultValueFactory = _ => DemoCity.UsualSeed };
        var size = texts.Say("demo.schools", ("low", DemoCity.FewestSites), ("high", DemoCity.MostSites));
        var schools = new Option<int>("--schools") { Description = size, HelpName = "N", DefaultValueFactory = _ => DemoCity.DefaultSites };
        schools.Validators.Add(result =>
        {
            // What is no number at all is the library's own finding.
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var wanted) && wanted is < DemoCity.FewestSites or > DemoCity.MostSites)
                result.AddError(size);
        });
        var force = new Option<bool>("--force") { Description = texts["option.force"] };
        var command = new Command("demo", texts["demo"]) { folder, seed, schools, force };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var screen = screenOf(parse);
            var (target, number, sites) = (parse.GetRequiredValue(folder), parse.GetValue(seed), parse.GetValue(schools));
            foreach (var path in new[] { Path.Combine(target, HistoryName), Path.Combine(target, TeachersName) })
                if (!parse.GetValue(force) && File.Exists(path) && !MadeByDemo(path))
                    return screen.Refuse("file.in-the-way", texts.Say("file.in-the-way", ("path", path)));
            using var turn = new FolderTurn(target);
            if (Write(screen, target, number, sites, parse.GetValue(force)) is { } refused) return refused;
            return await SiloUse.Run(screen, options, parse, usualData: null, async place =>
            {
                var measured = await screen.While("progress.demo", () => place.Grains.GetGrain<IHistoryGrain>(0).Pairs(
                    new ImportFile(FileName, DemoFile.Bytes(number, sites)), Profile, DemoHistoryFile.Receivers(number, sites)));
                if (!measured.Accepted) return screen.Refuse(measured.Refusals);
                var past = DemoHistory.Of(measured.Value, number);
                WrittenFiles.Put(target, new NewFile(HistoryName, DemoHistoryFile.Bytes(past, measured.Value.Features)));
                var teachers = DemoTeacherFile.Of(number, sites);
                WrittenFiles.Put(target, new NewFile(TeachersName, teachers.Bytes));
                return Say(screen, target, sites, past.Count, teachers.Count);
            }, cancelled);
        });
        return command;
    }

    /// <summary>Writes the city; an exit code where that was refused.</summary>
    public static int? Write(Screen screen, string folder, long seed, int schools, bool force)
    {
        var path = Path.Combine(folder, FileName);
        if (!force && File.Exists(path) && !MadeByDemo(path))
            return screen.Refuse("file.in-the-way", screen.Texts.Say("file.in-the-way", ("path", path)));
        Directory.CreateDirectory(folder);
        WrittenFiles.Put(folder, new NewFile(FileName, DemoFile.Bytes(seed, schools)));
        return null;
    }

    private static int Say(Screen screen, string folder, int schools, int pastPairs, int teachers)
    {
        var (path, history, people) = (Path.Combine(folder, FileName), Path.Combine(folder, HistoryName), Path.Combine(folder, TeachersName));
        screen.Document(new { Status = "done", File = path, Schools = schools, History = history, PastPairs = pastPairs, TeachersFile = people, Teachers = teachers });
        screen.Line(screen.Texts.Say("demo.done", ("path", path), ("schools", schools)));
        screen.Line(screen.Texts.Say("demo.history", ("path", history), ("rows", pastPairs)));
        screen.Line(screen.Texts.Say("demo.teachers", ("path", people), ("rows", teachers)));
        screen.Line(screen.Texts.Say("demo.next", ("start", StartLine.Prefix), ("path", path)));
        screen.Line(screen.Texts.Say("demo.rotate", ("start", StartLine.Prefix), ("path", path), ("teachers", people)));
        screen.Line(screen.Texts.Say("demo.train", ("start", StartLine.Prefix), ("path", history)));
        return ExitCode.Done;
    }

    // A city that this command made may be made anew; anything else belongs to somebody.
    private static bool MadeByDemo(string path) =>
        File.ReadLines(path).Skip(1).FirstOrDefault()?.Split(',').Contains(DemoWords.Made, StringComparer.Ordinal) == true;
}
