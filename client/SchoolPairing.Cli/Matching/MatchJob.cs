using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Cli.Training;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Cli.Matching;

/// <summary>Runs the main job and tells how it ended.</summary>
internal static class MatchJob
{
    private const int ProblemsShown = 5;

    public static async Task<int> Run(
        Screen screen, SiloWorkplace place, MatchRequest request, ProfileId profile, OutputFolder target, CancellationToken cancelled)
    {
        var flow = new MatchFlow(screen, place.Grains);
        var settings = request.Configure(profile);
        // Before the import: a refusal says that nothing was changed.
        var judged = await flow.Check(settings, request.Schools);
        if (!judged.Accepted) return screen.Refuse(judged.Refusals);
        var imported = await flow.Import(request.Schools, profile);
        if (!imported.Accepted) return screen.Refuse(imported.Refusals);
        ImportWords.Say(screen, imported.Value, ProblemsShown);
        if (cancelled.IsCancellationRequested) return screen.Cancelled();
        var outcome = await flow.Match(settings, cancelled);
        if (!outcome.Accepted) return screen.Refuse(outcome.Refusals);
        return outcome.Value switch
        {
            MatchOutcome.ProvenBest best => await Write(screen, place, best.Proposal, imported.Value, target, new ModelVerdict(request.ModelPath, best.Proposal.Inputs.Model)),
            MatchOutcome.Impossible impossible => await ClashWords.Say(screen, place.Grains, impossible),
            MatchOutcome.Refused refused => screen.Refuse(refused.Refusals),
            _ => screen.Cancelled(),
        };
    }

    private static async Task<int> Write(Screen screen, SiloWorkplace place, Proposal proposal, ImportReport report, OutputFolder target, ModelVerdict verdict)
    {
        var files = await screen.While("progress.write", () => Task.Run(() => target.Write(proposal, place, screen.Texts.Language)));
        var language = screen.Texts.Language;
        screen.Document(new
        {
            Status = "proven-best", Folder = target.Path, Files = files, proposal.InputsHash, Model = ModelName.Of(proposal), verdict.Gate, proposal.Totals, UnusedScores = UnusedScores.Of(proposal),
            Import = ImportWords.Document(report, language),
        });
        TotalWords.Say(screen, proposal);
        verdict.Say(screen);
        foreach (var file in files) screen.Line(screen.Texts.Say("match.written", ("path", Path.Combine(target.Path, file)), ("what", screen.Texts["file." + file])));
        return ExitCode.Done;
    }
}
