using System.CommandLine;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Matching.Report;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching;

/// <summary>why: "why not this helper for this receiver?", answered exactly.</summary>
internal static class WhyCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var folder = new Option<string>("--proposal") { Description = texts["why.proposal"], HelpName = "DIR", Required = true };
        var helper = new Option<string>("--helper") { Description = texts["why.helper"], HelpName = "ID", Required = true };
        var receiver = new Option<string>("--receiver") { Description = texts["why.receiver"], HelpName = "ID", Required = true };
        var command = new Command("why", texts["why"]) { folder, helper, receiver };
        var options = new SiloOptions(command, texts);
        command.SetAction(async (parse, cancelled) =>
        {
            var screen = screenOf(parse);
            if (ProposalReading.Read(screen, parse.GetRequiredValue(folder)) is not { } proposal) return ExitCode.Refused;
            return await SiloUse.Run(screen, options, parse, usualData: null, async place =>
            {
                var answer = await screen.While("progress.why", () => place.Grains.GetGrain<IProposalGrain>(0)
                    .Why(proposal, new SchoolId(parse.GetRequiredValue(helper)), new SchoolId(parse.GetRequiredValue(receiver))));
                if (!answer.Accepted) return screen.Refuse(answer.Refusals);
                var sentences = WhyWords.Sentences(new ProposalView(proposal), new ReportWords(texts.Language), texts, answer.Value);
                screen.Document(new { Status = "done", Answer = answer.Value, Sentences = sentences });
                foreach (var sentence in sentences) screen.Line(sentence);
                return ExitCode.Done;
            }, cancelled);
        });
        return command;
    }
}
