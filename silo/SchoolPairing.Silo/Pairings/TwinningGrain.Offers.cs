using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Pairings;

/// <summary>What planners do with offers.</summary>
internal sealed partial class TwinningGrain
{
    public async Task<Answer<PlanOverview>> Overview()
    {
        var (now, view) = (twinning, register.View());
        ScenarioSummary? published = null;
        if (now.PublishedScenario is { } scenario)
        {
            var measured = await Measured(now, [scenario]);
            if (!measured.Accepted) return Refuse<PlanOverview>(measured.Refusals);
            published = new BoardPages(now, view, Scope.Current).Summary(scenario, measured.Value[scenario.Number]);
        }
        return Answer<PlanOverview>.Of(new OverviewPages(now, view, Scope.Current, Today).Overview(published));
    }

    public Task<Answer<OfferList>> List(OfferQuery query) => Task.FromResult(
        AnswerFields.Number("take", query.Take, 1, 500) is { } fault ? Refuse<OfferList>(fault)
        : Answer<OfferList>.Of(new OverviewPages(twinning, register.View(), Scope.Current, Today).List(query with { Skip = Math.Max(0, query.Skip) })));

    public Task<Answer<OfferList>> Row(OfferId offer)
    {
        var pages = new OverviewPages(twinning, register.View(), Scope.Current, Today);
        return Task.FromResult(twinning.Find(offer) is not { } found ? Refuse<OfferList>(Unknown(offer))
            : pages.Sees(found) ? Answer<OfferList>.Of(pages.Rows(1, [found])) : Refuse<OfferList>(Scope.Current.Beyond(offer.Value)));
    }

    public Task<Answer<ReminderList>> Reminders() => Task.FromResult(Answer<ReminderList>.Of(ReminderListOf(twinning)));

    public async Task<Answer<BoardChanged>> Publish(PublishScenario command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        if (twinning.Find(command.Scenario) is not { } scenario) return Refuse<BoardChanged>(Unknown(command.Scenario));
        var plan = await PlanOf(scenario);
        if (!plan.Accepted) return Refuse<BoardChanged>(plan.Refusals);
        var view = register.View();
        if (BoardCheck.Unpublishable(twinning, scenario, plan.Value, school => view.Card(school, Frozen(plan.Value, school)).Name) is { } cannot) return Refuse<BoardChanged>(cannot);
        var move = BoardMove.Publish(twinning, scenario, plan.Value, Today);
        return await Step(move, command.Command,
            new(AuditActs.ScenarioPublished, scenario.Id, Details: [("scenario", scenario.Id.Value), ("count", move.Delta.Sent.Length), ("changed", move.Recalled)]));
    }

    public async Task<Answer<BoardChanged>> SetPolicy(SetOfferPolicy command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        if (PolicyRules.Faults(command.Policy) is { IsEmpty: false } faults) return Refuse<BoardChanged>(faults);
        return await Step(new(twinning, new() { Policy = new(twinning.Policy, command.Policy) }), command.Command,
            new(AuditActs.OfferPolicySet, Details: [("answer", command.Policy.Order.ToString()), ("count", command.Policy.AnswerDays), ("repair", command.Policy.AutoRepair?.ToString() ?? "-")]));
    }

    public async Task<Answer<BoardChanged>> Confirm(ConfirmOffers command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        var chosen = Chosen(command.Offers, OfferAct.Confirm);
        if (!chosen.Accepted) return Refuse<BoardChanged>(chosen.Refusals);
        var today = Today;
        return await Step(new(twinning, new() { Confirmed = [.. chosen.Value.Select(offer => new ConfirmedOffer(offer.Number, today))] }), command.Command,
            new(AuditActs.PairingsConfirmed, Offer: One(command.Offers), Details: [("count", chosen.Value.Count), ("offer", command.Offers[0].Value)]));
    }

    public async Task<Answer<BoardChanged>> Extend(ExtendOffers command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        if (AnswerFields.Day("answer-by", command.AnswerBy, Today, Today.AddYears(1)) is { } fault) return Refuse<BoardChanged>(fault);
        var chosen = Chosen(command.Offers, OfferAct.Extend);
        if (!chosen.Accepted) return Refuse<BoardChanged>(chosen.Refusals);
        return await Step(new(twinning, new() { Extended = [.. chosen.Value.Select(offer => new ExtendedOffer(offer.Number, offer.AnswerBy, command.AnswerBy))] }), command.Command,
            new(AuditActs.OffersExtended, Offer: One(command.Offers), Details: [("count", chosen.Value.Count), ("date", OfferRules.Day(command.AnswerBy))]));
    }

    public async Task<Answer<ReminderList>> Remind(NoteReminders command)
    {
        if (FirstAnswer<ReminderList>(command.Command) is { } first) return Answer<ReminderList>.Of(first);
        var chosen = Chosen(command.Offers, OfferAct.Extend);
        if (!chosen.Accepted) return Refuse<ReminderList>(chosen.Refusals);
        var next = chosen.Value.Aggregate(twinning, (so, offer) => so.With(offer with { RemindedOn = Today }));
        var answer = ReminderListOf(next);
        await Commit(next, new(AuditActs.SchoolsReminded, Offer: One(command.Offers), Details: [("count", chosen.Value.Count)]), command.Command, answer);
        return Answer<ReminderList>.Of(answer);
    }

    public async Task<Answer<OfferChanged>> Review(ReviewPairing command)
    {
        if (FirstAnswer<OfferChanged>(command.Command) is { } first) return Answer<OfferChanged>.Of(first);
        var chosen = Chosen([command.Offer], OfferAct.Review);
        if (!chosen.Accepted) return Refuse<OfferChanged>(chosen.Refusals);
        var offer = chosen.Value[0];
        var earliest = offer.Reviews.IsEmpty ? offer.ConfirmedOn!.Value : offer.Reviews[^1].On;
        if ((AnswerFields.Day("day", command.Review.On, earliest, Today) ?? AnswerFields.Note(command.Review.Note)) is { } fault) return Refuse<OfferChanged>(fault);
        return await Say(twinning.With(offer with { Reviews = offer.Reviews.Add(command.Review) }), offer, command.Command,
            new(AuditActs.PairingReviewed, Offer: command.Offer, Details: [("date", OfferRules.Day(command.Review.On)), ("state", command.Review.Continue ? "continue" : "end")]));
    }

    public async Task<Answer<BoardChanged>> End(EndPairing command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        var chosen = Chosen([command.Offer], OfferAct.End);
        if (!chosen.Accepted) return Refuse<BoardChanged>(chosen.Refusals);
        var offer = chosen.Value[0];
        if (!Enum.IsDefined(command.Reason)) return Refuse<BoardChanged>(AnswerFields.Fault("reason", command.Reason.ToString(), "§allowed.listed"));
        var last = offer.Term().Until;
        if ((AnswerFields.Day("day", command.On, offer.ConfirmedOn!.Value, last > Today ? last : Today) ?? AnswerFields.Note(command.Note)) is { } fault) return Refuse<BoardChanged>(fault);
        var ended = await Step(new(twinning, new() { Ended = [new(offer.Number, new(OfferState.Ended, command.On, null, command.Reason, command.Note))] }), command.Command,
            new(AuditActs.PairingEnded, Offer: command.Offer, Details: [("reason", command.Reason.ToString()), ("date", OfferRules.Day(command.On))]));
        return ended.Accepted ? Answer<BoardChanged>.Of(ended.Value with { OffersRecalled = 0 }) : ended;
    }

    /// <summary>Offers of a command: all there, in the caller's reach and in the right state, or every reason why not.</summary>
    private Answer<List<Offer>> Chosen(ImmutableArray<OfferId> ids, OfferAct act)
    {
        if (ids.IsDefaultOrEmpty || ids.Distinct().Count() != ids.Length) return Refuse<List<Offer>>(AnswerFields.Fault("offers", ids.IsDefaultOrEmpty ? "" : string.Join(", ", ids), "§allowed.once"));
        var (view, refusals, chosen) = (register.View(), new List<Refusal>(), new List<Offer>());
        foreach (var id in ids)
        {
            if (twinning.Find(id) is not { } offer) refusals.Add(Unknown(id));
            else if (BeyondScope(view, [offer.Pair.Receiver]) is not null) refusals.Add(Scope.Current.Beyond(id.Value));
            else if (!OfferRules.PlannerMayNow(offer).Contains(act)) refusals.Add(OfferRules.WrongState(offer, id, act));
            else if (act == OfferAct.Confirm && Closed(view, offer, id) is { } closed) refusals.Add(closed);
            else chosen.Add(offer);
        }
        return refusals.Count > 0 ? Refuse<List<Offer>>(refusals) : Answer<List<Offer>>.Of(chosen);
    }

    private static OfferId? One(ImmutableArray<OfferId> offers) => offers is [var only] ? only : null;

    private ReminderList ReminderListOf(Twinning now)
    {
        var view = register.View();
        return new OfferPages(now, view, Today).Reminders(new OverviewPages(now, view, Scope.Current, Today).Seen);
    }
}
