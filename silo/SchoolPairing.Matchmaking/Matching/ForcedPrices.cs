using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>What forcing a candidate into the plan would change, in the words of people: schools helped or not, value, the pairs that move.</summary>
/// <param name="problem">The problem.</param>
/// <param name="solution">Its optimum with prices.</param>
internal sealed class ForcedPrices(TwinningProblem problem, FlowSolution solution)
{
    private readonly ResidualPrices _residual = new(problem.Flow, solution);
    private readonly HashSet<SchoolId> _onlyJustKeptMusts = OnlyJustKeptMusts(problem, solution);

    /// <summary>
    /// The exact price of one arc that is not in the plan; null where no plan can contain it. Where <paramref name="unhelped"/> is given, every
    /// plan with the pair leaves this school, which must be helped, without a helper: musts have the highest level, so the cheapest way would
    /// have spared it.
    /// </summary>
    /// <param name="arc">The arc.</param>
    /// <param name="unhelped">The school that must be helped, null where none would lose its only helper.</param>
    public PriceOfForcing? Of(int arc, out SchoolId? unhelped)
    {
        var price = _residual.ForReceiver(problem.Flow.ArcReceiver[arc], [arc])[0] is { Loss: not null } forced ? InWords(forced) : null;
        unhelped = price is null ? null : Broken(price);
        return price;
    }

    /// <summary>The candidates of a receiver that are cheapest to force without breaking a must, cheapest first, ties by score, then id.</summary>
    /// <param name="receiver">The receiver.</param>
    /// <param name="count">How many at most.</param>
    public ImmutableArray<(int Arc, PriceOfForcing Price)> Cheapest(int receiver, int count) =>
        [.. _residual.CheapestOf(receiver, count).Select(forced => (forced.Arc, Price: InWords(forced))).Where(forced => Broken(forced.Price) is null)];

    private SchoolId? Broken(PriceOfForcing price)
    {
        foreach (var school in price.NoLongerHelped)
            if (_onlyJustKeptMusts.Contains(school)) return school;
        return null;
    }

    private static HashSet<SchoolId> OnlyJustKeptMusts(TwinningProblem problem, FlowSolution solution)
    {
        var sides = problem.Sides;
        var musts = sides.Inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Must).Select(decision => decision.Receiver).ToHashSet();
        if (musts.Count == 0) return musts;
        var helpers = new int[sides.Receivers.Length];
        for (var pair = 0; pair < problem.Pairs.Count; pair++)
            if (problem.Locked[pair] || solution.Used[problem.ArcOfPair[pair]]) helpers[problem.Pairs.Receiver[pair]]++;
        for (var receiver = 0; receiver < helpers.Length; receiver++)
            if (helpers[receiver] > 1) musts.Remove(sides.Receivers[receiver].Id);
        return musts;
    }

    private PriceOfForcing InWords(ForcedArc forced)
    {
        var sides = problem.Sides;
        var change = 0L;
        var places = new SortedDictionary<int, int>();
        var moves = ImmutableArray.CreateBuilder<PairMove>();
        foreach (var step in forced.Arcs)
        {
            var (helper, receiver, value) = (problem.Flow.ArcHelper[step.Arc], problem.Flow.ArcReceiver[step.Arc], problem.Flow.ArcValue[step.Arc]);
            var sign = step.Added ? 1 : -1;
            change += sign * value;
            places[receiver] = places.GetValueOrDefault(receiver) + sign;
            moves.Add(new PairMove(sides.Helpers[helper].Id, sides.Receivers[receiver].Id, step.Added, value));
        }
        ImmutableArray<SchoolId> Changed(int sign) =>
            [.. places.Where(place => Math.Sign(place.Value) == sign).Select(place => sides.Receivers[place.Key].Id)];
        return new PriceOfForcing(change, Changed(1), Changed(-1), moves.ToImmutable());
    }
}
