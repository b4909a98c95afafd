using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Demo;

/// <summary>
/// The planted truth of the demo city's past: what principals really weigh and what twinning really brings. All numbers are
/// invented. It is not the expert card: distance hurts more from 25 km on, complementary subjects count more, the unit counts little.
/// </summary>
internal sealed class DemoTruth(ImmutableArray<FeatureId> features)
{
    private readonly string[] names = [.. features.Select(feature => feature.Value)];

    public int PastCooperation => Array.IndexOf(names, "past-cooperation");

    /// <summary>Log-odds that both principals accept.</summary>
    public double LogOdds(double?[] pair)
    {
        var distance = Of(pair, "distance-km", 30);
        return -1.3
            - 0.035 * Math.Min(distance, 25) - 0.075 * Math.Max(0, distance - 25)
            + 0.55 * Math.Sqrt(Of(pair, "subject-complementarity", 1))
            + 0.9 * Of(pair, "need", 2000) / 10_000
            + 0.012 * (Of(pair, "stage-fit", 100) - 60) * 0.5
            - 0.09 * Math.Max(0, Of(pair, "helper-load", 16) - 15)
            + 0.8 * Math.Min(2, Of(pair, "past-cooperation", 0))
            + 0.35 * Of(pair, "same-county", 0);
    }

    /// <summary>Expected improvement at the year-end assessment, in assessment points.</summary>
    public double Benefit(double?[] pair) =>
        1.2 + 1.1 * Math.Pow(Of(pair, "subject-complementarity", 1), 0.8)
        + 3.2 * Of(pair, "need", 2000) / 10_000 + 0.02 * Of(pair, "people-share", 50)
        - 0.05 * Math.Max(0, Of(pair, "distance-km", 30) - 15)
        + 0.5 * Math.Min(2, Of(pair, "past-cooperation", 0));

    /// <summary>How an office would rank pairs: by nearness before all, need a little.</summary>
    public double OfficeRank(double?[] pair) => -Of(pair, "distance-km", 30) / 12 + Of(pair, "need", 2000) / 8000 + 0.15 * Of(pair, "subject-complementarity", 1);

    private double Of(double?[] pair, string feature, double unknown) => Array.IndexOf(names, feature) is >= 0 and var place ? pair[place] ?? unknown : unknown;
}
