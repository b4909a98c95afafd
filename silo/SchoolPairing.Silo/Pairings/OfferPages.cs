using System.Collections.Immutable;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Writes the pages of offers: for one side without anything of other schools, for planners with all.</summary>
internal sealed class OfferPages(Twinning twinning, RegisterView view, DateOnly today)
{
    /// <summary>The page of one side.</summary>
    public OfferPage Page(Offer offer, OfferSide side)
    {
        var (paper, other) = (offer.Paper, Other(side));
        return new(twinning.IdOf(offer.Number), twinning.Plan, side, Card(offer, side), Card(offer, other), paper.SharedStages, paper.DistanceMeters, paper.TravelMinutes,
            paper.Reasons, paper.Doubt, side == OfferSide.Helper ? paper.HelperGives : paper.ReceiverGives,
            side == OfferSide.Helper ? [.. paper.HelperGets, .. paper.ReceiverGives] : paper.HelperGives, paper.Needs, paper.Strengths, Dates(offer), offer.State,
            OfferRules.Shown(offer, side), Discreet(OfferRules.Shown(offer, other)), OfferRules.MayNow(offer, side, twinning.Policy, today),
            OfferRules.WaitsForPartner(offer, side, twinning.Policy), Pairing(offer));
    }

    /// <summary>All offers of a school of today.</summary>
    public OwnOffers Own(SchoolId school)
    {
        var own = twinning.Offers.Values.Where(offer => !offer.Undone).SelectMany(offer => new[] { OfferSide.Helper, OfferSide.Receiver }
            .Where(side => view.Today(offer.School(side)) == school).Take(1).Select(side => (offer, side))).ToList();
        ImmutableArray<OfferPage> Pages(IEnumerable<(Offer Offer, OfferSide Side)> chosen) => [.. chosen.Select(entry => Page(entry.Offer, entry.Side))];
        return new(view.Card(school),
            Pages(own.Where(entry => entry.offer is { Stands: true, ConfirmedOn: null }).OrderBy(entry => entry.offer.AnswerBy).ThenBy(entry => entry.offer.Number)),
            Pages(own.Where(entry => entry.offer is { Stands: true, ConfirmedOn: not null })),
            Pages(own.Where(entry => !entry.offer.Stands).OrderByDescending(entry => entry.offer.End!.On).ThenByDescending(entry => entry.offer.Number)));
    }

    /// <summary>A line of a planner's list.</summary>
    public OfferRow Row(Offer offer) => new(
        twinning.IdOf(offer.Number), view.Today(offer.Pair.Helper), view.Today(offer.Pair.Receiver), offer.Paper.Points, offer.Paper.DistanceMeters, offer.Paper.NeedRank,
        Dates(offer), offer.State, OfferRules.Shown(offer, OfferSide.Helper), OfferRules.Shown(offer, OfferSide.Receiver), offer.End?.No,
        [.. offer.Helper.Wishes.Concat(offer.Receiver.Wishes).Distinct()], offer.RemindedOn, OfferRules.PlannerMayNow(offer), Pairing(offer));

    public AgreementPage Agreement(Offer offer)
    {
        var (from, until) = offer.Term();
        return new(twinning.IdOf(offer.Number), twinning.Plan, Card(offer, OfferSide.Helper), Card(offer, OfferSide.Receiver), offer.Paper.DistanceMeters, from, until,
            Math.Max(1, (int)Math.Round((until.DayNumber - from.DayNumber) / 365.25)), offer.Paper.Needs, offer.Paper.HelperGives, offer.Paper.ReceiverGives,
            Discreet(OfferRules.Shown(offer, OfferSide.Helper)).Conditions, Discreet(OfferRules.Shown(offer, OfferSide.Receiver)).Conditions, MeetingsPerTerm: 1, Pairing(offer));
    }

    /// <summary>Sides that have not answered though they may, from so many days before the last one.</summary>
    public ReminderList Reminders(IEnumerable<Offer> offers) => new(today,
    [
        .. offers.Where(offer => offer.Waits && today <= offer.AnswerBy && today >= offer.AnswerBy.AddDays(-twinning.Policy.RemindDays))
            .SelectMany(offer => new[] { OfferSide.Helper, OfferSide.Receiver }.Where(side => OfferRules.MayNow(offer, side, twinning.Policy, today).Contains(OfferAct.Accept))
                .Select(side => new Reminder(twinning.IdOf(offer.Number), side, Card(offer, side), Card(offer, Other(side)), offer.AnswerBy, offer.RemindedOn)))
            .OrderBy(row => row.AnswerBy).ThenBy(row => row.Offer).ThenBy(row => row.Side),
    ]);

    public static PairingCard? Pairing(Offer offer)
    {
        if (offer.ConfirmedOn is not { } confirmed) return null;
        var (from, until) = offer.Term();
        var next = (offer.Reviews.IsEmpty ? from : offer.Reviews[^1].On).AddYears(1);
        return new(confirmed, from, until, offer.HelperSignedOn, offer.ReceiverSignedOn, offer.Reviews, offer.End is null && next <= until ? next : null, offer.End?.On, offer.End?.Exit);
    }

    public static OfferSide Other(OfferSide side) => side == OfferSide.Helper ? OfferSide.Receiver : OfferSide.Helper;

    private SchoolCard Card(Offer offer, OfferSide side) => view.Card(offer.School(side));

    private static OfferDates Dates(Offer offer)
    {
        var (from, until) = offer.Term();
        return new(offer.SentOn, offer.AnswerBy, from, until);
    }

    // Its places and distance speak of other schools; what the partner has to agree to are subjects and days.
    private static SideAnswer Discreet(SideAnswer answer) => answer.Conditions is not { } conditions ? answer
        : answer with { Conditions = conditions with { MaxReceivers = null, MaxDistanceKm = null } };
}
