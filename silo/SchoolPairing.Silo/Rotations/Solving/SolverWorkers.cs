namespace SchoolPairing.Silo.Rotations.Solving;

/// <summary>The solver's processes of this program: a bounded number works at a time, and a few stay for the next program, so that it need not wait for a start.</summary>
internal sealed class SolverWorkers(string? fault) : IDisposable
{
    /// <summary>More would only take each other's processors and memory.</summary>
    private static readonly int MostAtWork = Math.Max(4, Environment.ProcessorCount);

    /// <summary>Processes that wait for a program.</summary>
    private const int MostIdle = 2;

    /// <summary>One that still holds more after a program does not stay.</summary>
    private const long MostIdleBytes = 400L << 20;

    private readonly SemaphoreSlim places = new(MostAtWork);
    private readonly Stack<SolverChild> idle = [];
    private bool disposed;

    /// <summary>One that waits, else a new one; null where the machine lets us start none. Waits while too many are at work.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled while it waited.</exception>
    public SolverChild? Take(CancellationToken cancel)
    {
        places.Wait(cancel);
        while (Waiting() is { } waiting)
        {
            if (!waiting.HasEnded) return waiting;
            waiting.Dispose();
        }
        var started = SolverChild.Start(fault);
        if (started is null) places.Release();
        return started;
    }

    /// <summary>Gives one back; it stays where it can be asked again.</summary>
    public void Return(SolverChild child, bool mayStay)
    {
        mayStay = mayStay && child.Used && !child.HasEnded && child.ResidentBytes() <= MostIdleBytes;
        lock (idle)
        {
            mayStay = mayStay && !disposed && idle.Count < MostIdle;
            if (mayStay) idle.Push(child);
        }
        if (!mayStay) child.Dispose();
        places.Release();
    }

    /// <summary>Ends those that wait; those at work end when they are given back.</summary>
    public void Dispose()
    {
        lock (idle) disposed = true;
        while (Waiting() is { } waiting) waiting.Dispose();
    }

    private SolverChild? Waiting()
    {
        lock (idle) return idle.TryPop(out var child) ? child : null;
    }
}
