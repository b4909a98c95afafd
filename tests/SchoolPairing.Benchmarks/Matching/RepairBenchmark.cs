using System.Diagnostics;
using System.Globalization;
using SchoolPairing.Benchmarks.Solving;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Matching.Repair;

namespace SchoolPairing.Benchmarks.Matching;

/// <summary>
/// Declines on a made city while offers are out: half of the offers are accepted, one of the others is declined, the smallest repair goes on.
/// Every hundred declines the answers are drawn anew, by seed. Now and then the planner gets the whole menu, and the peer solves the same
/// network from nothing in the same run and must find the same total.
/// </summary>
internal static class RepairBenchmark
{
    internal const int Declines = 10_000;

    private const int DeclinesInRound = 100, DeclinesAMenu = 10;

    private static readonly CitySize City = new("1,250 sites", 350, 900, 100);

    internal static void Run(TextWriter to, int declines)
    {
        var clock = Stopwatch.StartNew();
        var plan = StandingPlan.Of(MadeCities.Make(City)).Value!;
        var prepared = clock.Elapsed.TotalMilliseconds;
        var first = Found(plan.Replan(new(), RepairGoal.BestValue))[0];
        Say(to, $"{City.Name}: {City.Helpers} x {City.Receivers}, {plan.Pairs.Count} candidates, {first.Measures.Pairs} pairs; made ready once in {prepared:f0} ms");
        for (var warm = 0; warm < 5; warm++) plan.Menu(new() { CurrentPairs = first.Pairs, Forbidden = [first.Pairs[warm]] });

        var chance = new Random(20260901);
        var (repair, menu, flow, peer, reserves) = (new Times(), new Times(), new Times(), new Times(), new Times());
        var (acceptedMoved, openMoved, differ, menus) = (0, new List<double>(), 0, new SortedDictionary<int, int>());
        PairId[] kept = [], open = [];
        List<PairId> gone = [];
        for (var decline = 0; decline < declines; decline++)
        {
            if (decline % DeclinesInRound == 0)
            {
                var drawn = first.Pairs.ToArray();
                chance.Shuffle(drawn);
                (kept, open, gone) = (drawn[..(drawn.Length / 2)], drawn[(drawn.Length / 2)..], []);
            }
            gone.Add(open[chance.Next(open.Length)]);
            var change = new PlanChange { KeptPairs = [.. kept], CurrentPairs = [.. open], Forbidden = [.. gone] };
            var smallest = repair.Take(() => Found(plan.Replan(change, RepairGoal.FewestChanges)))[0];
            acceptedMoved += kept.Except(smallest.Pairs).Count();
            openMoved.Add(smallest.OpenPairsMoved);
            if (decline % DeclinesAMenu == 0)
            {
                var options = menu.Take(() => Found(plan.Menu(change))).Length;
                menus[options] = menus.GetValueOrDefault(options) + 1;
                var prices = flow.Take(() => plan.Prices(change, RepairGoal.FewestChanges).Value!);
                if (peer.Take(() => PeerFlow.Solve(prices.Solved.Flow.Problem)).Total != prices.Solved.Solution.Total(prices.Solved.Flow.Problem)) differ++;
                reserves.Take(() => prices.Reserves());
            }
            open = [.. smallest.Pairs.Except(kept)];
        }
        openMoved.Sort();
        Say(to, $"{declines} declines: {acceptedMoved} accepted pairs moved; open pairs moved p50 {Times.At(openMoved, 0.5):f0}, p95 {Times.At(openMoved, 0.95):f0}, most {openMoved[^1]:f0}");
        Say(to, $"  menus by number of plans: {string.Join(", ", menus.Select(menu => $"{menu.Value} of {menu.Key}"))}");
        Say(to, $"  ms (on the processor)          p50             p95             max");
        repair.Say(to, "smallest repair with price");
        menu.Say(to, "whole menu");
        flow.Say(to, "one flow, ready for prices");
        reserves.Say(to, "reserves of all open pairs");
        peer.Say(to, "OR-Tools, the same network");
        Say(to, $"  the peer found another total in {differ} of {peer.Count} solves");
    }

    private static RepairOption[] Found(ReplanOutcome outcome) => [.. ((ReplanOutcome.Found)outcome).Options];

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Times of one kind of call.</summary>
    private sealed class Times
    {
        private readonly List<double> wall = [], run = [];

        internal int Count => wall.Count;

        internal T Take<T>(Func<T> call)
        {
            var clock = new ThreadClock();
            var answer = call();
            var (wallMs, runMs) = clock.Read();
            wall.Add(wallMs);
            run.Add(runMs);
            return answer;
        }

        internal void Say(TextWriter to, string what)
        {
            wall.Sort();
            run.Sort();
            string Of(double share) => string.Create(CultureInfo.InvariantCulture, $"{At(wall, share):f1} ({At(run, share):f1})");
            to.WriteLine($"  {what,-28}{Of(0.5),-16}{Of(0.95),-16}{Of(1)}");
        }

        internal static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
