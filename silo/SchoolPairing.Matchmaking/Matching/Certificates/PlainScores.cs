using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>Scores and values of pairs by the audit's own reading of the card or model: each curve by plain interpolation, one pair at a time.</summary>
internal sealed class PlainScores(MatchSides sides)
{
    private readonly Dictionary<(SchoolId, SchoolId), long>? _given = sides.Inputs.GivenScores?.ToDictionary(score => (score.Helper, score.Receiver), score => score.Points);
    private readonly Dictionary<(SchoolId, SchoolId), int>? _minutes = sides.Inputs.TravelTimes?.ToDictionary(time => (time.Helper, time.Receiver), time => time.Minutes);

    private readonly PairColumn[] _columns = Columns(sides);
    private readonly PlainHeads? _heads = sides.Inputs is { GivenScores: null, Model: { } model } ? new PlainHeads(model, sides) : null;

    /// <summary>Metres, rounded to a metre, halves away from zero.</summary>
    public int Meters(int helper, int receiver) =>
        (int)Math.Round(PlainDistance.Meters(sides.Helpers[helper].Location!.Value, sides.Receivers[receiver].Location!.Value), MidpointRounding.AwayFromZero);

    /// <summary>Minutes from the travel-time file, null where none.</summary>
    public int? Minutes(int helper, int receiver) =>
        _minutes is not null && _minutes.TryGetValue((sides.Helpers[helper].Id, sides.Receivers[receiver].Id), out var minutes) ? minutes : null;

    /// <summary>What the objective counts for a pair.</summary>
    public long Value(int helper, int receiver) => sides.Inputs.Policy.Objective == Objective.Distance
        ? -Meters(helper, receiver)
        : Total(helper, receiver);

    // The sum alone: asked for every candidate, where the lists of parts would cost more than the parts.
    private long Total(int helper, int receiver)
    {
        if (_given is not null) return Given(helper, receiver);
        if (_heads is not null) return _heads.Points(helper, receiver, Meters(helper, receiver), Minutes(helper, receiver) ?? -1);
        var (total, meters, minutes) = ((long)sides.Inputs.Card.BasePoints, Meters(helper, receiver), Minutes(helper, receiver) ?? -1);
        for (var index = 0; index < _columns.Length; index++) total += Part(index, helper, receiver, meters, minutes).Points;
        return total;
    }

    /// <summary>The score of a pair with its parts.</summary>
    public (long Total, long Base, ImmutableArray<Contribution> Contributions) Points(int helper, int receiver)
    {
        if (_given is not null || _heads is not null) return (Total(helper, receiver), Total(helper, receiver), []);
        var (meters, minutes) = (Meters(helper, receiver), Minutes(helper, receiver) ?? -1);
        var contributions = ImmutableArray.CreateRange(Enumerable.Range(0, _columns.Length).Select(index => Part(index, helper, receiver, meters, minutes)));
        var total = sides.Inputs.Card.BasePoints + contributions.Sum(part => (long)part.Points);
        var told = contributions.RemoveAll(part => IsSilent(part.Feature));
        return (total, total - told.Sum(part => (long)part.Points), told);
    }

    /// <summary>The arithmetic of the model for a pair; null where none scores.</summary>
    public HeadScore? Heads(int helper, int receiver) => _heads?.Explain(helper, receiver, Meters(helper, receiver), Minutes(helper, receiver) ?? -1);

    private long Given(int helper, int receiver) => _given![(sides.Helpers[helper].Id, sides.Receivers[receiver].Id)];

    private Contribution Part(int index, int helper, int receiver, int meters, int minutes)
    {
        var feature = sides.Inputs.Card.Features[index];
        var value = FeatureValues.ValueOf(_columns[index], helper, receiver, meters, minutes);
        return new(feature.Feature, value, PlainCurve.Read(feature, value));
    }

    // Nobody handed in what these features read: their points are the same for every pair and stand in the base.
    private bool IsSilent(FeatureId feature) => feature.Value switch
    {
        "travel-minutes" => _minutes is null,
        "past-cooperation" => sides.Inputs.PastPairs.IsDefaultOrEmpty,
        _ => false,
    };

    private static PairColumn[] Columns(MatchSides sides)
    {
        var schools = new PairSchools(sides);
        return [.. sides.Inputs.Card.Features.Select(feature => ScoreFeatures.All.First(known => known.Id == feature.Feature).Column(schools))];
    }
}
