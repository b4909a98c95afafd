using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>The value of one feature for one pair.</summary>
/// <param name="Feature">Which feature.</param>
/// <param name="Value">In the feature's unit; null where unknown.</param>
public readonly record struct FeatureValue(FeatureId Feature, double? Value);

/// <summary>All features of one pair, for explanations and checks. No feature looks at a third school.</summary>
public static class FeatureValues
{
    /// <summary>The values of every feature, in the order of <see cref="ScoreFeatures.All"/>. Bit for bit what bulk scoring uses.</summary>
    /// <param name="sides">The two sides.</param>
    /// <param name="helper">Index of the helper.</param>
    /// <param name="receiver">Index of the receiver.</param>
    /// <param name="distanceMeters">Great circle, rounded to a metre as in the candidates.</param>
    /// <param name="travelMinutes">-1 where unknown.</param>
    public static ImmutableArray<FeatureValue> Of(MatchSides sides, int helper, int receiver, double distanceMeters, int travelMinutes)
    {
        var schools = new PairSchools(Alone(sides, helper, receiver));
        return [.. ScoreFeatures.All.Select(feature =>
            new FeatureValue(feature.Id, ValueOf(feature.Column(schools), 0, 0, distanceMeters, travelMinutes)))];
    }

    /// <summary>The same match with nobody but these two schools.</summary>
    internal static MatchSides Alone(MatchSides sides, int helper, int receiver) => sides with
    {
        Helpers = [sides.Helpers[helper]],
        HelperCapacity = [sides.HelperCapacity[helper]],
        Receivers = [sides.Receivers[receiver]],
        Needs = [sides.Needs[receiver]],
    };

    internal static double? ValueOf(PairColumn column, int helper, int receiver, double distanceMeters, int travelMinutes)
    {
        var value = 0d;
        column.Fill(new PairSlice(new(in helper), new(in receiver), new(in distanceMeters), new(in travelMinutes)), new(ref value));
        return double.IsNaN(value) ? null : value;
    }
}
