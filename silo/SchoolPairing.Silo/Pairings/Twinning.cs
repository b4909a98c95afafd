using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Board and offers of a plan in memory. Never changed: a command makes the next one, and only after its commit it counts.</summary>
internal sealed record Twinning
{
    public required PlanId Plan { get; init; }
    /// <summary>Counts what planners must not overlook: their own acts, and pairs that fall.</summary>
    public long BoardVersion { get; init; }
    public ImmutableSortedDictionary<int, Scenario> Scenarios { get; init; } = ImmutableSortedDictionary<int, Scenario>.Empty;
    /// <summary>Number of the published scenario; null: none.</summary>
    public int? Published { get; init; }
    public OfferPolicy Policy { get; init; } = new();
    public ImmutableSortedDictionary<int, Offer> Offers { get; init; } = ImmutableSortedDictionary<int, Offer>.Empty;
    public ImmutableList<BoardStep> Steps { get; init; } = [];
    /// <summary>Steps that are done; those behind them are undone.</summary>
    public int Done { get; init; }
    /// <summary>Changes told so far.</summary>
    public long Sequence { get; init; }
    public int LastScenario { get; init; }
    public int LastOffer { get; init; }

    public Scenario? PublishedScenario => Published is { } number ? Scenarios[number] : null;

    public BoardStep? NextUndo => Done > 0 ? Steps[Done - 1] : null;

    public BoardStep? NextRedo => Done < Steps.Count ? Steps[Done] : null;

    public IEnumerable<Offer> Standing => Offers.Values.Where(offer => offer.Stands);

    public OfferId IdOf(int offer) => OfferId.Of($"{Plan}-{offer}");

    public Offer? Find(OfferId offer)
    {
        var text = offer.Value ?? "";
        var prefix = Plan.Value + "-";
        return text.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(text.AsSpan(prefix.Length), out var number)
            && Offers.TryGetValue(number, out var found) && !found.Undone && IdOf(number) == offer ? found : null;
    }

    public Scenario? Find(ScenarioId scenario) => Scenarios.Values.FirstOrDefault(known => known.Id == scenario);

    /// <summary>The newest offer of each pair of the published scenario, undone ones left out.</summary>
    public Dictionary<PairId, Offer> NewestByPair()
    {
        var newest = new Dictionary<PairId, Offer>();
        foreach (var offer in Offers.Values)
            if (!offer.Undone) newest[offer.Pair] = offer;
        return newest;
    }

    /// <summary>Pairs of the published scenario whose offer is over, by offer: what a repair is about.</summary>
    public ImmutableArray<Offer> Fallen()
    {
        if (PublishedScenario is not { } published) return [];
        return [.. NewestByPair().Values.Where(offer => !offer.Stands && published.Has(offer.Pair)).OrderBy(offer => offer.Number)];
    }

    public Twinning With(Offer offer) => this with { Offers = Offers.SetItem(offer.Number, offer) };

    public Twinning With(Scenario scenario) => this with { Scenarios = Scenarios.SetItem(scenario.Number, scenario) };

    /// <summary>Ends the possibility to do undone steps again and adds one that is done. Its delta must be carried out already.</summary>
    public Twinning Stepped(BoardStep step) => this with { Steps = Steps.RemoveRange(Done, Steps.Count - Done).Add(step), Done = Done + 1, BoardVersion = BoardVersion + 1 };
}
