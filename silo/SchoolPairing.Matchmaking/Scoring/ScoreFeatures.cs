using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring.Features;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>Every feature that the service can compute. A new one is a class in Features, a line here, its texts, and a line in the expert card.</summary>
public static class ScoreFeatures
{
    /// <summary>In the order in which people weigh them.</summary>
    public static ImmutableArray<ScoreFeature> All { get; } =
    [
        new NeedFeature(),
        new PeopleShareFeature(),
        new SubjectComplementarityFeature(),
        new DistanceFeature(),
        new TravelTimeFeature(),
        new StageFitFeature(),
        new SizeRatioFeature(),
        new SameUnitFeature(),
        new SameCountyFeature(),
        new PastCooperationFeature(),
        new HelperLoadFeature(),
    ];

    /// <summary>The feature of an id, or null where the service knows none.</summary>
    /// <param name="id">The id.</param>
    public static ScoreFeature? Find(FeatureId id) => All.FirstOrDefault(feature => feature.Id == id);
}
