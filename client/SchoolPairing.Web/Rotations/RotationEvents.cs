using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Rotations;

/// <summary>The progress of a rotation run as server-sent events: each the newest state, the last one named done. A stream that breaks off loses nothing.</summary>
internal static class RotationEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    public static IResult Of(string run, IGrainFactory grains, Words words, TimeProvider clock, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(Watch(grains.GetGrain<IRotationRunGrain>(run), words, clock, cancel));

    internal static async IAsyncEnumerable<SseItem<string>> Watch(IRotationRunGrain run, Words words, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ticks = new PeriodicTimer(Pace, clock);
        RotationProgress? told = null;
        var number = 0;
        do
        {
            // Whoever may not see the run is told the same as whoever asks for none: it is over.
            var progress = (await run.Get()).Value?.Progress ?? new RotationProgress(RotationPhase.Done, 0, null, null);
            // Over is a run whose outcome is kept: a page that is loaded on "done" finds it.
            if (progress.Phase == RotationPhase.Done && IsComing(await run.Outcome())) progress = progress with { Phase = RotationPhase.Auditing };
            if (progress == told) continue;
            told = progress;
            var done = progress.Phase == RotationPhase.Done;
            yield return new SseItem<string>(RotationPhases.Say(words, progress), done ? "done" : "progress")
            {
                EventId = (++number).ToString(CultureInfo.InvariantCulture), ReconnectionInterval = TimeSpan.FromSeconds(1),
            };
            if (done) yield break;
        }
        while (await ticks.WaitForNextTickAsync(cancel));
    }

    /// <summary>Whether an outcome is still being written.</summary>
    internal static bool IsComing(Answer<RotationOutcome> outcome) => outcome.Refusals is [{ Code: RefusalCode.WrongRunState }, ..];
}
