using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>Judges a card, whether experts set it or a trainer learnt it.</summary>
public static class CardReader
{
    /// <summary>The largest score that a card may give, either sign: sums over 120,000 pairs then stay far inside the proof's integers.</summary>
    public const long LargestScore = 1_000_000;

    /// <summary>The most points that a knot of a model's head may have, either sign: 100 log-odds or assessment points.</summary>
    public const long LargestHeadPoint = 1_000_000_000;

    /// <summary>The largest sum that a model's head may give, either sign: it then fits an int.</summary>
    public const long LargestHeadSum = 1_900_000_000;

    /// <summary>Every fault of a card as path, value and what is expected; empty where it may be used.</summary>
    /// <param name="card">The card as parsed; parts that the file left out may be null or default.</param>
    /// <param name="file">The name of its file for the refusal; null: the card's id.</param>
    public static ImmutableArray<Refusal> Faults(Card card, string? file = null)
    {
        var faults = new DocumentFaults(file ?? card.Id ?? "card");
        Judge(faults, "", card, LargestScore, LargestScore);
        return faults.All;
    }

    /// <summary>Adds the faults of a card inside a larger document.</summary>
    /// <param name="faults">Where to.</param>
    /// <param name="path">Before every path, such as "chance."; empty for a file of its own.</param>
    /// <param name="card">The card.</param>
    /// <param name="largestPoint">Of one knot, either sign.</param>
    /// <param name="largestSum">Of a whole score, either sign.</param>
    internal static void Judge(DocumentFaults faults, string path, Card card, long largestPoint, long largestSum)
    {
        faults.Require(card.Schema == 1, path + "schema", card.Schema, "1");
        faults.Require(!string.IsNullOrWhiteSpace(card.Id), path + "id", card.Id, "\"…\"");
        faults.Require(!string.IsNullOrWhiteSpace(card.Origin), path + "origin", card.Origin, "\"…\"");
        faults.RequireText(path + "title", card.Title);
        if (!faults.Require(!card.Features.IsDefaultOrEmpty, path + "features", "[]", "[≥ 1]")) return;
        var largest = Math.Abs((long)card.BasePoints);
        var seen = new HashSet<FeatureId>();
        for (var i = 0; i < card.Features.Length; i++)
        {
            var own = LargestOf(faults, $"{path}features[{i}]", card.Features[i], seen);
            if (largestPoint < largestSum) faults.Require(own <= largestPoint, $"{path}features[{i}].curve.points", own, $"|points| ≤ {largestPoint}");
            largest += own;
        }
        faults.Require(largest <= largestSum, path + "features", largest, $"|basePoints| + Σ max |points| ≤ {largestSum}");
    }

    private static long LargestOf(DocumentFaults faults, string path, CardFeature? line, HashSet<FeatureId> seen)
    {
        if (!faults.Require(line is not null, path, null, "{ feature, direction, curve, missingPoints }") || line is null) return 0;
        var feature = ScoreFeatures.Find(line.Feature);
        faults.Require(feature is not null, path + ".feature", line.Feature, $"[{string.Join(", ", ScoreFeatures.All.Select(known => known.Id))}]");
        faults.Require(seen.Add(line.Feature), path + ".feature", line.Feature, "≠ " + line.Feature);
        var own = feature?.Direction ?? CurveDirection.Free;
        faults.Require(Enum.IsDefined(line.Direction) && (own == CurveDirection.Free || line.Direction == own),
            path + ".direction", line.Direction, own == CurveDirection.Free ? "[rising, falling, free]" : own == CurveDirection.Rising ? "rising" : "falling");
        if (!faults.RequireCurve(path + ".curve", line.Curve, line.Direction)) return 0;
        var (least, most) = (line.Curve.Points.Min(), line.Curve.Points.Max());
        faults.Require(line.MissingPoints >= least && line.MissingPoints <= most, path + ".missingPoints", line.MissingPoints, $"{least}..{most}");
        return Math.Max(Math.Abs((long)least), Math.Abs((long)most));
    }
}
