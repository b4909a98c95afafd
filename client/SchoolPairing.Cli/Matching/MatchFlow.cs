using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Matching;

/// <summary>The main job as the grains do it: check, import, configure, run, outcome.</summary>
internal sealed class MatchFlow(Screen screen, IGrainFactory grains)
{
    // A city is solved within a few of these; nobody sees the difference.
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(5), SlowestLook = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether the files of the plan hold, before anything is changed.</summary>
    public Task<Answer<PlanState>> Check(ConfigurePlan settings, ImportFile schools) =>
        screen.While("progress.check", () => grains.GetGrain<IPlanGrain>(Register.Key).Check(settings, schools));

    public Task<Answer<ImportReport>> Import(ImportFile schools, ProfileId profile) =>
        screen.While("progress.import", () => grains.GetGrain<IImportGrain>(Register.Key).Apply(MatchRequest.NewCommand(), schools, profile));

    /// <summary>The outcome of a run on what was imported. A wish to stop is passed on to the run, whose own outcome is then awaited.</summary>
    public async Task<Answer<MatchOutcome>> Match(ConfigurePlan settings, CancellationToken cancelled)
    {
        var plan = grains.GetGrain<IPlanGrain>(Register.Key);
        var configured = await plan.Configure(settings);
        if (!configured.Accepted) return Answer<MatchOutcome>.Refuse(configured.Refusals);
        var started = await plan.StartRun(MatchRequest.NewCommand(), seed: 0);
        if (!started.Accepted) return Answer<MatchOutcome>.Refuse(started.Refusals);
        var run = grains.GetGrain<IMatchRunGrain>(started.Value.Run.Value);
        return await screen.While("phase.Queued", report => Wait(run, report, cancelled));
    }

    private async Task<Answer<MatchOutcome>> Wait(IMatchRunGrain run, Action<string, double> report, CancellationToken cancelled)
    {
        var asked = false;
        for (var pause = FirstLook; ; pause = pause * 1.5 < SlowestLook ? pause * 1.5 : SlowestLook)
        {
            if (cancelled.IsCancellationRequested && !asked)
            {
                asked = true;
                var answer = await run.Cancel(MatchRequest.NewCommand());
                if (!answer.Accepted) return Answer<MatchOutcome>.Refuse(answer.Refusals);
            }
            var state = await run.Get();
            if (!state.Accepted) return Answer<MatchOutcome>.Refuse(state.Refusals);
            if (state.Value.Progress.Phase == MatchPhase.Done) return await run.Outcome();
            report("phase." + state.Value.Progress.Phase, (double)state.Value.Progress.Phase / (double)MatchPhase.Done);
            // Not cut short by the wish to stop: the next look passes it on.
            await Task.Delay(pause, screen.Host.Time, CancellationToken.None);
        }
    }
}
