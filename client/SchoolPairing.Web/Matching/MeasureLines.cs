using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Matching;

/// <summary>A number that two plans are compared by.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Left">In the one plan.</param>
/// <param name="Right">In the other.</param>
/// <param name="Difference">The other against the one, with its sign.</param>
internal sealed record MeasureLine(string Label, string Left, string Right, string Difference);

/// <summary>Two plans in the numbers that people quote.</summary>
internal static class MeasureLines
{
    public static IReadOnlyList<MeasureLine> Of(Words words, PlanMeasures left, PlanMeasures right) =>
    [
        Whole(words["matching.pairs"], left.Pairs, right.Pairs),
        Whole(words["matching.receivers-helped"], left.ReceiversHelped, right.ReceiversHelped),
        Whole(words["matching.points"], left.Points, right.Points),
        new(words["matching.km"], Km(left.DistanceMeters), Km(right.DistanceMeters), Signed((right.DistanceMeters - left.DistanceMeters) / 1000m, "0.0")),
        new(words["matching.worst-off"], Rank(words, left.WorstOffRank), Rank(words, right.WorstOffRank),
            left.WorstOffRank is { } from && right.WorstOffRank is { } to ? Signed(to - from, "#,0") : ""),
        new(words["matching.balance"], Balance(left.CountyBalance), Balance(right.CountyBalance),
            left.CountyBalance is { } before && right.CountyBalance is { } after ? Signed((decimal)Math.Round(after - before, 4), "0.0000") : ""),
    ];

    public static string Signed(decimal change, string format) => change.ToString($"+{format};−{format};0", CultureInfo.CurrentCulture);

    private static MeasureLine Whole(string label, long left, long right) => new(label, N(left), N(right), Signed(right - left, "#,0"));

    private static string N(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private static string Km(long meters) => (meters / 1000m).ToString("#,0.0", CultureInfo.CurrentCulture);

    private static string Rank(Words words, int? rank) => rank is { } known ? words.Say("matching.rank", ("rank", known)) : words["matching.nobody"];

    private static string Balance(double? balance) => balance?.ToString("0.0000", CultureInfo.CurrentCulture) ?? "–";
}
