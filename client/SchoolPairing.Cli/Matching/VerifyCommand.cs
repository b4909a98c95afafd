using System.Collections.Immutable;
using System.CommandLine;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Cli.Matching;

/// <summary>verify: whether the files of a folder are whole and its proposal is proven best.</summary>
internal static class VerifyCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var folder = new Argument<string>("DIR") { Description = texts["verify.dir"] };
        var command = new Command("verify", texts["verify"]) { folder };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var (screen, path) = (screenOf(parse), parse.GetRequiredValue(folder));
            if (ProposalReading.Read(screen, path) is not { } proposal) return ExitCode.Refused;
            var files = WrittenPlan.Check(path, proposal);
            return await SiloUse.Run(screen, options, parse, usualData: null, async place =>
            {
                var report = await screen.While("progress.verify", () => place.Grains.GetGrain<IProposalGrain>(0).Verify(proposal));
                return Say(screen, files, report);
            }, cancelled);
        });
        return command;
    }

    private static int Say(Screen screen, ImmutableArray<(string Key, string File)> files, VerifyReport report)
    {
        var texts = screen.Texts;
        var findings = files.Select(finding => new { Rule = finding.Key, Text = texts.Say(finding.Key, ("file", finding.File)) })
            .Concat(report.Findings.Select(finding => new { Rule = finding.Rule.Value, Text = Contracts.Words.Texts.Say("rule." + finding.Rule, texts.Language, finding.Details) }))
            .ToList();
        screen.Document(new { Accepted = findings.Count == 0, Findings = findings, report.PairsChecked, report.CandidatesChecked });
        screen.Line(texts.Say("verify.checked", ("pairs", report.PairsChecked), ("candidates", report.CandidatesChecked)));
        if (findings.Count == 0)
        {
            screen.Line(texts["verify.accepted"]);
            return ExitCode.Done;
        }
        screen.Host.Error.WriteLine(texts.Say("verify.refused", ("count", findings.Count)));
        foreach (var finding in findings) screen.Host.Error.WriteLine("  - " + finding.Text);
        return ExitCode.Refused;
    }
}
