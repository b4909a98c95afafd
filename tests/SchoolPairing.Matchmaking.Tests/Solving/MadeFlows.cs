using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Tests.Solving;

/// <summary>Random small problems with everything that is awkward: no arcs, no places, ties, negative and huge values, levels.</summary>
internal static class MadeFlows
{
    internal static FlowProblem Any(Random random, int mostHelpers = 12, int mostReceivers = 12)
    {
        var (helpers, receivers) = (random.Next(1, mostHelpers + 1), random.Next(1, mostReceivers + 1));
        var density = random.Next(5) switch { 0 => 0, 1 => 1, _ => random.NextDouble() };
        var value = Values(random);
        var places = Enumerable.Range(0, receivers).Select(_ => random.Next(4)).ToArray();
        return Make(random, helpers, places, density, value, Rewards(random, places));
    }

    /// <summary>Distinct falling levels, each worth more than all values together: the first helpers of all receivers before any second.</summary>
    internal static FlowProblem WithLevels(Random random, int mostHelpers, int mostReceivers, int mostPlaces)
    {
        var places = Enumerable.Range(0, random.Next(1, mostReceivers + 1)).Select(_ => random.Next(1, mostPlaces + 1)).ToArray();
        var order = Enumerable.Range(0, places.Length).ToArray();
        random.Shuffle(order);
        var most = places.Max();
        var rewards = places.SelectMany((count, receiver) =>
            Enumerable.Range(0, count).Select(place => 100_000L * (1 + order[receiver] + ((most - 1 - place) * places.Length)))).ToArray();
        return Make(random, random.Next(1, mostHelpers + 1), places, 0.3 + (0.5 * random.NextDouble()), () => random.Next(0, 1000), rewards);
    }

    /// <summary>Schools strewn over a square, each receiver with its nearest helpers, a level each, and too few helpers: help has to be handed on over long chains.</summary>
    internal static FlowProblem Strewn(Random random, int helpers, int receivers, int near)
    {
        (double X, double Y)[] Places(int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextDouble(), random.NextDouble()))];
        var (from, to) = (Places(helpers), Places(receivers));
        var order = Enumerable.Range(0, receivers).ToArray();
        random.Shuffle(order);
        double Apart(int helper, int receiver) => Math.Sqrt(Math.Pow(from[helper].X - to[receiver].X, 2) + Math.Pow(from[helper].Y - to[receiver].Y, 2));
        var pairs = Enumerable.Range(0, receivers).SelectMany(receiver =>
            Enumerable.Range(0, helpers).OrderBy(helper => Apart(helper, receiver)).Take(near).Order().Select(helper => (helper, receiver))).ToArray();
        return new(
            [.. Enumerable.Range(0, helpers).Select(_ => random.Next(1, 3))], [.. Enumerable.Range(0, receivers + 1)], [.. order.Select(level => 100_000_000L * (1 + level))],
            [.. pairs.Select(pair => pair.helper)], [.. pairs.Select(pair => pair.receiver)], [.. pairs.Select(pair => 5000 - (long)(4000 * Apart(pair.helper, pair.receiver)) + random.Next(1000))]);
    }

    private static FlowProblem Make(Random random, int helpers, int[] places, double density, Func<long> value, long[] rewards)
    {
        var start = new int[places.Length + 1];
        for (var receiver = 0; receiver < places.Length; receiver++) start[receiver + 1] = start[receiver] + places[receiver];
        var pairs = (from receiver in Enumerable.Range(0, places.Length) from helper in Enumerable.Range(0, helpers)
                     where random.NextDouble() < density select (helper, receiver)).ToArray();
        return new(
            [.. Enumerable.Range(0, helpers).Select(_ => random.Next(4))], start, rewards,
            [.. pairs.Select(pair => pair.helper)], [.. pairs.Select(pair => pair.receiver)], [.. pairs.Select(_ => value())]);
    }

    private static Func<long> Values(Random random) => random.Next(6) switch
    {
        0 => () => 0,
        1 => () => random.Next(0, 3),
        2 => () => random.Next(-1000, 1),
        3 => () => random.NextInt64(-1_000_000_000_000, 1_000_000_000_000),
        4 => () => random.Next(-5, 6),
        _ => () => random.Next(0, 10_001),
    };

    private static long[] Rewards(Random random, int[] places)
    {
        Func<long> reward = random.Next(5) switch
        {
            0 => () => 0,
            1 => () => random.Next(-3, 4),
            2 => () => 1_000_000,
            3 => () => 1_000_000L * random.Next(1, 10_000),
            _ => () => random.Next(-10_000, 10_000),
        };
        return [.. places.SelectMany(count => Enumerable.Range(0, count).Select(_ => reward()).OrderDescending())];
    }
}
