using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Matchmaking.Matching.Repair;

namespace SchoolPairing.Silo.Pairings;

/// <summary>What changes where a scenario gets other pairs: its lists, and the offers where it is the published one.</summary>
/// <param name="Prepared">The state before, with the offers to be sent made ready but undone.</param>
/// <param name="Delta">What the step does to it.</param>
internal sealed record BoardMove(Twinning Prepared, StepDelta Delta)
{
    public Twinning Next => StepRules.Do(Prepared, Delta);

    public int Recalled => Delta.Ended.Length;

    /// <summary>A scenario edited.</summary>
    public static BoardMove Edit(Twinning from, Scenario scenario, StandingPlan plan, ImmutableArray<PlannerDecision> decisions, ImmutableArray<PairId> pairs, DateOnly today)
    {
        var delta = new StepDelta
        {
            Scenario = scenario.Number,
            PairsGone = [.. scenario.Pairs.Except(pairs)],
            PairsCome = [.. pairs.Except(scenario.Pairs)],
            DecisionsGone = [.. scenario.Decisions.Except(decisions)],
            DecisionsCome = [.. decisions.Except(scenario.Decisions)],
        };
        return from.Published == scenario.Number ? Offers(from, delta, plan, pairs, today) : new(from, delta);
    }

    /// <summary>A scenario published: shared offers stay as they are.</summary>
    public static BoardMove Publish(Twinning from, Scenario scenario, StandingPlan plan, DateOnly today) =>
        Offers(from, new() { Published = from.Published == scenario.Number ? null : new(from.Published ?? 0, scenario.Number) }, plan, scenario.Pairs, today);

    private static BoardMove Offers(Twinning from, StepDelta delta, StandingPlan plan, ImmutableArray<PairId> pairs, DateOnly today)
    {
        var wanted = pairs.ToHashSet();
        var standing = from.Standing.ToDictionary(offer => offer.Pair);
        var ofHelper = pairs.CountBy(pair => pair.Helper).ToDictionary();
        var prepared = from;
        var sent = ImmutableArray.CreateBuilder<int>();
        foreach (var pair in pairs.Where(pair => !standing.ContainsKey(pair)))
        {
            var first = from.Policy.StartsOn ?? plan.Inputs.Policy.AsOf;
            var offer = new Offer
            {
                Number = prepared.LastOffer + 1,
                Pair = pair,
                Paper = new OfferWords(plan, pair, ofHelper[pair.Helper]).Paper(),
                SentOn = today,
                AnswerBy = today.AddDays(from.Policy.AnswerDays),
                From = first,
                Until = first.AddYears(from.Policy.AgreementYears).AddDays(-1),
                Undone = true,
            };
            prepared = prepared.With(offer) with { LastOffer = offer.Number };
            sent.Add(offer.Number);
        }
        return new(prepared, delta with
        {
            Sent = sent.ToImmutable(),
            Ended = [.. standing.Values.Where(offer => !wanted.Contains(offer.Pair)).OrderBy(offer => offer.Number)
                .Select(offer => new EndedOffer(offer.Number, new OfferEnd(OfferState.Recalled, today)))],
        });
    }
}
