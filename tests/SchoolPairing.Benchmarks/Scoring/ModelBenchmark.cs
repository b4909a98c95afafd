using System.Globalization;
using SchoolPairing.Benchmarks.Solving;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Benchmarks.Scoring;

/// <summary>Bulk scoring by both heads of a learnt model beside Microsoft.ML on the same model in the same run, on one thread.</summary>
internal static class ModelBenchmark
{
    private const int Sample = 65_536, Passes = 80, Repeats = 5, Tile = 256;

    public static void Run(TextWriter output, NeedModel need)
    {
        var (sides, pairs) = (MadePairs.Sides(need, 60_000, 120_000), MadePairs.Pairs(60_000, 120_000, 42));
        var columns = Columns(sides, pairs, Sample);
        var model = RampModel.Train([.. Enumerable.Range(0, 3000).Select(i => Row(columns, i * 20))]);
        output.WriteLine();
        output.WriteLine($"Two heads of a model, {ScoreFeatures.All.Length} features, {model.Segments} segments a head, one thread, best of {Repeats} by the time that the thread ran; Microsoft.ML has the chance head alone");
        output.WriteLine("path                                     pairs       ms      M pairs/s   bytes a pair   largest difference in p");

        var scorer = model.Heads.On(sides);
        var points = new long[pairs.Count];
        Say(output, "working out the schools, once a run", pairs.Count, () => model.Heads.On(sides), null);
        Say(output, "two heads, features included", pairs.Count, () => scorer.Score(pairs, points), null);
        var (logOdds, benefit) = (new long[Sample], new long[Sample]);
        var firsts = new CandidatePairs(pairs.Helper[..Sample], pairs.Receiver[..Sample], pairs.DistanceMeters[..Sample], pairs.TravelMinutes[..Sample]);
        scorer.Score(firsts, new long[Sample], logOdds, benefit);
        Say(output, "two heads, features beforehand", Sample * Passes, () => FromColumns(model.Heads, columns, points), null);

        var rows = Enumerable.Range(0, Sample).Select(i => new RampModel.RampRow { Ramps = model.Ramps(Row(columns, i)) }).ToArray();
        var said = new float[Sample];
        double Difference() => Enumerable.Range(0, Sample).Max(i => Math.Abs(said[i] - Logistic.Chance(logOdds[i])));
        void Transform(IEnumerable<RampModel.RampRow> all)
        {
            var scored = model.Learnt.Transform(model.View(all));
            using var cursor = scored.GetRowCursor(scored.Schema.Where(column => column.Name == "Probability"));
            var probability = cursor.GetGetter<float>(cursor.Schema["Probability"]);
            for (var i = 0; cursor.MoveNext(); i++) probability(ref said[i]);
        }
        Say(output, "Microsoft.ML Transform", Sample, () => Transform(rows), Difference);
        Say(output, "Microsoft.ML Transform, ramps built too", Sample,
            () => Transform(Enumerable.Range(0, Sample).Select(i => new RampModel.RampRow { Ramps = model.Ramps(Row(columns, i)) })), Difference);
        var engine = model.Engine();
        var answer = new RampModel.RampAnswer();
        Say(output, "Microsoft.ML PredictionEngine", Sample, () =>
        {
            for (var i = 0; i < Sample; i++)
            {
                engine.Predict(rows[i], ref answer);
                said[i] = answer.Probability;
            }
        }, Difference);
    }

    // The steps of ModelScorer on columns that are there already: every feature as a pair feature, nothing summed by school.
    private static void FromColumns(CompiledModel model, double[][] columns, long[] points)
    {
        Span<double> sums = stackalloc double[2 * Tile];
        Span<double> chances = stackalloc double[Tile];
        for (var pass = 0; pass < Passes; pass++)
            for (var start = 0; start < Sample; start += Tile)
            {
                sums[..Tile].Fill(model.Chance.Card.BasePoints);
                sums[Tile..].Fill(model.Benefit.Card.BasePoints);
                for (var feature = 0; feature < columns.Length; feature++)
                    CompiledCurve.AddTo(columns[feature].AsSpan(start, Tile), model.Chance.Features[feature].Curve, sums[..Tile], model.Benefit.Features[feature].Curve, sums[Tile..]);
                ChanceColumn.Fill(sums[..Tile], chances);
                ModelPoints.Of(chances, sums[Tile..], points.AsSpan(start, Tile));
            }
    }

    private static double[][] Columns(MatchSides sides, CandidatePairs pairs, int count)
    {
        var schools = new PairSchools(sides);
        return [.. ScoreFeatures.All.Select(feature =>
        {
            var values = new double[count];
            feature.Column(schools).Fill(PairSlice.Of(pairs).Slice(0, count), values);
            return values;
        })];
    }

    private static double[] Row(double[][] columns, int pair) => Array.ConvertAll(columns, column => column[pair]);

    private static void Say(TextWriter output, string path, int pairs, Action work, Func<double>? difference)
    {
        work();
        var best = double.MaxValue;
        var bytes = 0L;
        for (var i = 0; i < Repeats; i++)
        {
            var (clock, before) = (new ThreadClock(), GC.GetAllocatedBytesForCurrentThread());
            work();
            var (wall, run) = clock.Read();
            best = Math.Min(best, run > 0 ? run : wall);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{path,-38} {pairs,9:N0} {best,8:F0} {pairs / best / 1000,14:F1} {(double)bytes / pairs,14:F1}   {(difference is null ? "" : difference().ToString("E1", CultureInfo.InvariantCulture))}"));
    }
}
