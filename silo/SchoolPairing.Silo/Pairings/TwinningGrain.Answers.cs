using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Pairings;

/// <summary>What the two schools of an offer see and say.</summary>
internal sealed partial class TwinningGrain
{
    public Task<Answer<OwnOffers>> OwnSchool()
    {
        var view = register.View();
        return Task.FromResult(Caller.Current?.School is { } school
            ? Answer<OwnOffers>.Of(new OfferPages(twinning, view, Today).Own(view.Today(school)))
            : Refuse<OwnOffers>(Scope.Current.Beyond(Id.Value)));
    }

    public Task<Answer<OfferPage>> Page(OfferId offer, OfferSide? side)
    {
        var view = register.View();
        if (twinning.Find(offer) is not { } found) return Task.FromResult(Refuse<OfferPage>(Unknown(offer)));
        var whose = SideSeen(view, found, offer, side);
        return Task.FromResult(whose.Accepted ? Answer<OfferPage>.Of(new OfferPages(twinning, view, Today).Page(found, whose.Value.Side)) : Refuse<OfferPage>(whose.Refusals));
    }

    public Task<Answer<AgreementPage>> Agreement(OfferId offer)
    {
        var view = register.View();
        if (twinning.Find(offer) is not { } found) return Task.FromResult(Refuse<AgreementPage>(Unknown(offer)));
        var whose = SideSeen(view, found, offer, null);
        return Task.FromResult(whose.Accepted ? Answer<AgreementPage>.Of(new OfferPages(twinning, view, Today).Agreement(found)) : Refuse<AgreementPage>(whose.Refusals));
    }

    public async Task<Answer<OfferAlternatives>> Alternatives(OfferId offer, OfferSide? side)
    {
        var (now, view) = (twinning, register.View());
        if (now.Find(offer) is not { } found) return Refuse<OfferAlternatives>(Unknown(offer));
        var whose = SideSeen(view, found, offer, side);
        if (!whose.Accepted) return Refuse<OfferAlternatives>(whose.Refusals);
        var others = await AlternativesOf(now, found, whose.Value.Side);
        return others.Accepted
            ? Answer<OfferAlternatives>.Of(new(offer, [.. others.Value.Select(other => other.With(view))]))
            : Refuse<OfferAlternatives>(others.Refusals);
    }

    public async Task<Answer<OfferChanged>> Answer(AnswerOffer command)
    {
        if (FirstAnswer<OfferChanged>(command.Command) is { } first) return Contracts.Words.Answer<OfferChanged>.Of(first);
        var view = register.View();
        if (twinning.Find(command.Offer) is not { } offer) return Refuse<OfferChanged>(Unknown(command.Offer));
        var whose = SideSpeaking(view, offer, command.Offer, command.Side);
        if (!whose.Accepted) return Refuse<OfferChanged>(whose.Refusals);
        var side = whose.Value.Side;
        var faults = AnswerFields.Faults(command, offer, side, side == OfferSide.Helper ? offer.Paper.HelperPlaces : offer.Paper.ReceiverPlaces, Subjects(view, offer));
        if (!faults.IsEmpty) return Refuse<OfferChanged>(faults);
        var partner = view.Card(offer.School(OfferPages.Other(side))).Name;
        if (OfferRules.Refusal(offer, command.Offer, side, OfferRules.ActOf(command.Kind), twinning.Policy, Today, partner) is { } cannot) return Refuse<OfferChanged>(cannot);
        if (command.Kind is AnswerKind.Accept or AnswerKind.AcceptWithConditions && Closed(view, offer, command.Offer) is { } closed) return Refuse<OfferChanged>(closed);
        if (!command.Wishes.IsDefaultOrEmpty)
        {
            var others = await AlternativesOf(twinning, offer, side);
            if (!others.Accepted) return Refuse<OfferChanged>(others.Refusals);
            if (!command.Wishes.All(wish => others.Value.Any(other => view.Today(other.School) == wish || other.School == wish)))
                return Refuse<OfferChanged>(AnswerFields.Fault("wishes", string.Join(", ", command.Wishes), "§allowed.wishes"));
        }
        var answered = OfferRules.Answered(offer, side, command, Today);
        var bound = Bound(twinning.With(answered), answered, side, view);
        if (!bound.Accepted) return Refuse<OfferChanged>(bound.Refusals);
        var answer = await Say(bound.Value, answered, command.Command, new(ActOf(command.Kind), Offer: command.Offer, Details:
            [("side", side.ToString()), ("answer", command.Kind.ToString()), ("reason", command.Reason?.ToString() ?? "-"), ("plan", Id.Value)]));
        await RepairByItself();
        return answer;
    }

    public async Task<Answer<OfferChanged>> Sign(SignAgreement command)
    {
        if (FirstAnswer<OfferChanged>(command.Command) is { } first) return Contracts.Words.Answer<OfferChanged>.Of(first);
        var view = register.View();
        if (twinning.Find(command.Offer) is not { } offer) return Refuse<OfferChanged>(Unknown(command.Offer));
        var whose = SideSpeaking(view, offer, command.Offer, command.Side);
        if (!whose.Accepted) return Refuse<OfferChanged>(whose.Refusals);
        var side = whose.Value.Side;
        if (!OfferRules.MayNow(offer, side, twinning.Policy, Today).Contains(OfferAct.Sign)) return Refuse<OfferChanged>(OfferRules.WrongState(offer, command.Offer, OfferAct.Sign));
        if (AnswerFields.Day("day", command.On, offer.SentOn, Today) is { } fault) return Refuse<OfferChanged>(fault);
        var signed = side == OfferSide.Helper ? offer with { HelperSignedOn = command.On } : offer with { ReceiverSignedOn = command.On };
        return await Say(twinning.With(signed), signed, command.Command,
            new(AuditActs.AgreementSigned, Offer: command.Offer, Details: [("side", side.ToString()), ("date", OfferRules.Day(command.On))]));
    }

    public async Task Expire()
    {
        var today = Today;
        var over = twinning.Offers.Values.Where(offer => offer.Waits && today > offer.AnswerBy).ToList();
        if (over.Count == 0) return;
        var next = over.Aggregate(twinning, (so, offer) => so.With(offer with { End = new(OfferState.Expired, today) }));
        await Commit<OfferChanged>(next with { BoardVersion = next.BoardVersion + 1 }, new(AuditActs.OffersExpired, Details: [("count", over.Count), ("date", OfferRules.Day(today))]), null, null);
        await RepairByItself();
    }

    public Task Resume() => RepairByItself();

    /// <summary>Writes what happened to one offer. A pair that falls is something that planners must not overlook.</summary>
    private async Task<Answer<OfferChanged>> Say(Twinning next, Offer offer, CommandId command, Act act)
    {
        if (next.Standing.Count() < twinning.Standing.Count()) next = next with { BoardVersion = next.BoardVersion + 1 };
        var answer = new OfferChanged(next.IdOf(offer.Number), offer.State);
        await Commit(next, act, command, answer);
        return Contracts.Words.Answer<OfferChanged>.Of(answer);
    }

    /// <summary>What new conditions do to the other open offers of the school: those that no longer fit are recalled, the weakest first; agreed ones are never.</summary>
    private static Answer<Twinning> Bound(Twinning next, Offer answered, OfferSide side, RegisterView view)
    {
        if (!answered.Said(side).Yes || answered.Said(side).Conditions is not { } conditions) return Contracts.Words.Answer<Twinning>.Of(next);
        var school = answered.School(side);
        var own = next.Standing.Where(offer => offer.School(side) == school).ToList();
        var recalled = own.Where(offer => !offer.Agreed && conditions.MaxDistanceKm is { } km && offer.Paper.DistanceMeters > km * 1000).ToList();
        if (conditions.MaxReceivers is { } most)
        {
            if (own.Count(offer => offer.Agreed) is var agreed && agreed > most)
                return Refuse<Twinning>(Refusal.Of(RefusalCode.PlacesAgreed, ("school", view.Card(school).Name),
                    ("asked", most.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("agreed", agreed.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            var open = own.Where(offer => !offer.Agreed && !recalled.Contains(offer)).OrderBy(offer => offer.Paper.Points).ThenBy(offer => offer.Pair).ToList();
            recalled.AddRange(open.Take(own.Count - recalled.Count - most));
        }
        return Contracts.Words.Answer<Twinning>.Of(recalled.Aggregate(next, (so, offer) => so.With(offer with { End = new(OfferState.Recalled, answered.Said(side).On!.Value) })));
    }

    /// <summary>Whose page it is: a principal's own side; a planner's choice where a school of the offer is in reach.</summary>
    private static Answer<Whose> SideSeen(RegisterView view, Offer offer, OfferId id, OfferSide? named)
    {
        if (Caller.Current?.Role == Role.Principal) return SideSpeaking(view, offer, id, named);
        return Sees(view, offer.Pair) ? Contracts.Words.Answer<Whose>.Of(new(named ?? OfferSide.Helper)) : Refuse<Whose>(Scope.Current.Beyond(id.Value));
    }

    /// <summary>For whom the caller speaks: a principal for the own school; a planner, who was told by telephone, for the side that the planner names.</summary>
    private static Answer<Whose> SideSpeaking(RegisterView view, Offer offer, OfferId id, OfferSide? named)
    {
        if (Caller.Current is { Role: Role.Principal } principal)
        {
            foreach (var side in new[] { OfferSide.Helper, OfferSide.Receiver })
                if (principal.School is { } own && view.Today(own) == view.Today(offer.School(side)))
                    return named is null || named == side ? Contracts.Words.Answer<Whose>.Of(new(side)) : Refuse<Whose>(AnswerFields.Fault("side", named.Value.ToString(), "§allowed.side"));
            return Refuse<Whose>(Scope.Current.Beyond(id.Value));
        }
        if (!Scope.Current.MayPlanFor(view.Card(offer.Pair.Receiver).Unit)) return Refuse<Whose>(Scope.Current.Beyond(id.Value));
        return named is { } chosen && Enum.IsDefined(chosen) ? Contracts.Words.Answer<Whose>.Of(new(chosen)) : Refuse<Whose>(AnswerFields.Fault("side", "", "§allowed.side"));
    }

    /// <summary>The refusal of a pair of which a school is no more; null: both are there, under whatever code.</summary>
    private static Refusal? Closed(RegisterView view, Offer offer, OfferId id) =>
        new[] { offer.Pair.Helper, offer.Pair.Receiver }.Select(school => view.Card(school)).FirstOrDefault(school => school.Closed) is { } gone
            ? Refusal.Of(RefusalCode.SchoolClosed, ("school", gone.Name), ("offer", id.Value)) : null;

    private static HashSet<SubjectId> Subjects(RegisterView view, Offer offer) =>
    [
        .. new[] { offer.Pair.Helper, offer.Pair.Receiver }.Select(school => view.Find(view.Today(school))).OfType<School>().SelectMany(school => school.Parts)
            .SelectMany(part => part.Subjects).Select(subject => subject.Subject),
        .. offer.Paper.Needs.Select(need => need.Gap).OfType<Contracts.Need.SubjectGap>().Select(gap => gap.Subject), .. offer.Paper.Strengths.Select(spare => spare.Subject),
    ];

    private static ActId ActOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Decline => AuditActs.OfferDeclined,
        AnswerKind.AskAlternatives => AuditActs.AlternativesAsked,
        AnswerKind.Withdraw => AuditActs.OfferWithdrawn,
        _ => AuditActs.OfferAccepted,
    };

    private sealed record Whose(OfferSide Side);
}
