using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>The resampled heads of a model on given schools: the interval of many pairs from one pass over their features.</summary>
internal sealed class ModelDraws(CompiledModel model, MatchSides sides)
{
    // With two hundred draws the sums of 32 pairs are 100 KiB: they stay in the second-level cache.
    private const int TilePairs = 32;

    private readonly PairSums sums = new([.. model.Draws.Select(draw => draw.Chance), .. model.Draws.Select(draw => draw.Benefit)], sides);

    /// <summary>Low and high points of each pair, at the places of <see cref="ModelPoints.LowPlace"/>.</summary>
    public void Fill(PairSlice pairs, Span<long> low, Span<long> high)
    {
        var count = model.Draws.Length;
        var place = ModelPoints.LowPlace(count);
        var (values, room, drawn) = (new double[TilePairs], new double[2 * count * TilePairs], new long[count]);
        for (var start = 0; start < pairs.Count; start += TilePairs)
        {
            var tile = pairs.Slice(start, Math.Min(TilePairs, pairs.Count - start));
            sums.Fill(tile, values.AsSpan(0, tile.Count), room.AsSpan(0, 2 * count * tile.Count));
            for (var pair = 0; pair < tile.Count; pair++)
            {
                for (var draw = 0; draw < count; draw++)
                    drawn[draw] = ModelPoints.Of((long)room[draw * tile.Count + pair], (long)room[(count + draw) * tile.Count + pair]);
                Array.Sort(drawn);
                (low[start + pair], high[start + pair]) = (drawn[place], drawn[^(place + 1)]);
            }
        }
    }
}
