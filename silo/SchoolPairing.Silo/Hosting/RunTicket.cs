namespace SchoolPairing.Silo.Hosting;

/// <summary>One run's place in a queue: live progress, and the way to stop it.</summary>
/// <typeparam name="TProgress">What the run reports.</typeparam>
internal sealed class RunTicket<TProgress>(string run, TProgress queued, CancellationToken stopping) where TProgress : struct
{
    private readonly CancellationTokenSource cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private volatile Boxed progress = new(queued);

    public string Run => run;

    public CancellationToken Token => cancel.Token;

    /// <summary>The newest report.</summary>
    public TProgress Progress
    {
        get => progress.Value;
        set => progress = new(value);
    }

    public void Cancel() => cancel.Cancel();

    /// <summary>Completes when the queue is done with the run, whichever way.</summary>
    public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // A reference is swapped at once; the struct itself could be read half written.
    private sealed record Boxed(TProgress Value);
}
