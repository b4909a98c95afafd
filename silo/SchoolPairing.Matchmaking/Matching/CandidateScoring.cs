using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>Scores the candidates of a match with its model, without matching.</summary>
public static class CandidateScoring
{
    /// <summary>Every candidate with points, both heads, interval and flags; refused where need model or model have faults or there is no model.</summary>
    /// <param name="inputs">Frozen inputs.</param>
    /// <param name="cancel">Looked at once a receiver while candidates are searched.</param>
    public static Answer<ScoredCandidates> Of(MatchInputs inputs, CancellationToken cancel = default)
    {
        if (inputs.Model is not { } model)
            return Answer<ScoredCandidates>.Refuse(Refusal.Of(RefusalCode.InvalidSetting, ("key", "model"), ("value", "-"), ("allowed", "model.json")));
        var faults = NeedModelCheck.Faults(inputs.NeedModel).AddRange(ModelCheck.Faults(model));
        if (!faults.IsEmpty) return Answer<ScoredCandidates>.Refuse([.. faults]);

        var sides = SideChoice.Of(inputs);
        var pairs = CandidateSearch.Find(sides, cancel: cancel).Pairs;
        var scorer = CompiledModel.Compile(model).On(sides);
        var (points, logOdds, benefit) = (new long[pairs.Count], new long[pairs.Count], new long[pairs.Count]);
        scorer.Score(pairs, points, logOdds, benefit);
        var (low, high, strange) = (new long[pairs.Count], new long[pairs.Count], new long[pairs.Count]);
        var drawn = scorer.Intervals(pairs, low, high);
        scorer.LittleExperience(pairs, (pair, feature) => strange[pair] |= 1L << feature);
        return Answer<ScoredCandidates>.Of(new(
            model, [.. sides.Helpers.Select(school => new ScoredSchool(school.Id, school.Name))], [.. sides.Receivers.Select(school => new ScoredSchool(school.Id, school.Name))],
            Whole(pairs.Helper), Whole(pairs.Receiver), [.. pairs.DistanceMeters.Select(meters => (int)meters)], Whole(pairs.TravelMinutes),
            Whole(points), Whole(logOdds), Whole(benefit), drawn ? Whole(low) : [], drawn ? Whole(high) : [], Whole(strange),
            CandidateDrift.Of(model, sides, pairs)));
    }

    private static ImmutableArray<T> Whole<T>(T[] column) => ImmutableCollectionsMarshal.AsImmutableArray(column);
}
