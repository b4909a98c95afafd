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
        var change = Bindings.Of(now).On(plan.Value, found.Pairs, found.Decisions);
        var prices = await worker.Run(() => plan.Value.Prices(change, RepairGoal.BestValue));
        if (!prices.Accepted) return Refuse<PairChoices>(prices.Refusals);
        var (regret, ofReceiver, ofHelper) = await worker.Run(() => (
            found.Has(pair) ? prices.Value.Regret(pair).Value : null, Others(prices.Value, receiver, pair), Others(prices.Value, helper, pair)));
        (ofReceiver, ofHelper) = ([.. ofReceiver.Where(other => Sees(view, other.Pair))], [.. ofHelper.Where(other => Sees(view, other.Pair))]);
        var effects = ofReceiver.Concat(ofHelper).Select(other => other.Price).Concat(regret is null ? [] : new[] { regret.Effect });
        var named = ofReceiver.Concat(ofHelper).Select(other => other.Pair).Append(pair).SelectMany(other => new[] { other.Helper, other.Receiver })
            .Concat(effects.SelectMany(effect => effect.Moves.SelectMany(move => new[] { move.Helper, move.Receiver }).Concat(effect.NowHelped).Concat(effect.NoLongerHelped)));
        return Answer<PairChoices>.Of(new([], regret, ofReceiver, ofHelper, new BoardPages(now, view, Scope.Current).Cards(named, plan.Value)));
    }

    private static ImmutableArray<PairAlternative> Others(PlanPrices prices, SchoolId school, PairId pair) =>
        prices.Alternatives(school, mostValueLost: null, MostChoices + 1).Value is { } list ? [.. list.Partners.Where(other => other.Pair != pair).Take(MostChoices)] : [];
}
