using CsCheck;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>Making one thing of a pair better never lowers its score: 5,000 random cards and pairs each.</summary>
public sealed class MonotoneScoreTests
{
    private const int Times = 5_000;
    private static readonly Gen<(Card Card, int Seed)> Cases = Gen.Select(SomeCards.Card, Gen.Int[0, 1_000_000]);

    [Fact]
    public void A_nearer_helper_never_scores_worse() => Cases.Every(Times, (card, seed) =>
        Holds(card, seed, (sides, pairs) => (sides, pairs with { DistanceMeters = [pairs.DistanceMeters[0] * 0.7] })));

    [Fact]
    public void A_shorter_way_never_scores_worse() => Cases.Every(Times, (card, seed) => Holds(card, seed,
        (sides, pairs) => (sides, pairs with { TravelMinutes = [pairs.TravelMinutes[0] < 0 ? -1 : pairs.TravelMinutes[0] * 2 / 3] })));

    [Fact]
    public void A_needier_school_never_scores_worse() => Cases.Every(Times, (card, seed) => Holds(card, seed, (sides, pairs) => (sides with
    {
        // Twice the points of the same mix: the share of people stays as it is.
        Needs = [sides.Needs[0] with { Parts = [.. sides.Needs[0].Parts.Select(part => part with
        {
            Points = part.Points * 2, SubjectPoints = part.SubjectPoints * 2, Readings = [.. part.Readings.Select(r => r with { Points = r.Points * 2 })],
        })] }],
    }, pairs)));

    [Fact]
    public void A_helper_with_more_spare_teachers_never_scores_worse() => Cases.Every(Times, (card, seed) => Holds(card, seed, (sides, pairs) => (sides with
    {
        Helpers = [sides.Helpers[0] with { Parts = [.. sides.Helpers[0].Parts.Select(part => part with
        {
            Subjects = [.. part.Subjects.Select(staffing => staffing with { Teachers = staffing.Teachers + 0.7 })],
        })] }],
    }, pairs)));

    [Fact]
    public void A_helper_with_more_teachers_never_scores_worse() => Cases.Every(Times, (card, seed) => Holds(card, seed, (sides, pairs) => (sides with
    {
        Helpers = [sides.Helpers[0] with { Parts = [.. sides.Helpers[0].Parts.Select(part => part with
        {
            Facts = [.. part.Facts.Select(fact => fact.Id == KnownFacts.Teachers && fact.Value > 0 ? fact with { Value = fact.Value + 3 } : fact)],
        })] }],
    }, pairs)));

    [Fact]
    public void A_longer_past_never_scores_worse() => Cases.Every(Times, (card, seed) => Holds(card, seed, (sides, pairs) => (sides with
    {
        Inputs = sides.Inputs with { PastPairs = [.. sides.Inputs.PastPairs, new(sides.Helpers[0].Id, sides.Receivers[0].Id, 9)] },
    }, pairs)));

    private static bool Holds(Card card, int seed, Func<MatchSides, CandidatePairs, (MatchSides, CandidatePairs)> improve)
    {
        var (sides, pairs) = SomeSides.Random(seed, 1, 1);
        if (pairs.Count == 0) return true;
        var (better, betterPairs) = improve(sides, pairs);
        return Score(card, better, betterPairs) >= Score(card, sides, pairs);
    }

    private static long Score(Card card, MatchSides sides, CandidatePairs pairs)
    {
        Span<long> points = stackalloc long[1];
        CompiledCard.Compile(card).Score(sides, pairs, points);
        return points[0];
    }
}
