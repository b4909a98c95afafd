using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>
/// past-cooperation = school years that the pair worked together by the list of past pairs (the largest number where it names
/// the pair twice), 0 where it does not name it. Never unknown.
/// </summary>
public sealed class PastCooperationFeature() : ScoreFeature("past-cooperation", CurveDirection.Rising)
{
    /// <inheritdoc/>
    public override bool IsGiven(MatchInputs inputs) => !inputs.PastPairs.IsDefaultOrEmpty;

    internal override PairColumn Column(PairSchools schools)
    {
        var sides = schools.Sides;
        if (sides.Inputs.PastPairs.IsDefaultOrEmpty) return new YearsColumn(new (int, int)[sides.Receivers.Length][]);
        var helpers = sides.Helpers.Select((school, index) => (school.Id, index)).ToDictionary(entry => entry.Id, entry => entry.index);
        var receivers = sides.Receivers.Select((school, index) => (school.Id, index)).ToDictionary(entry => entry.Id, entry => entry.index);
        var byReceiver = new (int Helper, int Years)[sides.Receivers.Length][];
        var known = sides.Inputs.PastPairs.Where(past => helpers.ContainsKey(past.Helper) && receivers.ContainsKey(past.Receiver));
        foreach (var ofOne in known.GroupBy(past => receivers[past.Receiver]))
            byReceiver[ofOne.Key] = [.. ofOne.GroupBy(past => helpers[past.Helper]).Select(same => (same.Key, same.Max(past => past.Years)))];
        return new YearsColumn(byReceiver);
    }

    private sealed class YearsColumn((int Helper, int Years)[]?[] byReceiver) : PairColumn
    {
        public override void Fill(in PairSlice pairs, Span<double> values)
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = byReceiver[pairs.Receiver[i]] is { } past ? Years(past, pairs.Helper[i]) : 0;
        }

        private static int Years((int Helper, int Years)[] past, int helper)
        {
            foreach (var pair in past)
                if (pair.Helper == helper) return pair.Years;
            return 0;
        }
    }
}
