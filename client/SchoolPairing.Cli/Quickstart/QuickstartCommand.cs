using System.CommandLine;
using SchoolPairing.Cli.Demo;
using SchoolPairing.Cli.Matching;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Matching.Report;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Demo;

namespace SchoolPairing.Cli.Quickstart;

/// <summary>quickstart: demo and match in one, for a first look.</summary>
internal static class QuickstartCommand
{
    private const string UsualFolder = "out/quickstart";

    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var folder = new Option<string>("--out") { Description = texts["quickstart.out"], HelpName = "DIR", DefaultValueFactory = _ => UsualFolder };
        var command = new Command("quickstart", texts["quickstart"]) { folder };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var (screen, target) = (screenOf(parse), new OutputFolder(Path.GetFullPath(parse.GetRequiredValue(folder))));
            if (target.Foreign() is { } foreign) return screen.Refuse("file.in-the-way", texts.Say("file.in-the-way", ("path", foreign)));
            if (DemoCommand.Write(screen, target.Path, DemoCity.UsualSeed, DemoCity.DefaultSites, force: false) is { } refused) return refused;
            var schools = Path.Combine(target.Path, DemoCommand.FileName);
            if (await MatchRequest.Read(screen, new MatchPaths(schools, null, null, null, null, null), cancelled) is not { } request) return ExitCode.Refused;
            screen.Line(texts.Say("quickstart.begin", ("path", schools)));
            var code = await SiloUse.Run(screen, options, parse, target.SiloData,
                place => MatchJob.Run(screen, place, request, new ProfileId("yueyang"), target, cancelled), cancelled);
            if (code == ExitCode.Done) Next(screen, target);
            return code;
        });
        return command;
    }

    private static void Next(Screen screen, OutputFolder target)
    {
        screen.Line();
        screen.Line(screen.Texts.Say("quickstart.open", ("path", Path.Combine(target.Path, ReportPage.FileName))));
        screen.Line(screen.Texts.Say("quickstart.verify", ("start", StartLine.Prefix), ("path", target.Path)));
    }
}
