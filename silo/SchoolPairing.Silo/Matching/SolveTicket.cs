using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Silo.Matching;

/// <summary>One run's place in the queue: live progress, and the way to stop it.</summary>
internal sealed class SolveTicket(MatchRunId run, CancellationToken stopping)
{
    private readonly CancellationTokenSource cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private volatile Boxed progress = new(new(MatchPhase.Queued, 0, 0));

    public MatchRunId Run => run;

    public CancellationToken Token => cancel.Token;

    /// <summary>The newest report of the engine.</summary>
    public MatchProgress Progress
    {
        get => progress.Value;
        set => progress = new(value);
    }

    public void Cancel() => cancel.Cancel();

    /// <summary>Completes when the queue is done with the run, whichever way.</summary>
    public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // A reference is swapped at once; the struct itself could be read half written.
    private sealed record Boxed(MatchProgress Value);
}
