using System.CommandLine;
using System.Globalization;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Terminal;

namespace SchoolPairing.Cli.Demo;

/// <summary>demo: writes the schools of a made city.</summary>
internal static class DemoCommand
{
    public const long UsualSeed = 1;
    public const string FileName = "schools.csv";

    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var folder = new Option<string>("--out") { Description = texts["demo.out"], HelpName = "DIR", Required = true };
        var seed = new Option<long>("--seed") { Description = texts["demo.seed"], HelpName = "N", DefaultValueFactory = _ => UsualSeed };
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
        command.SetAction(parse =>
        {
            var screen = screenOf(parse);
            var target = parse.GetRequiredValue(folder);
            return Write(screen, target, parse.GetValue(seed), parse.GetValue(schools), parse.GetValue(force)) is { } code
                ? code
                : Say(screen, target, parse.GetValue(schools));
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

    private static int Say(Screen screen, string folder, int schools)
    {
        var path = Path.Combine(folder, FileName);
        screen.Document(new { Status = "done", File = path, Schools = schools });
        screen.Line(screen.Texts.Say("demo.done", ("path", path), ("schools", schools)));
        screen.Line(screen.Texts.Say("demo.next", ("start", StartLine.Prefix), ("path", path)));
        return ExitCode.Done;
    }

    // A city that this command made may be made anew; anything else belongs to somebody.
    private static bool MadeByDemo(string path) =>
        File.ReadLines(path).Skip(1).FirstOrDefault()?.Contains("," + DemoWords.Made + ",", StringComparison.Ordinal) == true;
}
