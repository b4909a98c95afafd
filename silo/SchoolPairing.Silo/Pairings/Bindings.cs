using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching.Repair;

namespace SchoolPairing.Silo.Pairings;

/// <summary>What answers bind a plan to: agreed pairs, pairs that a side ruled out, places and distances of conditions.</summary>
/// <param name="Kept">Standing offers that a side said yes to, sorted.</param>
/// <param name="Refused">Pairs whose offer was declined, withdrawn or ended as a pairing.</param>
/// <param name="Unanswered">Pairs whose offer expired: no repair sends them again, a planner's lock does.</param>
/// <param name="Places">The most partners of single schools.</param>
/// <param name="Reach">The farthest partner of single schools, in kilometres.</param>
internal sealed record Bindings(
    ImmutableArray<PairId> Kept, ImmutableHashSet<PairId> Refused, ImmutableHashSet<PairId> Unanswered,
    ImmutableSortedDictionary<SchoolId, int> Places, ImmutableSortedDictionary<SchoolId, double> Reach)
{
    public static Bindings Of(Twinning twinning)
    {
        var standing = twinning.Standing.ToList();
        var places = ImmutableSortedDictionary.CreateBuilder<SchoolId, int>();
        var reach = ImmutableSortedDictionary.CreateBuilder<SchoolId, double>();
        foreach (var offer in standing)
            foreach (var side in new[] { OfferSide.Helper, OfferSide.Receiver })
                if (offer.Said(side) is { Yes: true, Conditions: { } conditions })
                {
                    var school = offer.School(side);
                    if (conditions.MaxReceivers is { } most) places[school] = Math.Min(most, places.GetValueOrDefault(school, int.MaxValue));
                    if (conditions.MaxDistanceKm is { } km) reach[school] = Math.Min(km, reach.GetValueOrDefault(school, double.MaxValue));
                }
        var newest = twinning.NewestByPair().Values.Where(offer => !offer.Stands).ToList();
        return new([.. standing.Where(offer => offer.Agreed).Select(offer => offer.Pair).Order()],
            [.. newest.Where(offer => offer.State is OfferState.Declined or OfferState.Withdrawn or OfferState.Ended).Select(offer => offer.Pair)],
            [.. newest.Where(offer => offer.State == OfferState.Expired).Select(offer => offer.Pair)], places.ToImmutable(), reach.ToImmutable());
    }

    /// <summary>The bindings as a change of a run's plan. Schools and pairs that the run does not know are left out: they cannot be chosen anyhow.</summary>
    /// <param name="plan">The run's plan.</param>
    /// <param name="pairs">Pairs that stand or stood, agreed ones among them or not.</param>
    /// <param name="decisions">Decisions in force.</param>
    public PlanChange On(StandingPlan plan, IEnumerable<PairId> pairs, ImmutableArray<PlannerDecision> decisions)
    {
        var locked = decisions.Where(decision => decision.Kind == DecisionKind.Lock).Select(decision => new PairId(decision.Helper!.Value, decision.Receiver)).ToHashSet();
        var kept = Kept.ToHashSet();
        return new()
        {
            KeptPairs = Kept,
            CurrentPairs = [.. pairs.Where(pair => !kept.Contains(pair))],
            Forbidden = [.. Refused.Concat(Unanswered.Where(pair => !locked.Contains(pair))).Concat(BeyondReach(plan)).Where(pair => !kept.Contains(pair) && plan.Facts(pair) is not null).Distinct().Order()],
            Limits = [.. Places.Where(limit => plan.Helper(limit.Key) is not null || plan.Receiver(limit.Key) is not null).Select(limit => new PlaceLimit(limit.Key, limit.Value))],
            Decisions = decisions,
        };
    }

    /// <summary>Why a pair cannot be, as the end of a text key ruled-out.REASON; null: nothing that anybody answered rules it out.</summary>
    /// <param name="plan">The run's plan.</param>
    /// <param name="pair">The pair.</param>
    public string? RuledOut(StandingPlan plan, PairId pair)
    {
        if (Refused.Contains(pair)) return "declined";
        if (Kept.BinarySearch(pair) >= 0 || (!Reach.ContainsKey(pair.Helper) && !Reach.ContainsKey(pair.Receiver))) return null;
        return plan.Facts(pair) is { } facts && TooFar(pair, facts.DistanceMeters) ? "conditions" : null;
    }

    private IEnumerable<PairId> BeyondReach(StandingPlan plan) => Reach.Keys.SelectMany(plan.CandidatesOf)
        .Where(pair => TooFar(pair, plan.Facts(pair)!.DistanceMeters));

    private bool TooFar(PairId pair, int meters) =>
        (Reach.TryGetValue(pair.Helper, out var ofHelper) && meters > ofHelper * 1000) || (Reach.TryGetValue(pair.Receiver, out var ofReceiver) && meters > ofReceiver * 1000);
}
