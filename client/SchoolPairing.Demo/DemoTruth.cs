using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Demo;

/// <summary>
/// The planted truth of the demo city's past: what principals really weigh and what twinning really brings. All numbers are invented, chosen
/// by the three reasons for which principals decline (too far, subjects that do not fit, short of teachers itself), not by what a learner
/// finds easily. It differs from the expert card where experts have to guess: the card falls evenly with distance, adds up need and
/// subjects for both heads, and hardly asks how many pupils a teacher of the helper has.
/// </summary>
internal sealed class DemoTruth(ImmutableArray<FeatureId> features)
{
    // Out and back with a morning's lessons between is one day's work up to about here.
    private const double DayTripKm = 28;

    private readonly string[] names = [.. features.Select(feature => feature.Value)];

    public int PastCooperation => Array.IndexOf(names, "past-cooperation");

    /// <summary>Log-odds that both principals accept.</summary>
    public double LogOdds(double?[] pair)
    {
        var distance = Of(pair, "distance-km", 30);
        return 0.6
            - 2.6 / (1 + Math.Exp(-(distance - DayTripKm) / 6)) - 0.02 * distance
            - 1.8 * Math.Exp(-Of(pair, "subject-complementarity", 1) / 0.8)
            - 0.25 * Math.Max(0, Of(pair, "helper-load", 16) - 17)
            + 0.6 * Of(pair, "need", 2000) / 10_000
            + 0.006 * (Of(pair, "stage-fit", 100) - 50)
            + 0.5 * Math.Min(2, Of(pair, "past-cooperation", 0))
            + 0.3 * Of(pair, "same-county", 0);
    }

    /// <summary>Expected improvement at the year-end assessment, in assessment points: what is taught and what was lacking, as often as somebody comes.</summary>
    public double Benefit(double?[] pair) => Math.Exp(-Of(pair, "distance-km", 30) / 70)
        * (1 + 2.2 * Math.Pow(Of(pair, "subject-complementarity", 1), 0.8)
            + 5 * Of(pair, "need", 2000) / 10_000 * Of(pair, "people-share", 50) / 100
            + 0.4 * Math.Min(2, Of(pair, "past-cooperation", 0)));

    /// <summary>How an office would rank pairs: by nearness before all, need and subjects a little.</summary>
    public double OfficeRank(double?[] pair) =>
        -Of(pair, "distance-km", 30) / 18 + Of(pair, "need", 2000) / 8000 + 0.15 * Of(pair, "subject-complementarity", 1);

    private double Of(double?[] pair, string feature, double unknown) => Array.IndexOf(names, feature) is >= 0 and var place ? pair[place] ?? unknown : unknown;
}
