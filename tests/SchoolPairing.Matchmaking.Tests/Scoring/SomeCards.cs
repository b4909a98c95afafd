using CsCheck;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>Random curves and cards without faults.</summary>
internal static class SomeCards
{
    public static Gen<Curve> Curve(CurveDirection direction, double reach = 50, int most = 3000) =>
        from count in Gen.Int[1, 7]
        from steps in Gen.Int[1, 97].Array[count]
        from points in Gen.Int[-most, most].Array[count]
        let knots = steps.Select((_, i) => (double)steps.Take(i + 1).Sum()).ToArray()
        let width = knots[^1]
        select new Curve(
            [.. knots.Select(knot => knot / width * 2 * reach - reach / 2)],
            [.. direction switch { CurveDirection.Rising => points.Order(), CurveDirection.Falling => points.OrderDescending(), _ => points.AsEnumerable() }]);

    public static Gen<Card> Card { get; } =
        from basePoints in Gen.Int[-1000, 1000]
        from shuffled in Gen.Shuffle(Enumerable.Range(0, ScoreFeatures.All.Length).ToArray())
        from count in Gen.Int[1, ScoreFeatures.All.Length]
        from lines in Lines([.. shuffled.Take(count).Select(i => ScoreFeatures.All[i])])
        select SomeSides.Expert with { Id = "random", BasePoints = basePoints, Features = [.. lines] };

    /// <summary>A card of every feature, in the service's order.</summary>
    public static Gen<Card> Whole { get; } =
        from basePoints in Gen.Int[-1000, 1000]
        from lines in Lines([.. ScoreFeatures.All])
        select SomeSides.Expert with { Id = "random", BasePoints = basePoints, Features = [.. lines] };

    private static Gen<CardFeature[]> Lines(ScoreFeature[] features)
    {
        Gen<CardFeature[]> all = Gen.Const(Array.Empty<CardFeature>());
        foreach (var feature in features)
            all = Gen.Select(all, Line(feature), (before, line) => before.Append(line).ToArray());
        return all;
    }

    private static Gen<CardFeature> Line(ScoreFeature feature) =>
        from curve in Curve(feature.Direction, Reach(feature))
        from pick in Gen.Int[0, 6]
        select new CardFeature(feature.Id, feature.Direction, curve, curve.Points[pick % curve.Points.Length]);

    private static double Reach(ScoreFeature feature) => feature.Id.Value switch
    {
        "need" => 6000, "people-share" or "stage-fit" or "distance-km" or "travel-minutes" => 100, "helper-load" => 30, _ => 2,
    };
}
