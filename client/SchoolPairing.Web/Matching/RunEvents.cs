using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Matching;

/// <summary>
/// The progress of a run as server-sent events: each the newest state, the last one named done. The run lives in its grain, so that a
/// stream that breaks off loses nothing; the browser asks again and hears the state as it is then.
/// </summary>
internal static class RunEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    public static IResult Of(string run, IGrainFactory grains, Words words, TimeProvider clock, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(Watch(grains.GetGrain<IMatchRunGrain>(run), words, clock, cancel));

    internal static async IAsyncEnumerable<SseItem<string>> Watch(
        IMatchRunGrain run, Words words, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ticks = new PeriodicTimer(Pace, clock);
        MatchProgress? told = null;
        var number = 0;
        do
        {
            // Whoever may not see the run is told the same as whoever asks for none: it is over.
            var progress = (await run.Get()).Value?.Progress ?? new MatchProgress(MatchPhase.Done, 0, 0);
            if (progress == told) continue;
            told = progress;
            var done = progress.Phase == MatchPhase.Done;
            yield return new SseItem<string>(PhaseWords.Say(words, progress), done ? "done" : "progress")
            {
                EventId = (++number).ToString(CultureInfo.InvariantCulture), ReconnectionInterval = TimeSpan.FromSeconds(1),
            };
            if (done) yield break;
        }
        while (await ticks.WaitForNextTickAsync(cancel));
    }
}
