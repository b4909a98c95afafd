using System.Collections.Immutable;
using System.CommandLine;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Rotations;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

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
            if (File.Exists(Path.Combine(path, RotationFile.Name))) return await Rotation(screen, options, parse, path, cancelled);
            if (ProposalReading.Read(screen, path) is not { } proposal) return ExitCode.Refused;
            var files = WrittenPlan.Check(path, proposal);
            return await SiloUse.Run(screen, options, parse, usualData: null, async place =>
            {
                var report = await screen.While("progress.verify", () => place.Grains.GetGrain<IProposalGrain>(0).Verify(proposal));
                screen.Line(texts.Say("verify.checked", ("pairs", report.PairsChecked), ("candidates", report.CandidatesChecked)));
                return Say(screen, files, report, texts["verify.accepted"]);
            }, cancelled);
        });
        return command;
    }

    private static async Task<int> Rotation(Screen screen, SiloOptions options, ParseResult parse, string path, CancellationToken cancelled)
    {
        var read = RotationFile.Read(path);
        if (!read.Accepted) return screen.Refuse(read.Refusals);
        var (inputs, proposal) = (read.Value.Inputs, read.Value.Proposal);
        var files = VerifyRotation.Check(path, proposal);
        return await SiloUse.Run(screen, options, parse, usualData: null, async place =>
        {
            var report = await screen.While("progress.verify", () => place.Grains.GetGrain<IRotationProposalGrain>(0).Verify(inputs, proposal));
            screen.Line(screen.Texts.Say("verify.rotation.checked", ("postings", proposal.Postings.Length), ("visits", proposal.Weeks.Sum(week => week.Clusters.Sum(cluster => cluster.Visits.Length)))));
            screen.Line(PricedBoundText.Say(screen.Texts, proposal.Proof));
            // A plan that is not sound cannot be written anew.
            if (report.Findings.IsEmpty)
            {
                var calendars = await place.Grains.GetGrain<IRotationProposalGrain>(0).Calendars(inputs, proposal, read.Value.Language);
                files = [.. files, .. VerifyRotation.Rewritten(path, read.Value, calendars).Where(found => files.All(known => known.File != found.File))];
            }
            return Say(screen, files, report, screen.Texts["verify.rotation.accepted"]);
        }, cancelled);
    }

    private static int Say(Screen screen, ImmutableArray<(string Key, string File)> files, VerifyReport report, string accepted)
    {
        var texts = screen.Texts;
        var findings = files.Select(finding => new { Rule = finding.Key, Text = texts.Say(finding.Key, ("file", finding.File)) })
            .Concat(report.Findings.Select(finding => new { Rule = finding.Rule.Value, Text = Contracts.Words.Texts.Say("rule." + finding.Rule, texts.Language, finding.Details) }))
            .ToList();
        screen.Document(new { Accepted = findings.Count == 0, Findings = findings, report.PairsChecked, report.CandidatesChecked });
        if (findings.Count == 0)
        {
            screen.Line(accepted);
            return ExitCode.Done;
        }
        screen.Host.Error.WriteLine(texts.Say("verify.refused", ("count", findings.Count)));
        foreach (var finding in findings) screen.Host.Error.WriteLine("  - " + finding.Text);
        return ExitCode.Refused;
    }
}
