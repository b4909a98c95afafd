using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Silo.Rotations.Solving;

/// <summary>Ends the solver's process where it was cancelled, holds too much memory, or works on long after its time.</summary>
internal sealed class ChildWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    /// <summary>The solver keeps its time by itself; native code may look at the clock late, and writing a large program takes its time too.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly SolverChild child;
    private readonly long mostBytes, begun;
    private readonly TimeSpan most;
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private readonly CancellationTokenRegistration cancelled;
    private string? ordered;

    public ChildWatch(SolverChild child, SolveBudget budget, TimeProvider time, CancellationToken cancel)
    {
        (this.child, this.time) = (child, time);
        mostBytes = (long)budget.MemoryMegabytes << 20;
        most = TimeSpan.FromSeconds(Math.Min(budget.Seconds, 1e6) * 1.25) + Grace;
        begun = time.GetTimestamp();
        timer = time.CreateTimer(_ => Look(), null, TimeSpan.Zero, Every);
        cancelled = cancel.Register(() => End(ChildEnd.Cancelled));
    }

    /// <summary>Why the process was ended from here; null where it was not.</summary>
    public string? Ordered => Volatile.Read(ref ordered);

    public void Dispose()
    {
        cancelled.Dispose();
        timer.Dispose();
    }

    private void Look()
    {
        if (child.ResidentBytes() > mostBytes) End(ChildEnd.MemoryLimit);
        else if (time.GetElapsedTime(begun) > most) End(ChildEnd.OutOfTime);
    }

    private void End(string why)
    {
        Interlocked.CompareExchange(ref ordered, why, null);
        child.Kill();
    }
}
