using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;

namespace SchoolPairing.Silo.Pairings;

/// <summary>What must hold of board and offers whatever was done, undone and answered in between.</summary>
internal static class BoardCheck
{
    /// <summary>What a state breaks; null: nothing. Only steps back and forward can meet it: edits and repairs are solved within it.</summary>
    public static StepObstacle? Broken(Twinning state)
    {
        var standing = state.Standing.ToList();
        var pairs = new HashSet<PairId>();
        foreach (var offer in standing)
            if (!pairs.Add(offer.Pair)) return new("state", 1, offer.Number);
        foreach (var side in new[] { OfferSide.Helper, OfferSide.Receiver })
            foreach (var school in standing.GroupBy(offer => offer.School(side)))
                if (school.Count() > TwinningTable.PlacesOf(state, side, school.Key)) return new("places", school.Count(), school.First().Number);
        var bindings = Bindings.Of(state);
        var beyond = standing.Where(offer => !offer.Agreed && TooFar(bindings, offer)).ToList();
        if (beyond.Count > 0) return new("ruled-out", beyond.Count, beyond[0].Number);
        var lost = standing.Where(offer => state.PublishedScenario is not { } published || !published.Has(offer.Pair)).ToList();
        return lost.Count > 0 ? new("agreed", lost.Count, lost[0].Number) : null;
    }

    /// <summary>Why a scenario cannot be published; null: it can.</summary>
    public static Refusal? Unpublishable(Twinning state, Scenario scenario, StandingPlan plan, Func<Contracts.Schools.SchoolId, string> name)
    {
        var bindings = Bindings.Of(state);
        foreach (var pair in bindings.Kept)
            if (!scenario.Has(pair))
                return Refusal.Of(RefusalCode.LacksAgreedPair, ("scenario", scenario.Name), ("helper", name(pair.Helper)), ("receiver", name(pair.Receiver)));
        foreach (var pair in scenario.Pairs)
            if ((bindings.RuledOut(plan, pair) ?? (Crowded(pair) ? "places" : null)) is { } reason)
                return Refusal.Of(RefusalCode.ScenarioOutdated, ("scenario", scenario.Name), ("helper", name(pair.Helper)), ("receiver", name(pair.Receiver)), ("reason", "§ruled-out." + reason));
        return null;

        bool Crowded(PairId pair) =>
            (bindings.Places.TryGetValue(pair.Helper, out var given) && scenario.Pairs.Count(other => other.Helper == pair.Helper) > given)
            || (bindings.Places.TryGetValue(pair.Receiver, out var taken) && scenario.Pairs.Count(other => other.Receiver == pair.Receiver) > taken);
    }

    private static bool TooFar(Bindings bindings, Offer offer) =>
        (bindings.Reach.TryGetValue(offer.Pair.Helper, out var ofHelper) && offer.Paper.DistanceMeters > ofHelper * 1000)
        || (bindings.Reach.TryGetValue(offer.Pair.Receiver, out var ofReceiver) && offer.Paper.DistanceMeters > ofReceiver * 1000);
}
