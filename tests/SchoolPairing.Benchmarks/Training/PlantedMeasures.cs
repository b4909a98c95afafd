using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>How good scores are where the truth is known: the order within each receiver, and the worth of the plan that they lead to.</summary>
internal sealed class PlantedMeasures
{
    private const int Places = 5, RandomPlans = 5;
    private readonly PlantedCity city;
    private readonly PlantedPair[] pairs;
    private readonly double best;
    private readonly double random;

    public PlantedMeasures(PlantedCity city, PlantedPair[] pairs)
    {
        (this.city, this.pairs) = (city, pairs);
        best = WorthOf([.. pairs.Select(pair => pair.Worth)]);
        var chance = new Random(1);
        random = Enumerable.Range(0, RandomPlans).Average(_ => WorthOf([.. pairs.Select(_ => 0.001 + chance.NextDouble())]));
    }

    /// <summary>Share of the way from a random plan to the best one, in percent: true worth of the plan that the product's own solver makes of the scores.</summary>
    public double MatchGap(double[] scores) => 100 * (WorthOf(scores) - random) / (best - random);

    /// <summary>True worth of the optimal plan on these scores.</summary>
    public double WorthOf(double[] scores)
    {
        var problem = new FlowProblem(city.Capacity, [.. Enumerable.Range(0, PlantedCity.Receivers + 1)], new long[PlantedCity.Receivers],
            [.. pairs.Select(pair => pair.Helper)], [.. pairs.Select(pair => pair.Receiver)], [.. scores.Select(score => (long)Math.Round(score * 1e6))]);
        var used = TwinningFlowSolver.Solve(problem).Used;
        return pairs.Where((_, arc) => used[arc]).Sum(pair => pair.Worth);
    }

    /// <summary>Normalised discounted cumulative gain of the first five of each receiver, by true worth.</summary>
    public double Ndcg(double[] scores)
    {
        var (sum, receivers) = (0d, 0);
        foreach (var own in Enumerable.Range(0, pairs.Length).GroupBy(place => pairs[place].Receiver))
        {
            var ideal = Gain(own.OrderByDescending(place => pairs[place].Worth));
            sum += Gain(own.OrderByDescending(place => scores[place])) / ideal;
            receivers++;
        }
        return sum / receivers;
    }

    private double Gain(IEnumerable<int> order) => order.Take(Places).Select((place, rank) => pairs[place].Worth / Math.Log2(rank + 2)).Sum();
}
