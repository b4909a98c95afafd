using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Silo.Matching;

namespace SchoolPairing.Silo.Scoring;

/// <summary>Candidate pairs with their feature values, by the same code that scores them.</summary>
internal static class PairMeasuring
{
    public static MeasuredPairs Of(
        ProfileId profile, Policy policy, NeedModel need, Card card, ImmutableArray<School> schools, ImmutableArray<SchoolId> receivers)
    {
        var inputs = InputsOf.Plan(profile, new(policy, [], null, null, []), need, card, schools.Select(school => new RegisteredSchool(school, 1, false)), seed: 0);
        var sides = SideChoice.Of(inputs);
        var wanted = receivers.ToHashSet();
        var pairs = CandidateSearch.Find(sides).Pairs;
        return new([.. ScoreFeatures.All.Select(feature => feature.Id)],
            [.. Enumerable.Range(0, pairs.Count).Where(pair => wanted.Contains(sides.Receivers[pairs.Receiver[pair]].Id)).Select(pair => Measured(sides, pairs, pair))]);
    }

    private static MeasuredPair Measured(MatchSides sides, CandidatePairs pairs, int pair)
    {
        var (helper, receiver) = (sides.Helpers[pairs.Helper[pair]], sides.Receivers[pairs.Receiver[pair]]);
        var values = FeatureValues.Of(sides, pairs.Helper[pair], pairs.Receiver[pair], pairs.DistanceMeters[pair], pairs.TravelMinutes[pair]);
        return new(helper.Id, receiver.Id, receiver.County, SharedStage(sides, helper, receiver), receiver.Class, Pupils(sides, receiver),
            [.. values.Select(value => value.Value)]);
    }

    private static Stage? SharedStage(MatchSides sides, School helper, School receiver)
    {
        foreach (var stage in sides.Inputs.Policy.Stages)
            if (helper.Parts.Any(part => part.Stage == stage) && receiver.Parts.Any(part => part.Stage == stage)) return stage;
        return null;
    }

    private static double? Pupils(MatchSides sides, School school) =>
        school.Parts.Where(part => sides.Inputs.Policy.Stages.Contains(part.Stage)).Sum(part => part[KnownFacts.Pupils] ?? double.NaN) is var sum
            && double.IsNaN(sum) ? null : sum;
}
