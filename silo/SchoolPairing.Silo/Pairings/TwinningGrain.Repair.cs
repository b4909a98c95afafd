using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;

namespace SchoolPairing.Silo.Pairings;

/// <summary>What is done about pairs that fell, and which partners a school may ask for instead.</summary>
internal sealed partial class TwinningGrain
{
    private const int MostAlternatives = 10;

    public async Task<Answer<RepairMenu>> Repairs()
    {
        var now = twinning;
        var fallen = now.Fallen();
        if (now.PublishedScenario is not { } published || fallen.IsEmpty) return Contracts.Words.Answer<RepairMenu>.Of(new(now.BoardVersion, [], null, [], []));
        var plan = await PlanOf(published);
        if (!plan.Accepted) return Refuse<RepairMenu>(plan.Refusals);
        var view = register.View();
        var before = plan.Value.Measure(published.Pairs);
        var outcome = await worker.Run(() => plan.Value.Menu(Bindings.Of(now).On(plan.Value, published.Pairs, published.Decisions)));
        if (outcome is ReplanOutcome.Impossible impossible) return Refuse<RepairMenu>(Clash(impossible.Clash, view));
        if (outcome is not ReplanOutcome.Found found) return Refuse<RepairMenu>(((ReplanOutcome.Refused)outcome).Refusals);
        ImmutableArray<FallenPair> pairs = [.. fallen.Where(offer => Sees(view, offer.Pair)).Select(offer => new FallenPair(now.IdOf(offer.Number), offer.Pair, offer.State, offer.End!.No))];
        // A county planner is offered what a county planner may send.
        ImmutableArray<RepairChoice> choices = [.. found.Options.Where(option => BeyondScope(view, option.Effect.Moves.Select(move => move.Receiver)) is null).Select(option =>
        {
            var move = BoardMove.Edit(now, published, plan.Value, published.Decisions, option.Pairs, Today);
            return new RepairChoice(option, move.Recalled, move.Delta.Sent.Length);
        })];
        var named = pairs.Select(pair => pair.Pair).SelectMany(pair => new[] { pair.Helper, pair.Receiver })
            .Concat(choices.SelectMany(choice => choice.Option.Effect.Moves.Concat(choice.Option.Price.Moves)).SelectMany(move => new[] { move.Helper, move.Receiver }));
        return Contracts.Words.Answer<RepairMenu>.Of(new(now.BoardVersion, pairs, before.Value, choices, new BoardPages(now, view, Scope.Current).Cards(named, plan.Value)));
    }

    public async Task<Answer<BoardChanged>> Repair(SendRepair command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Contracts.Words.Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        if (!Enum.IsDefined(command.Goal)) return Refuse<BoardChanged>(AnswerFields.Fault("repair", command.Goal.ToString(), "§allowed.listed"));
        return await Repair(command.Goal, command.Command);
    }

    private async Task<Answer<BoardChanged>> Repair(RepairGoal goal, CommandId command)
    {
        if (twinning.PublishedScenario is not { } published || twinning.Fallen().IsEmpty)
            return Refuse<BoardChanged>(Refusal.Of(RefusalCode.NothingToRepair, ("plan", Id.Value)));
        var plan = await PlanOf(published);
        if (!plan.Accepted) return Refuse<BoardChanged>(plan.Refusals);
        var view = register.View();
        var outcome = await worker.Run(() => plan.Value.Replan(Bindings.Of(twinning).On(plan.Value, published.Pairs, published.Decisions), goal));
        if (outcome is ReplanOutcome.Impossible impossible) return Refuse<BoardChanged>(Clash(impossible.Clash, view));
        if (outcome is not ReplanOutcome.Found { Options: [var option, ..] }) return Refuse<BoardChanged>(((ReplanOutcome.Refused)outcome).Refusals);
        if (BeyondScope(view, option.Effect.Moves.Select(move => move.Receiver)) is { } beyond) return Refuse<BoardChanged>(beyond);
        var move = BoardMove.Edit(twinning, published, plan.Value, published.Decisions, option.Pairs, Today);
        return await Step(move, command, new(AuditActs.RepairSent, published.Id,
            Details: [("repair", goal.ToString()), ("count", move.Delta.Sent.Length), ("changed", move.Recalled), ("scenario", published.Id.Value)]));
    }

    /// <summary>The repair of the policy, as an act of the service: it comes after the answer that made it necessary, and never makes that fail.</summary>
    private async Task RepairByItself()
    {
        if (twinning.Policy.AutoRepair is not { } goal || twinning.Fallen().IsEmpty) return;
        var caller = Caller.Current;
        try
        {
            Caller.Current = Caller.Service;
            var repaired = await Repair(goal, CommandId.Of($"by-itself-{twinning.Sequence}"));
            if (!repaired.Accepted) NotRepaired(Id, repaired.Refusals[0].Code);
        }
#pragma warning disable CA1031 // what was answered stands and is told; the clock repairs at the next start
        catch (Exception failure)
#pragma warning restore CA1031
        {
            RepairBroken(failure, Id);
        }
        finally
        {
            Caller.Current = caller;
        }
    }

    /// <summary>Partners that a side could have instead while the plan helps as many and loses no more than the policy allows.</summary>
    private async Task<Answer<List<OtherPartner>>> AlternativesOf(Twinning now, Offer offer, OfferSide side)
    {
        if (!offer.Stands || now.PublishedScenario is not { } published) return Contracts.Words.Answer<List<OtherPartner>>.Of([]);
        var plan = await PlanOf(published);
        if (!plan.Accepted) return Refuse<List<OtherPartner>>(plan.Refusals);
        return await worker.Run(() => Priced(now, plan.Value, published, offer, side));
    }

    private static Answer<List<OtherPartner>> Priced(Twinning now, StandingPlan plan, Scenario published, Offer offer, OfferSide side)
    {
        var bindings = Bindings.Of(now);
        // The offer asked about is free to move even where the partner's yes has bound it.
        bindings = bindings with { Kept = bindings.Kept.Remove(offer.Pair) };
        var prices = plan.Prices(bindings.On(plan, published.Pairs, published.Decisions.Remove(new(DecisionKind.Lock, offer.Pair.Helper, offer.Pair.Receiver))), RepairGoal.BestValue);
        if (!prices.Accepted) return Refuse<List<OtherPartner>>(prices.Refusals);
        var others = prices.Value.Alternatives(offer.School(side), now.Policy.AlternativesWithinPoints);
        if (!others.Accepted) return Refuse<List<OtherPartner>>(others.Refusals);
        var taken = published.Pairs.CountBy(pair => pair.Helper).ToDictionary();
        return Contracts.Words.Answer<List<OtherPartner>>.Of(
        [
            .. others.Value.Partners.Where(other => !published.Has(other.Pair)).OrderBy(other => other.DistanceMeters).ThenBy(other => other.Pair).Take(MostAlternatives).Select(other =>
            {
                var school = side == OfferSide.Helper ? other.Pair.Receiver : other.Pair.Helper;
                return new OtherPartner(school, Frozen(plan, school), other.DistanceMeters, plan.Facts(other.Pair)!.TravelMinutes,
                    new OfferWords(plan, other.Pair, taken.GetValueOrDefault(other.Pair.Helper) + 1).Reasons());
            }),
        ]);
    }

    private sealed record OtherPartner(SchoolId School, School? Known, int DistanceMeters, int? TravelMinutes, ImmutableArray<Reason> Reasons)
    {
        public AlternativePartner With(RegisterView view) => new(view.Card(School, Known), DistanceMeters, TravelMinutes, Reasons);
    }
}
