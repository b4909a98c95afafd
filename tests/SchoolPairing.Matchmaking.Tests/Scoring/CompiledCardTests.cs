using CsCheck;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

public sealed class CompiledCardTests
{
    private static readonly Gen<(Card Card, int Seed)> Cases = Gen.Select(SomeCards.Card, Gen.Int[0, 1_000_000]);

    [Fact]
    public void Bulk_scores_are_those_of_the_plain_definitions() => Cases.Every(60, (card, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed);
        var points = Score(card, sides, pairs);
        return Enumerable.Range(0, pairs.Count).All(i => points[i]
            == PlainScore.Of(card, sides, pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], pairs.TravelMinutes[i]));
    });

    [Fact]
    public void Contributions_and_base_sum_exactly_to_the_score() => Cases.Every(60, (card, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed, 9, 11);
        var points = Score(card, sides, pairs);
        var compiled = CompiledCard.Compile(card);
        return Enumerable.Range(0, pairs.Count).All(i => points[i] == Sum(
            compiled.Explain(sides, pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], pairs.TravelMinutes[i])));
    });

    [Fact]
    public void Explaining_with_prepared_schools_says_the_same() => Cases.Every(30, (card, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed, 9, 11);
        var compiled = CompiledCard.Compile(card);
        var scorer = compiled.On(sides);
        return Enumerable.Range(0, pairs.Count).All(i =>
            scorer.Explain(pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], pairs.TravelMinutes[i]).Contributions.SequenceEqual(
                compiled.Explain(sides, pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], pairs.TravelMinutes[i]).Contributions));
    });

    [Fact]
    public void Contributions_stand_in_the_cards_order_with_the_features_values()
    {
        var (sides, pairs) = SomeSides.Random(5);
        var values = FeatureValues.Of(sides, pairs.Helper[7], pairs.Receiver[7], pairs.DistanceMeters[7], pairs.TravelMinutes[7]).ToDictionary(v => v.Feature, v => v.Value);
        var (_, contributions) = CompiledCard.Compile(SomeSides.Expert).Explain(sides, pairs.Helper[7], pairs.Receiver[7], pairs.DistanceMeters[7], pairs.TravelMinutes[7]);
        Assert.Equal(SomeSides.Expert.Features.Select(line => (line.Feature, values[line.Feature])), contributions.Select(c => (c.Feature, c.Value)));
    }

    [Theory]
    [InlineData("travel-minutes")]
    [InlineData("past-cooperation")]
    public void What_nobody_handed_in_is_a_base_point_of_every_pair_and_no_contribution(string feature)
    {
        var (sides, pairs) = SomeSides.Random(11);
        sides = sides with { Inputs = sides.Inputs with { TravelTimes = null, PastPairs = [] } };
        var card = SomeSides.Expert with { BasePoints = 70 };
        var explained = Enumerable.Range(0, pairs.Count).Select(i => CompiledCard.Compile(card).Explain(sides, pairs.Helper[i], pairs.Receiver[i], pairs.DistanceMeters[i], -1)).ToList();
        Assert.All(explained, pair => Assert.DoesNotContain(pair.Contributions, contribution => contribution.Feature.Value == feature));
        Assert.All(explained, pair => Assert.Equal(70 + 400, pair.BasePoints));
    }

    [Fact]
    public void A_pair_that_the_travel_file_does_not_name_is_still_told_so()
    {
        var (sides, pairs) = SomeSides.Random(11);
        var (_, contributions) = CompiledCard.Compile(SomeSides.Expert).Explain(sides, pairs.Helper[0], pairs.Receiver[0], pairs.DistanceMeters[0], -1);
        Assert.Null(contributions.Single(contribution => contribution.Feature.Value == "travel-minutes").Value);
    }

    [Fact]
    public void A_score_is_the_same_in_any_batch_and_at_any_place() => Gen.Select(Cases, Gen.Int[1, 700]).Every(30, (made, batch) =>
    {
        var (sides, pairs) = SomeSides.Random(made.Seed, 40, 60);
        var scorer = CompiledCard.Compile(made.Card).On(sides);
        var whole = Score(made.Card, sides, pairs);
        var pieces = new long[pairs.Count];
        for (var start = 0; start < pairs.Count; start += batch)
        {
            var count = Math.Min(batch, pairs.Count - start);
            scorer.Score(PairSlice.Of(pairs).Slice(start, count), pieces.AsSpan(start, count));
        }
        return whole.SequenceEqual(pieces);
    });

    [Fact]
    public void Permuting_the_candidates_permutes_the_scores() => Cases.Every(30, (card, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed);
        var order = Enumerable.Range(0, pairs.Count).ToArray();
        new Random(seed).Shuffle(order);
        var moved = new CandidatePairs([.. order.Select(i => pairs.Helper[i])], [.. order.Select(i => pairs.Receiver[i])],
            [.. order.Select(i => pairs.DistanceMeters[i])], [.. order.Select(i => pairs.TravelMinutes[i])]);
        var points = Score(card, sides, pairs);
        return Score(card, sides, moved).SequenceEqual(order.Select(i => points[i]));
    });

    [Fact]
    public void No_third_school_changes_a_score() => Cases.Every(60, (card, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed, 9, 11);
        var alone = FeatureValues.Alone(sides, pairs.Helper[0], pairs.Receiver[0]);
        return Score(card, sides, pairs)[0]
            == Score(card, alone, new CandidatePairs([0], [0], [pairs.DistanceMeters[0]], [pairs.TravelMinutes[0]]))[0];
    });

    [Fact]
    public void Scoring_pairs_allocates_nothing()
    {
        var (sides, pairs) = SomeSides.Random(3, 60, 90);
        var scorer = CompiledCard.Compile(SomeSides.Expert).On(sides);
        var points = new long[pairs.Count];
        scorer.Score(pairs, points);
        var before = GC.GetAllocatedBytesForCurrentThread();
        scorer.Score(pairs, points);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_card_with_faults_is_not_compiled() =>
        Assert.Throws<ArgumentException>(() => CompiledCard.Compile(SomeSides.Expert with { Features = [] }));

    private static long[] Score(Card card, MatchSides sides, CandidatePairs pairs)
    {
        var points = new long[pairs.Count];
        CompiledCard.Compile(card).Score(sides, pairs, points);
        return points;
    }

    private static long Sum((long BasePoints, System.Collections.Immutable.ImmutableArray<Contribution> Contributions) explained) =>
        explained.BasePoints + explained.Contributions.Sum(contribution => (long)contribution.Points);
}
