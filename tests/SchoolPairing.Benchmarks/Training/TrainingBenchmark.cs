using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>
/// Every learner on planted worlds, where the truth is known. Fixed seeds 1, 2, 3 …; one thread a fit. A spread is the standard deviation over
/// seeds: divide by the root of their number for the error of the mean.
/// </summary>
public static class TrainingBenchmark
{
    private static readonly ImmutableArray<int> WeakRows = [300, 3_000], TransferRows = [300, 3_000];

    /// <summary>Sizes of the main table.</summary>
    public static ImmutableArray<int> Rows { get; } = [0, 50, 300, 3_000, 30_000];

    /// <summary>Runs what is asked for.</summary>
    /// <param name="output">Where the tables go.</param>
    /// <param name="rows">Sizes of the main table.</param>
    /// <param name="parts">Of weak, transfer, gate, renewal and weights.</param>
    /// <param name="seeds">Worlds a line; at 30,000 rows two.</param>
    public static void Run(TextWriter output, IEnumerable<int> rows, IEnumerable<string> parts, int seeds)
    {
        ArgumentNullException.ThrowIfNull(output);
        var card = ShippedCard();
        foreach (var size in rows)
            Learn(output, $"{size:N0} decided pairs, the shipped expert card, {Seeds(size, seeds)} seeds", size, card, Seeds(size, seeds));
        foreach (var part in parts.Distinct())
        {
            if (part == "weak")
                foreach (var size in WeakRows) Learn(output, $"{size:N0} decided pairs, a weak index, {seeds} seeds", size, Weak(card), seeds);
            if (part == "transfer")
                foreach (var size in TransferRows) Transfer(output, size, card, seeds);
            if (part == "gate") GateBenchmark.Run(output, card);
            if (part == "renewal") RenewalBenchmark.Run(output, card);
            if (part == "weights") WeightBenchmark.Run(output, card, seeds);
        }
    }

    private static int Seeds(int rows, int seeds) => rows >= 30_000 ? Math.Min(2, seeds) : seeds;

    private static void Learn(TextWriter output, string title, int rows, Card card, int seeds)
    {
        var table = new TrialTable(output, title);
        var shares = new List<(double Proposed, double All)>();
        for (var seed = 1; seed <= seeds; seed++)
        {
            var history = PlantedHistory.Of(Math.Max(1, rows), seed, card);
            var measures = new PlantedMeasures(history.City, history.Pairs);
            table.Add("truth", TrialFigures.OfTruth(history, measures, seed));
            table.Add("index, raw", TrialFigures.OfScores([.. history.Pairs.Select(pair => PlantedCity.IndexOf(card, pair.Known))], measures));
            // Without a decision nobody learns: the index alone gives the order.
            if (rows == 0) continue;
            foreach (var learner in BenchLearners.All) table.Add(learner.Id, TrialFigures.Of(learner, history, measures, seed));
            shares.Add((history.Split.Newest.Accepted.Average(accepted => accepted ? 1d : 0), history.Pairs.Average(pair => pair.Chance)));
        }
        table.Write();
        if (shares.Count > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"accepted: {shares.Average(share => share.Proposed):P0} of what was proposed, {shares.Average(share => share.All):P0} would be of all eligible pairs"));
    }

    /// <summary>Taught in one city, used in a wider one that has no history.</summary>
    private static void Transfer(TextWriter output, int rows, Card card, int seeds)
    {
        var table = new TrialTable(output, $"A new, wider city without history, from a city with {rows:N0} decided pairs, {seeds} seeds");
        for (var seed = 1; seed <= seeds; seed++)
        {
            var from = PlantedHistory.Of(rows, seed, card);
            var city = new PlantedCity(seed * 1000 + 999, side: 130);
            var pairs = city.Pairs();
            var there = PlantedHistory.Arrive(from, city, card, seed);
            var measures = new PlantedMeasures(city, pairs);
            table.Add("truth", TrialFigures.OfTruth(there, measures, seed));
            table.Add("index, raw", TrialFigures.OfScores([.. pairs.Select(pair => PlantedCity.IndexOf(card, pair.Known))], measures));
            foreach (var learner in BenchLearners.All) table.Add(learner.Id, TrialFigures.Of(learner, there, measures, seed));
        }
        table.Write();
    }

    /// <summary>The same features with the points in the wrong places: much on county and size, almost nothing on travel and subjects.</summary>
    private static Card Weak(Card card) => card with
    {
        Id = "weak",
        Features = [.. card.Features.Select(line => line with { Curve = Scaled(line.Curve, Factor(line)), MissingPoints = (int)(line.MissingPoints * Factor(line)) })],
    };

    private static double Factor(CardFeature line) => line.Feature.Value switch
    {
        "subject-complementarity" or "distance-km" or "travel-minutes" => 0.1,
        "same-county" or "same-unit" => 6,
        "size-ratio" => 3,
        _ => 1,
    };

    private static Curve Scaled(Curve curve, double factor) => curve with { Points = [.. curve.Points.Select(points => (int)(points * factor))] };

    private static Card ShippedCard()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SchoolPairing.sln"))) folder = folder.Parent!;
        return System.Text.Json.JsonSerializer.Deserialize<Card>(
            File.ReadAllText(Path.Combine(folder.FullName, "config", "matchmaking", "cards", "expert.json")), ContractJson.Indented)!;
    }
}
