using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching.Repair;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Writes the planner's pages of the board: as much of it as the caller may see.</summary>
internal sealed class BoardPages(Twinning twinning, RegisterView view, Scope scope)
{
    private readonly Dictionary<PairId, Offer> offers = twinning.NewestByPair();

    public BoardPage Board(Dictionary<int, PlanMeasures> measures, Scenario? open, StandingPlan? plan)
    {
        var scenarios = twinning.Scenarios.Values.Select(scenario => Summary(scenario, measures[scenario.Number])).ToImmutableArray();
        if (open is null || plan is null)
            return new(twinning.Plan, twinning.BoardVersion, StateHash.Of(twinning), twinning.Sequence, scenarios, null, Step(twinning.NextUndo), Step(twinning.NextRedo), [], [], [], [], []);

        var locks = open.Decisions.Where(decision => decision.Kind == DecisionKind.Lock).Select(decision => new PairId(decision.Helper!.Value, decision.Receiver)).ToHashSet();
        var musts = open.Decisions.Where(decision => decision.Kind == DecisionKind.Must).Select(decision => decision.Receiver).ToHashSet();
        var pairs = open.Pairs.Where(Sees).Select(pair => Row(open, plan, pair, locks.Contains(pair))).OrderBy(row => row.NeedRank).ThenBy(row => row.Pair).ToImmutableArray();
        var live = open.Pairs.Where(pair => Lives(open, pair)).ToList();
        var helped = live.Select(pair => pair.Receiver).ToHashSet();
        var leftOut = plan.Receivers.Where(receiver => !helped.Contains(receiver)).Select(receiver => plan.Receiver(receiver)!).Where(facts => scope.MayPlanFor(Card(facts.School.Id, plan).Unit))
            .Select(facts => new BoardReceiver(facts.School.Id, facts.NeedRank, facts.Need.Points, facts.Candidates, musts.Contains(facts.School.Id)))
            .OrderBy(row => row.NeedRank).ThenBy(row => row.School).ToImmutableArray();
        var used = live.CountBy(pair => pair.Helper).ToDictionary();
        var limits = Bindings.Of(twinning).Places;
        var free = plan.Helpers.Select(helper => plan.Helper(helper)!)
            .Select(facts => new BoardHelper(facts.School.Id, Math.Min(facts.Capacity, limits.GetValueOrDefault(facts.School.Id, int.MaxValue)), used.GetValueOrDefault(facts.School.Id), facts.Candidates))
            .Where(row => row.Used < row.Capacity && scope.MayPlanFor(Card(row.School, plan).Unit)).ToImmutableArray();
        ImmutableArray<PlannerDecision> decisions = [.. open.Decisions.Where(decision => scope.MayPlanForAnyOf(Card(decision.Receiver, plan).Unit, Card(decision.Helper ?? decision.Receiver, plan).Unit))];
        var named = pairs.SelectMany(row => new[] { row.Pair.Helper, row.Pair.Receiver }).Concat(leftOut.Select(row => row.School)).Concat(free.Select(row => row.School))
            .Concat(decisions.SelectMany(decision => new[] { decision.Receiver, decision.Helper ?? decision.Receiver }));
        return new(twinning.Plan, twinning.BoardVersion, StateHash.Of(twinning), twinning.Sequence, scenarios, Summary(open, measures[open.Number]),
            Step(twinning.NextUndo), Step(twinning.NextRedo), pairs, leftOut, free, decisions, Cards(named, plan));
    }

    public ScenarioComparison Comparison(Dictionary<int, PlanMeasures> measures, Scenario left, Scenario right)
    {
        ImmutableArray<PairId> onlyLeft = [.. left.Pairs.Except(right.Pairs).Where(Sees)], onlyRight = [.. right.Pairs.Except(left.Pairs).Where(Sees)];
        return new(Summary(left, measures[left.Number]), Summary(right, measures[right.Number]), left.Pairs.Intersect(right.Pairs).Count(), onlyLeft, onlyRight,
            Cards(onlyLeft.Concat(onlyRight).SelectMany(pair => new[] { pair.Helper, pair.Receiver })));
    }

    public PairPage Pair(Scenario scenario, StandingPlan plan, ProposedPair explained)
    {
        var pair = new PairId(explained.Helper, explained.Receiver);
        bool Locked(PairId of) => scenario.Decisions.Contains(new(DecisionKind.Lock, of.Helper, of.Receiver));
        BoardPair Seen(PairId of) => Row(scenario, plan, of, Locked(of));
        var words = new OfferWords(plan, pair, scenario.Pairs.Count(other => other.Helper == pair.Helper && other != pair) + 1);
        ImmutableArray<BoardPair> ofHelper = [.. scenario.Pairs.Where(other => other.Helper == pair.Helper && other != pair && Sees(other)).Select(Seen)];
        ImmutableArray<BoardPair> ofReceiver = [.. scenario.Pairs.Where(other => other.Receiver == pair.Receiver && other != pair && Sees(other)).Select(Seen)];
        return new(Seen(pair), scenario.Has(pair), explained.BasePoints, explained.Contributions, explained.Heads, words.Reasons(), words.Doubt(), ofHelper, ofReceiver,
            Cards(ofHelper.Concat(ofReceiver).Select(row => row.Pair).Append(pair).SelectMany(of => new[] { of.Helper, of.Receiver }), plan));
    }

    public ScenarioSummary Summary(Scenario scenario, PlanMeasures measures) => new(
        scenario.Id, scenario.Name, scenario.Run, scenario.CopyOf is { } copied ? Scenario.IdOf(copied) : null, twinning.Published == scenario.Number, measures, scenario.Decisions.Length);

    /// <summary>Schools by the codes that the page names them by.</summary>
    public ImmutableArray<SchoolCard> Cards(IEnumerable<SchoolId> schools, StandingPlan? plan = null) =>
        [.. schools.Distinct().Order().Select(school => Card(school, plan) with { Id = school })];

    private SchoolCard Card(SchoolId school, StandingPlan? plan) => view.Card(school, plan?.Helper(school)?.School ?? plan?.Receiver(school)?.School);

    private bool Sees(PairId pair) => scope.PlansForTheCity || scope.MayPlanForAnyOf(view.Card(pair.Helper).Unit, view.Card(pair.Receiver).Unit);

    private bool Lives(Scenario scenario, PairId pair) => twinning.Published != scenario.Number || offers.GetValueOrDefault(pair) is { Stands: true };

    private BoardPair Row(Scenario scenario, StandingPlan plan, PairId pair, bool locked)
    {
        var (facts, receiver) = (plan.Facts(pair)!, plan.Receiver(pair.Receiver)!);
        var offer = twinning.Published == scenario.Number && scenario.Has(pair) ? offers.GetValueOrDefault(pair) : null;
        return new(pair, facts.Points, facts.DistanceMeters, facts.TravelMinutes, receiver.NeedRank, receiver.Need.Points, locked,
            offers.GetValueOrDefault(pair) is { Agreed: true }, offer is null ? null : twinning.IdOf(offer.Number), offer?.State);
    }

    private static StepSummary? Step(BoardStep? step) => step is null ? null
        : new(step.Act, step.Edit, step.Delta.Scenario is { } number ? Scenario.IdOf(number) : null, step.Delta.Offers, step.By, step.At);
}
