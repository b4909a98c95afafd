using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>Writes an optimum down as a proposal: pairs with their contributions, every school's outcome, the certificate.</summary>
internal sealed class ProposalBuilder(TwinningProblem problem, FlowSolution solution, CandidateSearchResult search, long[] points)
{
    /// <summary>Beyond this many candidates the alternatives are left to single questions: one shortest path a receiver would take minutes.</summary>
    public const int MostCandidatesWithAlternatives = 400_000;

    private const int AlternativesPerReceiver = 3;

    private readonly MatchSides _sides = problem.Sides;
    private readonly CandidatePairs _pairs = problem.Pairs;

    /// <summary>Builds the proposal.</summary>
    /// <param name="cancel">Looked at once a receiver.</param>
    public Proposal Build(CancellationToken cancel)
    {
        var chosen = Enumerable.Range(0, _pairs.Count).Where(InPlan).ToArray();
        var used = new int[_sides.Helpers.Length];
        var helped = new int[_sides.Receivers.Length];
        foreach (var pair in chosen)
        {
            used[_pairs.Helper[pair]]++;
            helped[_pairs.Receiver[pair]]++;
        }
        var (sets, setOf) = HallSetSearch.Find(problem, solution, helped);
        var pairs = Pairs(chosen);
        var certificate = new Certificate(problem.LevelWeight, problem.Levels.Levels,
            [.. solution.HelperPrice.Select((price, helper) => new NodePrice(_sides.Helpers[helper].Id, price))],
            [.. solution.ReceiverPrice.Select((price, receiver) => new NodePrice(_sides.Receivers[receiver].Id, price))],
            sets);
        var (totals, receivers) = (Totals(pairs, helped), Receivers(helped, setOf, cancel));
        return new Proposal(1, InputsHash.Of(_sides.Inputs), _sides.Inputs, totals, pairs,
            receivers, Helpers(used), certificate, ExplorationDraw.Of(_sides.Inputs, pairs, totals.Value, receivers),
            _sides.Inputs is { GivenScores: null, Model: { } model } ? CandidateDrift.Of(model, _sides, _pairs) : null);
    }

    private bool InPlan(int pair) => problem.Locked[pair] || solution.Used[problem.ArcOfPair[pair]];

    private ImmutableArray<ProposedPair> Pairs(int[] chosen)
    {
        var inputs = _sides.Inputs;
        var model = inputs.GivenScores is null && inputs.Model is { } learnt ? CompiledModel.Compile(learnt).On(_sides) : null;
        var card = inputs.GivenScores is null && model is null ? CompiledCard.Compile(inputs.Card).On(_sides) : null;
        return [.. chosen.Select(pair =>
        {
            var (helper, receiver, meters, minutes) = (_pairs.Helper[pair], _pairs.Receiver[pair], _pairs.DistanceMeters[pair], _pairs.TravelMinutes[pair]);
            var (basePoints, contributions) = card?.Explain(helper, receiver, meters, minutes) ?? (points[pair], []);
            return new ProposedPair(_sides.Helpers[helper].Id, _sides.Receivers[receiver].Id, (int)meters, minutes < 0 ? null : minutes,
                points[pair], basePoints, contributions, problem.Locked[pair], model?.Explain(helper, receiver, meters, minutes));
        })];
    }

    private ProposalTotals Totals(ImmutableArray<ProposedPair> pairs, int[] helped)
    {
        var (total, meters) = (pairs.Sum(pair => pair.Points), pairs.Sum(pair => (long)pair.DistanceMeters));
        return new(_sides.Helpers.Length, _sides.HelperCapacity.Sum(), _sides.Receivers.Length, _pairs.Count, pairs.Length,
            helped.Count(count => count > 0), total, meters, _sides.Inputs.Policy.Objective == Objective.Score ? total : -meters);
    }

    private ImmutableArray<HelperOutcome> Helpers(int[] used)
    {
        var candidates = new int[used.Length];
        foreach (var helper in _pairs.Helper) candidates[helper]++;
        return [.. used.Select((count, helper) => new HelperOutcome(_sides.Helpers[helper].Id, _sides.HelperCapacity[helper], count, candidates[helper]))];
    }

    private ImmutableArray<ReceiverOutcome> Receivers(int[] helped, int[] setOf, CancellationToken cancel)
    {
        var candidates = new int[helped.Length];
        foreach (var receiver in _pairs.Receiver) candidates[receiver]++;
        var prices = _pairs.Count <= MostCandidatesWithAlternatives ? new ForcedPrices(problem, solution) : null;
        var outcomes = ImmutableArray.CreateBuilder<ReceiverOutcome>(helped.Length);
        for (var receiver = 0; receiver < helped.Length; receiver++)
        {
            cancel.ThrowIfCancellationRequested();
            var leftOut = helped[receiver] > 0 ? LeftOutKind.NotLeftOut
                : candidates[receiver] == 0 ? LeftOutKind.NoCandidates : LeftOutKind.HelpersUsedUp;
            var excluded = MatchingConstraints.All.Select((rule, index) => new RuleCount(rule.Id, search.Excluded[receiver][index])).Where(count => count.Pairs > 0);
            outcomes.Add(new(_sides.Receivers[receiver].Id, _sides.Needs[receiver], problem.Levels.NeedRank[receiver], candidates[receiver], leftOut,
                leftOut == LeftOutKind.HelpersUsedUp ? setOf[receiver] : null, [.. excluded],
                prices is null ? [] : [.. prices.Cheapest(receiver, AlternativesPerReceiver).Select(forced => Alternative(forced.Arc, forced.Price))]));
        }
        return outcomes.ToImmutable();
    }

    private Alternative Alternative(int arc, PriceOfForcing price)
    {
        var pair = problem.PairOfArc[arc];
        return new(_sides.Helpers[_pairs.Helper[pair]].Id, points[pair], (int)_pairs.DistanceMeters[pair], price);
    }
}
