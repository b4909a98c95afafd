using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>
/// A model on given schools: both heads as exact integer sums from one pass over the features, then chance × benefit
/// (<see cref="ModelPoints"/>). Immutable; threads may share it.
/// </summary>
public sealed class ModelScorer
{
    // Values, both sums and the chances of 256 pairs are 8 KiB: they stay in the first-level cache beside the curves.
    private const int TilePairs = 256;

    private readonly CompiledModel model;
    private readonly PairSums heads;
    private readonly Lazy<ModelDraws> draws;

    internal ModelScorer(CompiledModel model, MatchSides sides)
    {
        this.model = model;
        heads = new PairSums([model.Chance, model.Benefit], sides);
        draws = new(() => new ModelDraws(model, sides));
    }

    /// <summary>The points of every pair. Allocates nothing; bit-equal for any order, batch or place of a pair.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="points">Filled with one score a pair; same length.</param>
    public void Score(CandidatePairs pairs, Span<long> points) => Score(PairSlice.Of(pairs), points, [], []);

    /// <summary>The same with the sums of both heads.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="points">Filled with one score a pair; same length.</param>
    /// <param name="logOdds">Filled with the chance head's sum, in units of <see cref="ScoreModel.Unit"/>; same length.</param>
    /// <param name="benefit">Filled with the benefit head's sum, in units of <see cref="ScoreModel.Unit"/>; same length.</param>
    public void Score(CandidatePairs pairs, Span<long> points, Span<long> logOdds, Span<long> benefit) =>
        Score(PairSlice.Of(pairs), points, logOdds, benefit);

    internal void Score(PairSlice pairs, Span<long> points, Span<long> logOdds, Span<long> benefit)
    {
        if (points.Length != pairs.Count) throw new ArgumentException("one score a pair", nameof(points));
        Span<double> values = stackalloc double[TilePairs];
        Span<double> sums = stackalloc double[2 * TilePairs];
        for (var start = 0; start < pairs.Count; start += TilePairs)
        {
            var tile = pairs.Slice(start, Math.Min(TilePairs, pairs.Count - start));
            var chances = sums[..tile.Count];
            var benefits = sums.Slice(tile.Count, tile.Count);
            heads.Fill(tile, values[..tile.Count], sums[..(2 * tile.Count)]);
            ChanceColumn.Fill(chances, values[..tile.Count]);
            ModelPoints.Of(values[..tile.Count], benefits, points.Slice(start, tile.Count));
            if (logOdds.IsEmpty) continue;
            for (var i = 0; i < tile.Count; i++) (logOdds[start + i], benefit[start + i]) = ((long)chances[i], (long)benefits[i]);
        }
    }

    /// <summary>Low and high points of every pair by the model's draws, as in <see cref="HeadScore"/>; false, and nothing filled, without draws.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="low">Filled; same length.</param>
    /// <param name="high">Filled; same length.</param>
    public bool Intervals(CandidatePairs pairs, Span<long> low, Span<long> high)
    {
        if (model.Draws.Length == 0) return false;
        draws.Value.Fill(PairSlice.Of(pairs), low, high);
        return true;
    }

    /// <summary>Calls back for every pair and feature whose value lies outside the model's experience; by pair, then by feature.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="found">Told the pair's place and the feature's place in the heads.</param>
    internal void LittleExperience(CandidatePairs pairs, Action<int, int> found)
    {
        var all = PairSlice.Of(pairs);
        var values = new double[heads.Columns.Length][];
        for (var feature = 0; feature < values.Length; feature++) heads.Columns[feature].Fill(all, values[feature] = new double[pairs.Count]);
        for (var pair = 0; pair < pairs.Count; pair++)
            for (var feature = 0; feature < values.Length; feature++)
                if (model.IsStrange(feature, values[feature][pair])) found(pair, feature);
    }

    /// <summary>The whole arithmetic of one pair; its points are those of <see cref="Score(CandidatePairs, Span{long})"/>.</summary>
    /// <param name="helperIndex">Index of the helper.</param>
    /// <param name="receiverIndex">Index of the receiver.</param>
    /// <param name="distanceMeters">Great circle, rounded to a metre as in the candidates.</param>
    /// <param name="travelMinutes">-1 where unknown.</param>
    public HeadScore Explain(int helperIndex, int receiverIndex, double distanceMeters, int travelMinutes)
    {
        var values = Array.ConvertAll(heads.Columns, column => FeatureValues.ValueOf(column, helperIndex, receiverIndex, distanceMeters, travelMinutes));
        var (chance, benefit) = (Parts(model.Chance, values), Parts(model.Benefit, values));
        var (logOdds, improvement) = (Sum(model.Chance, chance), Sum(model.Benefit, benefit));
        var drawn = model.Draws.Select(draw => ModelPoints.Of(Sum(draw.Chance, Parts(draw.Chance, values)), Sum(draw.Benefit, Parts(draw.Benefit, values)))).Order().ToArray();
        var place = ModelPoints.LowPlace(drawn.Length);
        return new HeadScore(ModelPoints.Of(logOdds, improvement), logOdds, model.Model.Chance.BasePoints, chance, improvement, model.Model.Benefit.BasePoints, benefit,
            drawn.Length == 0 ? null : drawn[place], drawn.Length == 0 ? null : drawn[^(place + 1)],
            [.. Enumerable.Range(0, values.Length).Where(feature => model.IsStrange(feature, values[feature] ?? double.NaN)).Select(feature => chance[feature].Feature)]);
    }

    private static ImmutableArray<Contribution> Parts(CompiledCard head, double?[] values) =>
        [.. head.Features.Select((line, feature) => new Contribution(line.Feature.Id, values[feature], line.Curve.At(values[feature] ?? double.NaN)))];

    private static long Sum(CompiledCard head, ImmutableArray<Contribution> parts) => head.Card.BasePoints + parts.Sum(part => (long)part.Points);
}
