using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Benchmarks.Solving;

/// <summary>Sizes of a made instance.</summary>
internal sealed record InstanceSize(string Name, int Helpers, int Receivers, int Counties, int NearestHelpers, double LimitKm, int Levels)
{
    internal static readonly InstanceSize[] All =
    [
        new("city", 300, 900, 9, 34, 90, 400),
        new("dense", 1_000, 1_000, 4, 1_000, double.MaxValue, 1_000),
        new("province", 20_000, 20_000, 130, 50, 90, 4_000),
        new("nation", 60_000, 120_000, 900, 42, 90, 10_000),
    ];
}

/// <summary>
/// Made schools with a fixed seed: counties on a jittered 42 km grid with uneven weights, helpers round the county seat, receivers
/// scattered round twelve townships. Candidates are each receiver's nearest helpers; the score falls with travel, rises with fit.
/// </summary>
internal sealed class MadeInstances
{
    private const int Traits = 6;
    private const double GridKm = 42, CellKm = 12, SpeedKmPerHour = 45, Detour = 1.35;

    private readonly InstanceSize size;
    private readonly Random random;
    private readonly (double X, double Y)[] helpers, receivers;
    private readonly int[] helperCounty, receiverCounty;
    private readonly double[][] offer, want;

    private MadeInstances(InstanceSize size)
    {
        this.size = size;
        random = new Random(20_260_101);
        var weights = Enumerable.Range(0, size.Counties).Select(_ => Math.Exp(0.6 * Normal())).ToArray();
        var side = (int)Math.Ceiling(Math.Sqrt(size.Counties));
        var seats = Enumerable.Range(0, size.Counties)
            .Select(c => (X: (c % side * GridKm) + (8 * Normal()), Y: (c / side * GridKm) + (8 * Normal()))).ToArray();
        var townships = seats.Select(seat => Enumerable.Range(0, 12)
            .Select(_ => (X: seat.X + (12 * Normal()), Y: seat.Y + (12 * Normal()))).ToArray()).ToArray();
        (helperCounty, receiverCounty) = (Draw(weights, size.Helpers), Draw(weights, size.Receivers));
        helpers = [.. helperCounty.Select(c => (seats[c].X + (3 * Normal()), seats[c].Y + (3 * Normal())))];
        receivers = [.. receiverCounty.Select(c => townships[c][random.Next(12)]).Select(t => (t.X + (2.5 * Normal()), t.Y + (2.5 * Normal())))];
        (offer, want) = (TraitsOf(size.Helpers), TraitsOf(size.Receivers));
    }

    /// <summary>The instance with one level of coverage, or with weakest-first levels.</summary>
    internal static FlowProblem Make(InstanceSize size, bool levels)
    {
        var made = new MadeInstances(size);
        var (arcHelper, arcReceiver, value) = made.Candidates();
        var capacity = Enumerable.Range(0, size.Helpers).Select(_ => made.OneTwoThree(0.6, 0.9)).ToArray();
        var places = Enumerable.Range(0, size.Receivers).Select(_ => made.OneTwoThree(0.8, 1)).ToArray();
        var need = Enumerable.Range(0, size.Receivers).Select(_ => made.random.NextDouble() + made.random.NextDouble()).ToArray();
        var start = new int[size.Receivers + 1];
        for (var receiver = 0; receiver < size.Receivers; receiver++) start[receiver + 1] = start[receiver] + places[receiver];

        var weight = ((long)Math.Min(capacity.Sum(), places.Sum()) * 10_000) + 1;
        var reward = new long[start[^1]];
        for (var receiver = 0; receiver < size.Receivers; receiver++)
            for (var place = 0; place < places[receiver]; place++)
            {
                // Every first helper before any second one; within each, the needier school first.
                var half = size.Levels / 2;
                var level = 1 + (int)(need[receiver] / 2 * half) + (place == 0 ? half : 0);
                reward[start[receiver] + place] = weight * (levels ? level : 1);
            }
        return new(capacity, start, reward, arcHelper, arcReceiver, value);
    }

    private (int[] Helper, int[] Receiver, long[] Value) Candidates()
    {
        var cells = helpers.Select((at, helper) => (Cell: CellOf(at), helper)).ToLookup(one => one.Cell, one => one.helper);
        var (arcHelper, arcReceiver, values) = (new List<int>(), new List<int>(), new List<long>());
        for (var receiver = 0; receiver < size.Receivers; receiver++)
            foreach (var helper in Nearest(receiver, cells).Order())
            {
                arcHelper.Add(helper);
                arcReceiver.Add(receiver);
                values.Add(Score(helper, receiver));
            }
        return ([.. arcHelper], [.. arcReceiver], [.. values]);
    }

    private IEnumerable<int> Nearest(int receiver, ILookup<(int, int), int> cells)
    {
        if (size.NearestHelpers >= size.Helpers) return Enumerable.Range(0, size.Helpers);
        var (x, y) = CellOf(receivers[receiver]);
        var rings = (int)Math.Ceiling(size.LimitKm / CellKm);
        var near = new List<(double Km, int Helper)>();
        for (var ring = 0; ring <= rings; ring++)
        {
            for (var dx = -ring; dx <= ring; dx++)
                for (var dy = -ring; dy <= ring; dy += Math.Abs(dx) == ring ? 1 : Math.Max(1, 2 * ring))
                    foreach (var helper in cells[(x + dx, y + dy)]) near.Add((Km(helper, receiver), helper));
            if (near.Count(one => one.Km <= ring * CellKm) >= size.NearestHelpers) break;
        }
        near.Sort();
        return near.Where(one => one.Km <= size.LimitKm).Take(size.NearestHelpers).Select(one => one.Helper);
    }

    private long Score(int helper, int receiver)
    {
        double fit = 0;
        for (var trait = 0; trait < Traits; trait++) fit += offer[helper][trait] * want[receiver][trait];
        var travelMinutes = 5 + (Detour * Km(helper, receiver) / SpeedKmPerHour * 60);
        var logit = (0.5 * fit) - (0.02 * travelMinutes) + (helperCounty[helper] == receiverCounty[receiver] ? 0.4 : 0) + (0.3 * Normal());
        return (long)(10_000 / (1 + Math.Exp(-logit)));
    }

    private double Km(int helper, int receiver) =>
        Math.Sqrt(Square(helpers[helper].X - receivers[receiver].X) + Square(helpers[helper].Y - receivers[receiver].Y));

    private static double Square(double number) => number * number;

    private static (int, int) CellOf((double X, double Y) at) => ((int)Math.Floor(at.X / CellKm), (int)Math.Floor(at.Y / CellKm));

    private int OneTwoThree(double one, double two) => random.NextDouble() is var draw && draw < one ? 1 : draw < two ? 2 : 3;

    private double[][] TraitsOf(int schools) =>
        [.. Enumerable.Range(0, schools).Select(_ => Enumerable.Range(0, Traits).Select(_ => Normal()).ToArray())];

    private int[] Draw(double[] weights, int count)
    {
        var sum = weights.Sum();
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var draw = random.NextDouble() * sum;
            var county = 0;
            while (county < weights.Length - 1 && (draw -= weights[county]) > 0) county++;
            return county;
        })];
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
