using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Cli.Rotations;

/// <summary>Runs a rotation and tells how it ended.</summary>
internal static class RotateJob
{
    private const int ProblemsShown = 5;

    public static async Task<int> Run(
        Screen screen, SiloWorkplace place, RotateRequest request, ProfileId profile, RotationFolder target, CancellationToken cancelled)
    {
        var flow = new RotateFlow(screen, place.Grains);
        // Before the imports: a refusal says that nothing was changed.
        var policy = await flow.Policy(request);
        if (!policy.Accepted) return screen.Refuse(policy.Refusals);
        var schools = await flow.Schools(request.Schools, profile);
        if (!schools.Accepted) return screen.Refuse(schools.Refusals);
        var teachers = await flow.Teachers(request.Teachers, profile);
        if (!teachers.Accepted) return screen.Refuse(teachers.Refusals);
        var pairs = await flow.Pairs(request);
        if (!pairs.Accepted) return screen.Refuse(pairs.Refusals);
        var imports = new RotateImports(schools.Value, teachers.Value);
        RotateWords.Imported(screen, imports, ProblemsShown);
        if (cancelled.IsCancellationRequested) return screen.Cancelled();
        var ended = await flow.Run(request, cancelled);
        if (!ended.Accepted) return screen.Refuse(ended.Refusals);
        return ended.Value.Outcome switch
        {
            RotationOutcome.Planned planned => await Write(screen, place, flow, imports, ended.Value.Inputs, planned, target),
            RotationOutcome.Impossible impossible => RotateWords.Impossible(screen, impossible),
            RotationOutcome.Refused refused => screen.Refuse(refused.Refusals),
            RotationOutcome.OutOfTime => screen.Refuse("rotate.out-of-time", screen.Texts.Say("rotate.out-of-time", ("seconds", request.Seconds))),
            RotationOutcome.SolverDied died => screen.Refuse("rotate.solver-died", screen.Texts.Say("rotate.solver-died", ("how", screen.Texts["rotate.died." + died.How]))),
            _ => screen.Cancelled(),
        };
    }

    private static async Task<int> Write(
        Screen screen, SiloWorkplace place, RotateFlow flow, RotateImports imports, RotationInputs inputs, RotationOutcome.Planned planned, RotationFolder target)
    {
        var (register, ledger, language) = (await flow.Schools(), await flow.Ledger(), screen.Texts.Language);
        if (!register.Accepted) return screen.Refuse(register.Refusals);
        if (!ledger.Accepted) return screen.Refuse(ledger.Refusals);
        var calendars = await place.Grains.GetGrain<IRotationProposalGrain>(0).Calendars(inputs, planned.Proposal, language);
        var outlook = new WrittenOutlook(ledger.Value.Senders, ledger.Value.Forecast, planned.Repairs,
            [.. (register.Value.NeedModel?.Indicators ?? []).Select(indicator => new IndicatorName(indicator.Id, indicator.Label))]);
        var view = new RotationView(new WrittenRotation(1, language, inputs, planned.Proposal, outlook));
        var files = await screen.While("progress.write", () => Task.Run(() => target.Write(view, calendars)));
        RotateWords.Planned(screen, view, imports, target, files);
        return ExitCode.Done;
    }
}
