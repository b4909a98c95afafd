using CsCheck;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class RankingTests
{
    // Few different predictions, so that many tie.
    private static readonly Gen<(double Chance, bool Accepted, int Copies)[]> Pairs =
        Gen.Select(Gen.Int[0, 8], Gen.Bool, Gen.Int[0, 3], (eighths, accepted, copies) => (eighths / 8d, accepted, copies)).Array[1, 60];

    private static Ranking Rank((double Chance, bool Accepted, int Copies)[] pairs) =>
        new([.. pairs.Select(pair => pair.Chance)], [.. pairs.Select(pair => pair.Accepted)]);

    private static int[] Copies((double Chance, bool Accepted, int Copies)[] pairs) => [.. pairs.Select(pair => pair.Copies)];

    [Fact]
    public void Auc_by_hand() => Assert.Equal(3.5 / 4, new Ranking([0.1, 0.4, 0.4, 0.8], [false, false, true, true]).Auc([1, 1, 1, 1]));

    [Fact]
    public void Auc_is_the_share_of_pairs_of_pairs_in_order() => Pairs.Every(500, pairs =>
    {
        var (above, all) = (0d, 0);
        foreach (var yes in Expanded(pairs).Where(pair => pair.Accepted))
            foreach (var no in Expanded(pairs).Where(pair => !pair.Accepted))
                (above, all) = (above + (yes.Chance > no.Chance ? 1 : yes.Chance == no.Chance ? 0.5 : 0), all + 1);
        var auc = Rank(pairs).Auc(Copies(pairs));
        return all == 0 ? double.IsNaN(auc) : Math.Abs(above / all - auc) < 1e-12;
    });

    [Fact]
    public void Auc_has_no_value_where_all_answers_are_alike() => Assert.True(double.IsNaN(new Ranking([0.1, 0.9], [true, true]).Auc([1, 1])));

    [Fact]
    public void Calibration_error_by_hand()
    {
        // Twenty pairs are ten bins of two: each predicted 0.5 and observed 0, 0.5 or 1.
        bool[] accepted = [.. Enumerable.Range(0, 20).Select(pair => pair < 5)];
        var ranking = new Ranking([.. accepted.Select(_ => 0.5)], accepted);
        Assert.Equal((9 * 0.5 + 0) / 10, ranking.Ece([.. accepted.Select(_ => 1)]), 12);
    }

    [Fact]
    public void Calibration_error_is_the_same_as_over_pairs_written_out() => Pairs.Every(500, pairs =>
    {
        var all = Expanded(pairs).OrderBy(pair => pair.Chance).ToArray();
        if (all.Length == 0) return true;
        var bins = Math.Min(10, all.Length);
        var error = all.Select((pair, place) => (pair, Bin: place * bins / all.Length)).GroupBy(pair => pair.Bin)
            .Sum(bin => bin.Count() * Math.Abs(bin.Average(one => one.pair.Chance) - bin.Average(one => one.pair.Accepted ? 1d : 0d))) / all.Length;
        return Math.Abs(error - Rank(pairs).Ece(Copies(pairs))) < 1e-12;
    });

    [Theory, InlineData(7, 7), InlineData(10, 10), InlineData(104, 10)]
    public void Bins_are_of_equal_count(int pairs, int bins)
    {
        double[] chance = [.. Enumerable.Range(0, pairs).Select(pair => pair / (double)pairs)];
        var made = new Ranking(chance, new bool[pairs]).Bins([.. chance.Select(_ => 1)]);
        Assert.Equal((bins, pairs), (made.Length, made.Sum(bin => bin.Pairs)));
        Assert.InRange(made.Max(bin => bin.Pairs) - made.Min(bin => bin.Pairs), 0, 1);
    }

    private static (double Chance, bool Accepted)[] Expanded((double Chance, bool Accepted, int Copies)[] pairs) =>
        [.. pairs.SelectMany(pair => Enumerable.Repeat((pair.Chance, pair.Accepted), pair.Copies))];
}
