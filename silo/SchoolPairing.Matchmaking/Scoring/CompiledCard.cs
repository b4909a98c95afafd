using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>A card made ready for scoring. Immutable; any number of threads may use it.</summary>
public sealed class CompiledCard
{
    private CompiledCard(Card card)
    {
        Card = card;
        Features = [.. card.Features.Select(line => (ScoreFeatures.Find(line.Feature)!, new CompiledCurve(line.Curve, line.MissingPoints)))];
    }

    /// <summary>The card as it was read.</summary>
    public Card Card { get; }

    internal ImmutableArray<(ScoreFeature Feature, CompiledCurve Curve)> Features { get; }

    /// <summary>Makes a card ready.</summary>
    /// <param name="card">A card for which <see cref="CardReader.Faults"/> finds nothing; any other is a bug of the caller.</param>
    /// <exception cref="ArgumentException">The card has faults.</exception>
    public static CompiledCard Compile(Card card)
    {
        var faults = CardReader.Faults(card);
        return faults.IsEmpty ? new CompiledCard(card)
            : throw new ArgumentException("the card has faults: " + string.Join("; ", faults[0].Details), nameof(card));
    }

    /// <summary>Makes a head of a model ready whose faults <see cref="ModelCheck"/> has looked for.</summary>
    internal static CompiledCard OfHead(Card head) => new(head);

    /// <summary>Works out what each school alone decides, once, for scoring or explaining many pairs.</summary>
    /// <param name="sides">The two sides.</param>
    public PairScorer On(MatchSides sides) => new(this, sides);

    /// <summary>The score of every candidate pair. Bit-equal for any order, batch or place of a pair.</summary>
    /// <param name="sides">The two sides.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="points">Filled with one score a pair; same length.</param>
    public void Score(MatchSides sides, CandidatePairs pairs, Span<long> points) => On(sides).Score(pairs, points);

    /// <summary>
    /// Base points and what each feature adds for one pair, in the card's order; their sum is exactly the score. A feature of which the
    /// inputs say nothing counts the same for every pair, so its points are part of the base.
    /// </summary>
    /// <param name="sides">The two sides.</param>
    /// <param name="helperIndex">Index of the helper.</param>
    /// <param name="receiverIndex">Index of the receiver.</param>
    /// <param name="distanceMeters">Great circle, rounded to a metre as in the candidates.</param>
    /// <param name="travelMinutes">-1 where unknown.</param>
    public (long BasePoints, ImmutableArray<Contribution> Contributions) Explain(
        MatchSides sides, int helperIndex, int receiverIndex, double distanceMeters, int travelMinutes) =>
        On(FeatureValues.Alone(sides, helperIndex, receiverIndex)).Explain(0, 0, distanceMeters, travelMinutes);
}
