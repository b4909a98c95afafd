using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

/// <summary>Making a signed feature better never lowers chance, benefit or their product: 2,000 pairs for each of the eight, each at four steps.</summary>
public sealed class MonotoneModelTests
{
    private const int Pairs = 2_000;
    private static readonly ScoreModel Learnt = Trained.Of(TrainingRows.Made(400)).Model;
    private static readonly ScoreModel Fitted = Trained.Of(TrainingRows.Made(60)).Model;
    private static readonly TrainingRow[] Some = [.. TrainingRows.Made(900, seed: 77).Take(Pairs)];

    public static TheoryData<string> OneWay => [.. ScoreFeatures.All.Where(feature => feature.Direction != CurveDirection.Free).Select(feature => feature.Id.Value)];

    [Theory, MemberData(nameof(OneWay))]
    public void Improving_it_never_lowers_a_learnt_score(string feature) => Assert.Equal(0, Violations(Learnt, feature));

    [Theory, MemberData(nameof(OneWay))]
    public void Improving_it_never_lowers_a_fitted_score(string feature) => Assert.Equal(0, Violations(Fitted, feature));

    [Fact]
    public void Every_draw_is_monotone_too() => Assert.All(Learnt.Draws, draw => Assert.Equal(0,
        OneWay.Sum(feature => Violations(Learnt with { Chance = draw.Chance, Benefit = draw.Benefit }, feature.Data))));

    [Fact]
    public void There_are_pairs_enough() => Assert.Equal((Pairs, true), (Some.Length, OneWay.Count * Pairs >= 8_000));

    private static int Violations(ScoreModel model, string feature)
    {
        var place = ScoreFeatures.All.ToList().FindIndex(known => known.Id.Value == feature);
        var (least, greatest) = Possible(ScoreFeatures.All[place].Id);
        var better = ScoreFeatures.All[place].Direction == CurveDirection.Rising ? greatest : least;
        var found = 0;
        foreach (var row in Some)
        {
            var worse = Points(model, row.With(place, row.Values[place] ?? least));
            foreach (var share in (double[])[0.001, 0.05, 0.3, 1])
            {
                var value = row.Values[place] ?? least;
                var now = Points(model, row.With(place, value + share * (better - value)));
                if (now.Chance < worse.Chance || now.Benefit < worse.Benefit || now.Product < worse.Product) found++;
                worse = share == 1 ? worse : now;
                if (share < 1) worse = Points(model, row.With(place, value));
            }
        }
        return found;
    }

    private static (double Least, double Greatest) Possible(FeatureId feature) => feature.Value switch
    {
        "need" => (0, 9000), "distance-km" => (0, 90), "travel-minutes" => (0, 140), "helper-load" => (5, 25), "past-cooperation" => (0, 4),
        "subject-complementarity" => (0, 8), _ => (0, 100),
    };

    private static (long Chance, long Benefit, double Product) Points(ScoreModel model, TrainingRow row)
    {
        var (chance, benefit) = (Trained.Units(model.Chance, row.Values), Trained.Units(model.Benefit, row.Values));
        return (chance, benefit, Math.Round(1 / (1 + Math.Exp(-chance / 1e7)) * Math.Max(0, benefit) / 10_000));
    }
}
