using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Writes the planner's pages over all offers: as many of them as the caller may see.</summary>
internal sealed class OverviewPages(Twinning twinning, RegisterView view, Scope scope, DateOnly today)
{
    private const int MostDeadlines = 10, MostTasks = 100;

    private readonly OfferPages pages = new(twinning, view, today);

    /// <summary>Offers that the caller may see, by number.</summary>
    public IEnumerable<Offer> Seen => twinning.Offers.Values.Where(offer => !offer.Undone && Sees(offer));

    public bool Sees(Offer offer) => scope.PlansForTheCity || scope.MayPlanForAnyOf(view.Card(offer.Pair.Helper).Unit, view.Card(offer.Pair.Receiver).Unit);

    public PlanOverview Overview(ScenarioSummary? published)
    {
        var seen = Seen.ToList();
        var counts = seen.CountBy(offer => offer.State).ToDictionary();
        var tasks = Tasks(seen).OrderBy(task => task.Kind).ThenBy(task => task.Since).ThenBy(task => task.Offer).ToList();
        return new(twinning.Plan, twinning.BoardVersion, twinning.Sequence, published, twinning.Policy,
            [.. Enum.GetValues<OfferState>().Select(state => new StateCount(state, counts.GetValueOrDefault(state)))],
            [.. seen.Where(offer => offer.Waits).CountBy(offer => offer.AnswerBy).OrderBy(day => day.Key).Take(MostDeadlines).Select(day => new DeadlineCount(day.Key, day.Value))],
            [.. tasks.Take(MostTasks)], tasks.Count, Cards(tasks.Take(MostTasks).SelectMany(task => new[] { task.Helper, task.Receiver })));
    }

    public OfferList List(OfferQuery query)
    {
        var found = Seen.Where(offer => Fits(offer, query)).OrderBy(offer => offer.AnswerBy).ThenBy(offer => offer.Number).ToList();
        return Rows(found.Count, found.Skip(query.Skip).Take(query.Take));
    }

    public OfferList Rows(int found, IEnumerable<Offer> offers)
    {
        ImmutableArray<OfferRow> rows = [.. offers.Select(pages.Row)];
        return new(twinning.BoardVersion, found, rows, Cards(rows.SelectMany(row => row.Wishes.Append(row.Helper).Append(row.Receiver))));
    }

    private bool Fits(Offer offer, OfferQuery query)
    {
        SchoolCard[] schools = [view.Card(offer.Pair.Helper), view.Card(offer.Pair.Receiver)];
        return (query.States.IsDefaultOrEmpty || query.States.Contains(offer.State)) && (!query.Waiting || offer.Waits)
            && (query.Unit is not { } unit || Array.Exists(schools, school => school.Unit == unit))
            && (query.County is not { } county || Array.Exists(schools, school => school.County == county))
            && (string.IsNullOrWhiteSpace(query.Text) || Array.Exists(schools, school =>
                school.Name.Contains(query.Text, StringComparison.OrdinalIgnoreCase) || school.Id.Value.Contains(query.Text, StringComparison.OrdinalIgnoreCase)));
    }

    private IEnumerable<PlanTask> Tasks(List<Offer> seen)
    {
        var fallen = twinning.Fallen().Select(offer => offer.Number).ToHashSet();
        foreach (var offer in seen)
        {
            if (fallen.Contains(offer.Number)) yield return Task(PlanTaskKind.Repair, offer, offer.End!.On);
            if (!offer.Stands) continue;
            foreach (var said in new[] { offer.Helper, offer.Receiver })
                if (offer.Waits && said is { Kind: AnswerKind.AskAlternatives, On: { } asked }) yield return Task(PlanTaskKind.AlternativesAsked, offer, asked);
            if (offer.State == OfferState.Accepted) yield return Task(PlanTaskKind.Confirm, offer, Later(offer.Helper.On, offer.Receiver.On));
            if (offer.Waits && today >= offer.AnswerBy.AddDays(-twinning.Policy.RemindDays)) yield return Task(PlanTaskKind.Remind, offer, offer.AnswerBy.AddDays(-twinning.Policy.RemindDays));
            if (OfferPages.Pairing(offer) is not { } pairing) continue;
            if (pairing.HelperSignedOn is null || pairing.ReceiverSignedOn is null) yield return Task(PlanTaskKind.Sign, offer, pairing.ConfirmedOn);
            if (pairing.NextReviewOn is { } review && review <= today) yield return Task(PlanTaskKind.Review, offer, review);
        }
    }

    private PlanTask Task(PlanTaskKind kind, Offer offer, DateOnly since) => new(kind, twinning.IdOf(offer.Number), view.Today(offer.Pair.Helper), view.Today(offer.Pair.Receiver), since);

    private static DateOnly Later(DateOnly? one, DateOnly? other) => one > other ? one.Value : other!.Value;

    private ImmutableArray<SchoolCard> Cards(IEnumerable<SchoolId> schools) => [.. schools.Distinct().Order().Select(school => view.Card(school) with { Id = school })];
}
