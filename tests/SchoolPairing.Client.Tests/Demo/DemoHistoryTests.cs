using SchoolPairing.Demo;
using Xunit;

namespace SchoolPairing.Client.Tests.Demo;

public sealed class DemoHistoryTests
{
    private static readonly IReadOnlyList<DemoPastPair> Past = DemoHistory.Of(MadePast.Pairs, seed: 1);

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(Bytes(5), Bytes(5));

    [Fact]
    public void Another_seed_gives_another_past() => Assert.NotEqual(Bytes(5), Bytes(6));

    [Fact]
    public void No_pair_stands_twice_in_a_cycle() =>
        Assert.Equal(Past.Count, Past.DistinctBy(line => (line.Cycle, line.Pair.Helper, line.Pair.Receiver)).Count());

    [Fact]
    public void Only_accepted_pairs_are_assessed() =>
        Assert.All(Past.Where(line => line.Improvement is not null), line => Assert.Contains("接受", line.Outcome, StringComparison.Ordinal));

    [Fact]
    public void Only_offers_are_explored() => Assert.All(Past.Where(line => line.Explored), line => Assert.NotEqual("未提出", line.Outcome));

    [Fact]
    public void A_pair_that_accepted_has_worked_together_in_the_next_cycle()
    {
        var together = Past.Where(line => line.Values[2] > 0).ToList();

        Assert.NotEmpty(together);
        Assert.All(together, line => Assert.Contains(Past, before =>
            before.Cycle < line.Cycle && before.Pair.Helper == line.Pair.Helper && before.Pair.Receiver == line.Pair.Receiver && before.Outcome.Contains("接受", StringComparison.Ordinal)));
    }

    [Fact]
    public void Far_pairs_are_accepted_less_often() => Assert.True(Accepted(line => line.Values[1] < 12) > Accepted(line => line.Values[1] > 20));

    [Fact]
    public void Every_row_says_that_it_is_made()
    {
        var lines = System.Text.Encoding.UTF8.GetString(Bytes(1)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.EndsWith(",演示", line, StringComparison.Ordinal));
    }

    private static byte[] Bytes(long seed) => DemoHistoryFile.Bytes(DemoHistory.Of(MadePast.Pairs, seed), MadePast.Pairs.Features);

    private static double Accepted(Func<DemoPastPair, bool> which) => Past.Where(which).Where(line => line.Outcome is "接受" or "有条件接受" or "谢绝")
        .Average(line => line.Outcome == "谢绝" ? 0.0 : 1.0);
}
