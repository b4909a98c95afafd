using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>Asks one feature of the shipped list for the value of one pair.</summary>
internal static class FeatureCheck
{
    public static double? Value(string feature, MatchSides sides, double distanceMeters = 0, int travelMinutes = -1) =>
        FeatureValues.Of(sides, 0, 0, distanceMeters, travelMinutes).Single(value => value.Feature.Value == feature).Value;

    public static double? Value(string feature, School helper, School receiver) => Value(feature, SomeSides.Of([helper], [receiver]));
}
