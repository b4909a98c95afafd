using System.Collections.Immutable;
using SchoolPairing.Contracts.Pairings;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Does and undoes the delta of a step. What happened to offers in between stays: only what the step itself said is taken back.</summary>
internal static class StepRules
{
    public static Twinning Do(Twinning from, StepDelta delta)
    {
        var next = from;
        if (delta.Added is { } added) next = next with { Scenarios = next.Scenarios.Add(added.Number, added) };
        if (delta.Dropped is { } dropped) next = next with { Scenarios = next.Scenarios.Remove(dropped.Number) };
        if (delta.Scenario is { } number)
            next = next.With(Edited(next.Scenarios[number], delta.PairsGone, delta.PairsCome, delta.DecisionsGone, delta.DecisionsCome, delta.Name?.After));
        if (delta.Published is { } published) next = next with { Published = published.After == 0 ? null : published.After };
        if (delta.Policy is { } policy) next = next with { Policy = policy.After };
        foreach (var (offer, end) in delta.Ended) next = next.With(next.Offers[offer] with { End = end });
        foreach (var offer in delta.Sent) next = next.With(next.Offers[offer] with { Undone = false });
        foreach (var (offer, on) in delta.Confirmed) next = next.With(next.Offers[offer] with { ConfirmedOn = on });
        foreach (var (offer, _, after) in delta.Extended) next = next.With(next.Offers[offer] with { AnswerBy = after });
        return next;
    }

    public static Twinning Undo(Twinning from, StepDelta delta)
    {
        var next = from;
        foreach (var (offer, before, _) in delta.Extended) next = next.With(next.Offers[offer] with { AnswerBy = before });
        foreach (var (offer, _) in delta.Confirmed) next = next.With(next.Offers[offer] with { ConfirmedOn = null });
        foreach (var offer in delta.Sent) next = next.With(next.Offers[offer] with { Undone = true });
        foreach (var (offer, _) in delta.Ended) next = next.With(next.Offers[offer] with { End = null });
        if (delta.Policy is { } policy) next = next with { Policy = policy.Before };
        if (delta.Published is { } published) next = next with { Published = published.Before == 0 ? null : published.Before };
        if (delta.Scenario is { } number)
            next = next.With(Edited(next.Scenarios[number], delta.PairsCome, delta.PairsGone, delta.DecisionsCome, delta.DecisionsGone, delta.Name?.Before));
        if (delta.Dropped is { } dropped) next = next with { Scenarios = next.Scenarios.Add(dropped.Number, dropped) };
        if (delta.Added is { } added) next = next with { Scenarios = next.Scenarios.Remove(added.Number) };
        return next;
    }

    /// <summary>Why a step cannot be undone any more; null: it can.</summary>
    /// <param name="from">Where it would be undone.</param>
    /// <param name="delta">The step.</param>
    /// <param name="evenAgreed">Whether offers may be recalled that somebody said yes to.</param>
    public static StepObstacle? UndoObstacle(Twinning from, StepDelta delta, bool evenAgreed)
    {
        if (First(from, delta.Confirmed.Select(entry => entry.Offer), offer => offer.HelperSignedOn is not null || offer.ReceiverSignedOn is not null) is { } signed)
            return signed with { Reason = "signed" };
        if (First(from, delta.Confirmed.Select(entry => entry.Offer), offer => !offer.Stands) is { } over) return over with { Reason = "state" };
        return evenAgreed ? null : First(from, delta.Sent, offer => offer.Agreed) is { } agreed ? agreed with { Reason = "agreed" } : null;
    }

    /// <summary>Why an undone step cannot be done again; null: it can.</summary>
    /// <param name="from">Where it would be done again.</param>
    /// <param name="delta">The step.</param>
    /// <param name="evenAgreed">Whether offers may be recalled that somebody said yes to.</param>
    public static StepObstacle? RedoObstacle(Twinning from, StepDelta delta, bool evenAgreed)
    {
        if (First(from, delta.Ended.Select(entry => entry.Offer).Concat(delta.Extended.Select(entry => entry.Offer)), offer => !offer.Stands) is { } over)
            return over with { Reason = "state" };
        if (First(from, delta.Confirmed.Select(entry => entry.Offer), offer => !offer.Stands || offer.State != OfferState.Accepted) is { } changed)
            return changed with { Reason = "state" };
        var recalled = delta.Ended.Where(entry => entry.End.State == OfferState.Recalled).Select(entry => entry.Offer);
        return evenAgreed ? null : First(from, recalled, offer => offer.Agreed) is { } agreed ? agreed with { Reason = "agreed" } : null;
    }

    private static StepObstacle? First(Twinning from, IEnumerable<int> offers, Func<Offer, bool> stands)
    {
        var found = offers.Where(offer => stands(from.Offers[offer])).ToList();
        return found.Count == 0 ? null : new("", found.Count, found[0]);
    }

    private static Scenario Edited(Scenario scenario, ImmutableArray<Contracts.Matching.PairId> pairsGone, ImmutableArray<Contracts.Matching.PairId> pairsCome,
        ImmutableArray<Contracts.Plans.PlannerDecision> decisionsGone, ImmutableArray<Contracts.Plans.PlannerDecision> decisionsCome, string? name) => scenario with
    {
        Name = name ?? scenario.Name,
        Pairs = pairsGone.IsEmpty && pairsCome.IsEmpty ? scenario.Pairs : [.. scenario.Pairs.Except(pairsGone).Concat(pairsCome).Order()],
        Decisions = decisionsGone.IsEmpty && decisionsCome.IsEmpty ? scenario.Decisions : Scenario.Sorted(scenario.Decisions.Except(decisionsGone).Concat(decisionsCome)),
    };
}

/// <summary>What stands in the way of a step.</summary>
/// <param name="Reason">Its sentence is too-late.REASON.</param>
/// <param name="Count">How many offers.</param>
/// <param name="Offer">The first of them.</param>
internal sealed record StepObstacle(string Reason, int Count, int Offer);
