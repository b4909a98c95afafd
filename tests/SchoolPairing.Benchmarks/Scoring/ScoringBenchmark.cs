using System.Diagnostics;
using System.Globalization;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Benchmarks.Scoring;

/// <summary>Bulk scoring of made pairs with the shipped expert card, beside the plain loop over the same features, on one thread.</summary>
public static class ScoringBenchmark
{
    private const int Repeats = 5;

    public static void Run(TextWriter output)
    {
        var card = CompiledCard.Compile(Shipped<Card>("matchmaking/cards/expert.json"));
        var model = Shipped<NeedModel>("matchmaking/need/cn-2017.json");
        output.WriteLine("Scoring, expert card, all features, one thread, best of 5 (schools = preparing what one school decides, once a run)");
        output.WriteLine("pairs       schools ms   pairs ms   M pairs/s   pairs bytes   plain ms   times faster   scores differing");
        foreach (var (helpers, receivers, each) in ((int, int, int)[])[(20_000, 20_000, 50), (60_000, 120_000, 42)])
            Measure(output, card, MadePairs.Sides(model, helpers, receivers), MadePairs.Pairs(helpers, receivers, each));
        ModelBenchmark.Run(output, model);
    }

    private static void Measure(TextWriter output, CompiledCard card, MatchSides sides, CandidatePairs pairs)
    {
        var (points, plain) = (new long[pairs.Count], new long[pairs.Count]);
        var (prepare, fill, slow) = (double.MaxValue, double.MaxValue, double.MaxValue);
        var bytes = 0L;
        for (var i = 0; i < Repeats; i++)
        {
            PairScorer? scorer = null;
            prepare = Math.Min(prepare, Milliseconds(() => scorer = card.On(sides)));
            fill = Math.Min(fill, Milliseconds(() => scorer!.Score(pairs, points)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            scorer!.Score(pairs, points);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        var reference = new PlainScorer(card, sides);
        for (var i = 0; i < 2; i++) slow = Math.Min(slow, Milliseconds(() => reference.Score(pairs, plain)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pairs.Count,-11:N0} {prepare,10:F0} {fill,10:F0} {pairs.Count / fill / 1000,11:F1} {bytes,13:N0} {slow,10:F0} {slow / fill,14:F1} {points.Zip(plain).Count(p => p.First != p.Second),18}"));
    }

    private static double Milliseconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static T Shipped<T>(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SchoolPairing.sln"))) folder = folder.Parent!;
        return System.Text.Json.JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder.FullName, "config", path)), ContractJson.Indented)!;
    }
}
