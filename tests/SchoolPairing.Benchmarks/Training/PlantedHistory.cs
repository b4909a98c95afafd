using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>A planted history and what came after it.</summary>
/// <param name="Split">Decisions to learn from, and the proposals of the next cycle with their answers.</param>
/// <param name="City">The first city, in that next cycle.</param>
/// <param name="Pairs">All its eligible pairs then.</param>
/// <param name="Values">The same as learners see them: filled.</param>
internal sealed record PlantedHistory(TrainingSplit Split, PlantedCity City, PlantedPair[] Pairs, double[][] Values)
{
    private const int CyclesACity = 8, MostEligible = 20_000;

    /// <summary>
    /// Officers propose to each receiver the best two or three by the index as they feel it: with noise, and with too much weight on
    /// nearness. Only proposed pairs are answered, and only accepted ones assessed. Beyond eight cycles of one city come other cities of the same law.
    /// </summary>
    /// <param name="rows">Decided pairs to learn from.</param>
    /// <param name="seed">Of everything.</param>
    /// <param name="card">The expert card that officers go by and learners start from.</param>
    /// <param name="explored">Share of proposals that are drawn from all eligible pairs instead.</param>
    /// <param name="largestWeight">Decided pairs count by the inverse of their chance to be offered, at most this much; 1: all the same.</param>
    public static PlantedHistory Of(int rows, int seed, Card card, double explored = 0, double largestWeight = 1)
    {
        var random = new Random(seed * 7919 + 1);
        List<(PlantedPair Pair, Answer Answer, int Receiver)> decided = [];
        List<double[]> eligible = [];
        PlantedCity? first = null;
        for (var number = 0; decided.Count < rows; number++)
        {
            var city = new PlantedCity(seed * 1000 + number);
            first ??= city;
            for (var cycle = 0; cycle < CyclesACity && decided.Count < rows; cycle++)
            {
                var pairs = city.Pairs();
                eligible.AddRange(pairs.Select(pair => pair.Known));
                var proposed = Proposed(pairs, card, random, explored);
                city.Pass(proposed.Where(one => one.Answer.Accepted).Select(one => one.Pair));
                decided.AddRange(proposed.Take(rows - decided.Count).Select(one => (one.Pair, one.Answer, number * PlantedCity.Receivers + one.Pair.Receiver)));
            }
        }
        var now = first!.Pairs();
        var every = Math.Max(1, eligible.Count / MostEligible);
        double[][] sample = [.. eligible.Where((_, place) => place % every == 0)];
        var fill = Fill(sample);
        var filled = Array.ConvertAll(now, pair => Filled(pair.Known, fill));
        var next = Proposed(now, card, random, explored).Select(one => (one.Pair, one.Answer, one.Pair.Receiver)).ToList();
        var newest = Set(next, fill, filled, card);
        var earlier = Set(decided, fill, [.. sample.Select(pair => Filled(pair, fill))], card) with { Weight = Weights(decided, largestWeight) };
        return new PlantedHistory(new TrainingSplit(earlier, newest,
            [.. next.Select(one => Row(one.Pair, one.Answer))]), first, now, filled);
    }

    /// <summary>The decisions of one city, and the first cycle of another that has none.</summary>
    public static PlantedHistory Arrive(PlantedHistory from, PlantedCity city, Card card, int seed)
    {
        var pairs = city.Pairs();
        var fill = Fill([.. pairs.Select(pair => pair.Known)]);
        var filled = Array.ConvertAll(pairs, pair => Filled(pair.Known, fill));
        var next = Proposed(pairs, card, new Random(seed * 7919 + 2), 0).Select(one => (one.Pair, one.Answer, one.Pair.Receiver)).ToList();
        return new PlantedHistory(new TrainingSplit(from.Split.Earlier, Set(next, fill, filled, card), [.. next.Select(one => Row(one.Pair, one.Answer))]),
            city, pairs, filled);
    }

    private static List<(PlantedPair Pair, Answer Answer)> Proposed(PlantedPair[] pairs, Card card, Random random, double explored)
    {
        var proposed = new List<(PlantedPair, Answer)>();
        foreach (var own in pairs.GroupBy(pair => pair.Receiver).OrderBy(_ => random.Next()).ToArray())
        {
            var felt = own.OrderByDescending(pair => PlantedCity.IndexOf(card, pair.Known) + 0.15 * PlantedCity.Normal(random)
                + 0.35 * Math.Exp(-pair.Values[PlantedLaw.Column("distance-km")] / 15)).ToArray();
            var count = 2 + random.Next(2);
            for (var place = 0; place < count && place < felt.Length; place++)
            {
                var explore = random.NextDouble() < explored;
                var pair = explore ? felt[random.Next(count, felt.Length)] : felt[place];
                var accepted = random.NextDouble() < pair.Chance;
                proposed.Add((pair, new Answer(accepted, accepted ? pair.Benefit + PlantedLaw.AssessmentNoise * PlantedCity.Normal(random) : double.NaN, explore,
                    explore ? explored * count / (felt.Length - count) : 1 - explored)));
            }
        }
        return proposed;
    }

    private static TrainingSet Set(List<(PlantedPair Pair, Answer Answer, int Receiver)> decided, double[] fill, double[][] eligible, Card card) => new(
        [.. ScoreFeatures.All], [.. decided.Select(one => Filled(one.Pair.Known, fill))], [.. decided.Select(one => one.Answer.Accepted)],
        [.. decided.Select(one => one.Answer.Improvement)], [.. decided.Select(_ => 1d)], [.. decided.Select(one => one.Receiver)], eligible, card);

    private static TrainingRow Row(PlantedPair pair, Answer answer) => new(2026, SchoolId.Of("h" + pair.Helper), SchoolId.Of("r" + pair.Receiver), "", null, null, null,
        [], answer.Accepted ? PairOutcome.Accepted : PairOutcome.Declined, "", null, null, answer.Explored);

    /// <summary>Medians of what is known.</summary>
    private static double[] Fill(double[][] pairs) => [.. Enumerable.Range(0, ScoreFeatures.All.Length).Select(column =>
    {
        double[] known = [.. pairs.Select(pair => pair[column]).Where(value => !double.IsNaN(value)).Order()];
        return known[known.Length / 2];
    })];

    private static double[] Filled(double[] known, double[] fill) => [.. known.Select((value, column) => double.IsNaN(value) ? fill[column] : value)];

    /// <summary>As a training makes them of what is on record.</summary>
    private static double[] Weights(List<(PlantedPair Pair, Answer Answer, int Receiver)> decided, double largest)
    {
        double[] inverse = [.. decided.Select(one => Math.Min(1 / one.Answer.OfferChance, largest))];
        var mean = inverse.Average();
        return Array.ConvertAll(inverse, weight => weight / mean);
    }

    private sealed record Answer(bool Accepted, double Improvement, bool Explored, double OfferChance);
}
