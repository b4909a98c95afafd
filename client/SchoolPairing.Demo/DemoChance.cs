namespace SchoolPairing.Demo;

/// <summary>
/// Chance of the demo city: SplitMix64 (Steele, Lea, Flood 2014). Own code, since the sequence of System.Random
/// may change with the runtime and the same seed must give the same city for good.
/// </summary>
internal sealed class DemoChance(long seed)
{
    private ulong state = unchecked((ulong)seed);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>At least 0, less than 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least <paramref name="low"/>, less than <paramref name="high"/>.</summary>
    public double Between(double low, double high) => low + Share() * (high - low);

    /// <summary>At least 0, less than <paramref name="count"/>.</summary>
    public int Index(int count) => (int)(Share() * count);

    /// <summary>A whole number around a value: up or down by chance, so that small shares do not vanish.</summary>
    public int Whole(double value) => Math.Max(0, (int)Math.Floor(value + Share()));

    /// <summary>Fisher and Yates.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var last = items.Count - 1; last > 0; last--)
        {
            var other = Index(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
