using Microsoft.Extensions.Caching.Memory;

namespace SchoolPairing.Web.Matching;

/// <summary>
/// Hands what a page has just read to the circuit that takes the page over: so the circuit neither shows an empty board first nor asks
/// the grains a second time. Whoever comes too late reads it anew.
/// </summary>
internal sealed class BoardShelf : IDisposable
{
    private const int Most = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly MemoryCache sights = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Keeps it for a moment under a name that nobody can guess.</summary>
    public string Put(BoardSight sight)
    {
        var name = Guid.NewGuid().ToString("N");
        using var entry = sights.CreateEntry(name);
        (entry.Value, entry.Size, entry.AbsoluteExpirationRelativeToNow) = (sight, 1, Kept);
        return name;
    }

    /// <summary>What was kept under a name; null where it is gone.</summary>
    public BoardSight? Find(string? name) => name is not null && sights.TryGetValue(name, out BoardSight? sight) ? sight : null;

    public void Dispose() => sights.Dispose();
}
