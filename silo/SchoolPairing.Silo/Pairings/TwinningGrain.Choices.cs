using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Matching.Repair;

namespace SchoolPairing.Silo.Pairings;

/// <summary>What else there is for the schools of a pair, for the panel of the board.</summary>
internal sealed partial class TwinningGrain
{
    private const int MostChoices = 8;

    private (long Version, ScenarioId Scenario, Answer<PlanPrices> Prices)? priced;

    public async Task<Answer<PairChoices>> Choices(ScenarioId scenario, SchoolId helper, SchoolId receiver)
    {
        var now = twinning;
        if (now.Find(scenario) is not { } found) return Refuse<PairChoices>(Unknown(scenario));
        var view = register.View();
        var pair = new PairId(helper, receiver);
        if (!Sees(view, pair)) return Refuse<PairChoices>(Scope.Current.Beyond(pair.ToString()));
        var plan = await PlanOf(found);
        if (!plan.Accepted) return Refuse<PairChoices>(plan.Refusals);
        if (plan.Value.Facts(pair) is null)
            return Answer<PairChoices>.Of(new(await worker.Run(() => PairRules.Against(plan.Value.Inputs, helper, receiver)), null, [], [], []));
        var prices = await PricesOf(now, found, plan.Value);
        if (!prices.Accepted) return Refuse<PairChoices>(prices.Refusals);
        var (regret, ofReceiver, ofHelper) = await worker.Run(() => Ask(prices.Value, pair, found.Has(pair)));
        (ofReceiver, ofHelper) = ([.. ofReceiver.Where(other => Sees(view, other.Pair))], [.. ofHelper.Where(other => Sees(view, other.Pair))]);
        var effects = ofReceiver.Concat(ofHelper).Select(other => other.Price).Concat(regret is null ? [] : new[] { regret.Effect });
        var named = ofReceiver.Concat(ofHelper).Select(other => other.Pair).Append(pair).SelectMany(other => new[] { other.Helper, other.Receiver })
            .Concat(effects.SelectMany(effect => effect.Moves.SelectMany(move => new[] { move.Helper, move.Receiver }).Concat(effect.NowHelped).Concat(effect.NoLongerHelped)));
        return Answer<PairChoices>.Of(new([], regret, ofReceiver, ofHelper, new BoardPages(now, view, Scope.Current).Cards(named, plan.Value)));
    }

    // Solved once a version: whoever clicks through the pairs of a scenario asks the same prices again and again.
    private async Task<Answer<PlanPrices>> PricesOf(Twinning now, Scenario scenario, StandingPlan plan)
    {
        if (priced is { } known && known.Version == now.BoardVersion && known.Scenario == scenario.Id) return known.Prices;
        var change = Bindings.Of(now).On(plan, scenario.Pairs, scenario.Decisions);
        var prices = await worker.Run(() => plan.Prices(change, RepairGoal.BestValue));
        priced = (now.BoardVersion, scenario.Id, prices);
        return prices;
    }

    // Its paths share their arrays, and readers interleave.
    private static (PairRegret? Regret, ImmutableArray<PairAlternative> OfReceiver, ImmutableArray<PairAlternative> OfHelper) Ask(PlanPrices prices, PairId pair, bool stands)
    {
        lock (prices) return (stands ? prices.Regret(pair).Value : null, Others(prices, pair.Receiver, pair), Others(prices, pair.Helper, pair));
    }

    private static ImmutableArray<PairAlternative> Others(PlanPrices prices, SchoolId school, PairId pair) =>
        prices.Alternatives(school, mostValueLost: null, MostChoices + 1).Value is { } list ? [.. list.Partners.Where(other => other.Pair != pair).Take(MostChoices)] : [];
}
