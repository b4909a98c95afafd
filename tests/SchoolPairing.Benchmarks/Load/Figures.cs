using System.Collections.Concurrent;
using System.Globalization;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>Times of requests by kind, and everything that should not have happened. Written by many at once.</summary>
internal sealed class Figures
{
    private const int SamplesShown = 20;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<double>> times = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> errors = new();
    private int cutOff;

    public int Requests => times.Values.Sum(kind => kind.Count);

    /// <summary>Requests that the kill cut off and that were sent again.</summary>
    public int CutOff => cutOff;

    public IReadOnlyCollection<string> Errors => errors;

    public void Add(string kind, TimeSpan took) => times.GetOrAdd(kind, _ => new()).Enqueue(took.TotalMilliseconds);

    public void AddCutOff() => Interlocked.Increment(ref cutOff);

    public void Fail(string what) => errors.Enqueue(what);

    public void Say(TextWriter to)
    {
        to.WriteLine($"  {"ms",-28}{"requests",9}{"p50",9}{"p95",9}{"max",9}");
        foreach (var (kind, all) in times.OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var sorted = all.Order().ToList();
            double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-28}{sorted.Count,9}{At(0.5),9:f0}{At(0.95),9:f0}{At(1),9:f0}"));
        }
        foreach (var error in errors.Take(SamplesShown)) to.WriteLine("  WRONG " + error);
        if (errors.Count > SamplesShown) to.WriteLine($"  … {errors.Count - SamplesShown} more");
    }
}
