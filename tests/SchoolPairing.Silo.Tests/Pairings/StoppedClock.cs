using Microsoft.Extensions.Time.Testing;

namespace SchoolPairing.Silo.Tests.Pairings;

/// <summary>A day that a test sets. Timers run on the real clock: the cluster's own must go on.</summary>
internal sealed class StoppedClock(DateTimeOffset? start = null) : FakeTimeProvider(start ?? new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero))
{
    public DateOnly Today => DateOnly.FromDateTime(GetUtcNow().DateTime);

    public void AddDays(int days) => Advance(TimeSpan.FromDays(days));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, dueTime, period);

    public override long GetTimestamp() => System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;
}
