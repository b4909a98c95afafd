using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The audit's own reading of a model: each head by plain interpolation, one pair at a time, and its own chance.</summary>
internal sealed class PlainHeads
{
    private readonly ScoreModel _model;
    private readonly PairColumn[] _columns;

    public PlainHeads(ScoreModel model, MatchSides sides)
    {
        _model = model;
        var schools = new PairSchools(sides);
        _columns = [.. model.Chance.Features.Select(line => ScoreFeatures.All.First(known => known.Id == line.Feature).Column(schools))];
    }

    /// <summary>The points of a pair alone.</summary>
    public long Points(int helper, int receiver, int meters, int minutes)
    {
        long logOdds = _model.Chance.BasePoints, benefit = _model.Benefit.BasePoints;
        for (var index = 0; index < _columns.Length; index++)
        {
            var value = FeatureValues.ValueOf(_columns[index], helper, receiver, meters, minutes);
            logOdds += PlainCurve.Read(_model.Chance.Features[index], value);
            benefit += PlainCurve.Read(_model.Benefit.Features[index], value);
        }
        return Points(logOdds, benefit);
    }

    /// <summary>The whole arithmetic of a pair.</summary>
    public HeadScore Explain(int helper, int receiver, int meters, int minutes)
    {
        double?[] values = [.. _columns.Select(column => FeatureValues.ValueOf(column, helper, receiver, meters, minutes))];
        var drawn = _model.Draws.Select(draw => Points(Sum(draw.Chance, values), Sum(draw.Benefit, values))).ToList();
        drawn.Sort();
        // As many draws as are a twentieth of them, rounded down, lie outside at either end.
        var outside = drawn.Count / 20;
        var (logOdds, benefit) = (Sum(_model.Chance, values), Sum(_model.Benefit, values));
        return new(Points(logOdds, benefit), logOdds, _model.Chance.BasePoints, Parts(_model.Chance, values), benefit, _model.Benefit.BasePoints, Parts(_model.Benefit, values),
            drawn.Count == 0 ? null : drawn[outside], drawn.Count == 0 ? null : drawn[drawn.Count - 1 - outside],
            [.. _model.Experience.Where((known, index) => IsOutside(known, values[index])).Select(known => known.Feature)]);
    }

    private bool IsOutside(FeatureExperience known, double? value) =>
        _model.Stage != LearningStage.RuleBased && value is not null && !(known.Low <= value && value <= known.High);

    private static ImmutableArray<Contribution> Parts(Card head, double?[] values) =>
        [.. head.Features.Select((line, index) => new Contribution(line.Feature, values[index], PlainCurve.Read(line, values[index])))];

    private static long Sum(Card head, double?[] values) => head.BasePoints + Parts(head, values).Sum(part => (long)part.Points);

    private static long Points(long logOdds, long benefit) =>
        benefit <= 0 ? 0 : (long)Math.Round(Chance(logOdds) * benefit / (ScoreModel.Unit / ScoreModel.PointsPerBenefit), MidpointRounding.AwayFromZero);

    // 1 ÷ (1 + e^−x) by the definition that Logistic documents, in the same order: the last bit decides where points round.
    private static double Chance(long logOdds)
    {
        var a = Math.Min(Math.Abs(logOdds / 10_000_000.0), 40.0);
        var t = -(a / 64.0);
        var e = 0.0;
        for (var n = 12; n >= 0; n--) e = e * t + 1.0 / Factorial(n);
        e = e * e;
        e = e * e;
        e = e * e;
        e = e * e;
        e = e * e;
        e = e * e;
        return logOdds < 0 ? e / (1.0 + e) : 1.0 / (1.0 + e);
    }

    private static double Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
}
