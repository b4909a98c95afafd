using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Matching;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations;

/// <summary>A rotation as the grains do it: numbers, schools, teachers, run, outcome.</summary>
internal sealed class RotateFlow(Screen screen, IGrainFactory grains)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(20), SlowestLook = TimeSpan.FromMilliseconds(500);

    private IRotationPlanGrain Plan => grains.GetGrain<IRotationPlanGrain>(Register.Key);

    public Task<Answer<ImportReport>> Schools(ImportFile file, ProfileId profile) =>
        screen.While("progress.import", () => grains.GetGrain<IImportGrain>(Register.Key).Apply(MatchRequest.NewCommand(), file, profile));

    public Task<Answer<ImportReport>> Teachers(ImportFile file, ProfileId profile) =>
        screen.While("progress.teachers", () => grains.GetGrain<ITeacherRegisterGrain>(Register.Key).Apply(MatchRequest.NewCommand(), file, profile));

    /// <summary>The numbers of the plan, which need no register.</summary>
    public Task<Answer<RotationOverview>> Policy(RotateRequest request) => Plan.Configure(new ConfigureRotation(MatchRequest.NewCommand(), PolicyFile: request.Policy));

    /// <summary>Pairs and ways, whose schools have to be in the register.</summary>
    public Task<Answer<RotationOverview>> Pairs(RotateRequest request) =>
        Plan.Configure(new ConfigureRotation(MatchRequest.NewCommand(), Pairs: request.Pairs, TravelFile: request.Travel));

    /// <summary>The run with its outcome. A wish to stop is passed on to the run, whose own outcome is then awaited.</summary>
    public async Task<Answer<EndedRotation>> Run(RotateRequest request, CancellationToken cancelled)
    {
        var started = await Plan.Start(new StartRotationRun(MatchRequest.NewCommand(), request.Seed, request.Seconds));
        if (!started.Accepted) return Answer<EndedRotation>.Refuse(started.Refusals);
        var run = grains.GetGrain<IRotationRunGrain>(started.Value.Run.Value);
        return await screen.While("rotation-phase.Queued", report => Wait(run, report, cancelled));
    }

    /// <summary>Duties, fairness and forecast of the newest plan.</summary>
    public Task<Answer<RotationLedger>> Ledger() => Plan.Ledger(published: false);

    /// <summary>How need was measured, for the names of its indicators.</summary>
    public Task<Answer<SchoolRegister>> Schools() => grains.GetGrain<IRegisterGrain>(Register.Key).Read();

    private async Task<Answer<EndedRotation>> Wait(IRotationRunGrain run, Action<string, double> report, CancellationToken cancelled)
    {
        var asked = false;
        for (var pause = FirstLook; ; pause = pause * 1.5 < SlowestLook ? pause * 1.5 : SlowestLook)
        {
            if (cancelled.IsCancellationRequested && !asked)
            {
                asked = true;
                var answer = await run.Cancel(MatchRequest.NewCommand());
                if (!answer.Accepted) return Answer<EndedRotation>.Refuse(answer.Refusals);
            }
            var state = await run.Get();
            if (!state.Accepted) return Answer<EndedRotation>.Refuse(state.Refusals);
            if (state.Value.Progress.Phase == RotationPhase.Done) return await Ended(run);
            report("rotation-phase." + state.Value.Progress.Phase, (double)state.Value.Progress.Phase / (double)RotationPhase.Done);
            await Task.Delay(pause, screen.Host.Time, CancellationToken.None);
        }
    }

    private static async Task<Answer<EndedRotation>> Ended(IRotationRunGrain run)
    {
        var (outcome, inputs) = (await run.Outcome(), await run.Inputs());
        return outcome.Accepted && inputs.Accepted
            ? Answer<EndedRotation>.Of(new EndedRotation(outcome.Value, inputs.Value))
            : Answer<EndedRotation>.Refuse(outcome.Refusals.Concat(inputs.Refusals));
    }
}

/// <summary>A run that ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Inputs">What it was run on.</param>
internal sealed record EndedRotation(RotationOutcome Outcome, RotationInputs Inputs);

/// <summary>What came in.</summary>
/// <param name="Schools">Of schools.</param>
/// <param name="Teachers">Of teachers.</param>
internal sealed record RotateImports(ImportReport Schools, ImportReport Teachers);
