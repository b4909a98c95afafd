using System.Threading.RateLimiting;

namespace SchoolPairing.Web.Access;

/// <summary>How often one user name may be tried in vain, whether or not there is such an account: ten times in ten minutes.</summary>
internal sealed class TryLimits : IDisposable
{
    private const int TriesPerName = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> names = PartitionedRateLimiter.Create<string, string>(name => RateLimitPartition.GetSlidingWindowLimiter(
        name, _ => new SlidingWindowRateLimiterOptions { PermitLimit = TriesPerName, Window = Window, SegmentsPerWindow = 10, QueueLimit = 0 }), StringComparer.Ordinal);

    /// <summary>True where another try is still allowed.</summary>
    public bool Allow(string normalizedName) => Take(normalizedName, 0);

    /// <summary>Counts a try that was in vain.</summary>
    public void Failed(string normalizedName) => Take(normalizedName, 1);

    private bool Take(string normalizedName, int tries)
    {
        using var lease = names.AttemptAcquire(normalizedName, tries);
        return lease.IsAcquired;
    }

    public void Dispose() => names.Dispose();
}
