using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>What a feature's value can be at all; anything else is a mistake of the data, not an unusual pair.</summary>
public static class PossibleValues
{
    private const double HalfEarthKm = 20_038; // half the circumference: no two places are farther apart
    private const double WeekMinutes = 10_080;

    /// <summary>Least and greatest possible value of a feature, both possible, in the feature's unit.</summary>
    /// <param name="feature">A feature of the service; any other is a bug of the caller.</param>
    /// <exception cref="ArgumentOutOfRangeException">The service has no such feature.</exception>
    public static (double Least, double Greatest) Of(FeatureId feature) => feature.Value switch
    {
        "need" => (0, 1_000_000), // the largest score that a card may give bounds the points of a need model likewise
        "people-share" or "stage-fit" => (0, 100),
        "subject-complementarity" => (0, 1_000),
        "distance-km" => (0, HalfEarthKm),
        "travel-minutes" => (0, WeekMinutes),
        "size-ratio" => (0, 10_000),
        "same-unit" or "same-county" => (0, 1),
        "past-cooperation" => (0, 100),
        "helper-load" => (0, 1_000),
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature.Value, "a new feature needs its possible values here"),
    };
}
