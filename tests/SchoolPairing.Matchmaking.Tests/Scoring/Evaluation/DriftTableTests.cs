using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class DriftTableTests
{
    private static readonly FeatureId Id = FeatureId.Of("need");

    private static double[] Count(int from, int many) => [.. Enumerable.Range(from, many).Select(value => (double)value)];

    [Fact]
    public void The_same_pairs_have_not_moved() => Assert.Equal(0, DriftTable.Of(Id, Count(0, 100), Count(0, 100)).Psi);

    [Fact]
    public void Two_bins_by_hand()
    {
        // Same county: 0 for 40 of 100 before, for 60 of 100 now.
        var drift = DriftTable.Of(Id, [.. Count(0, 100).Select(i => i < 40 ? 0d : 1)], [.. Count(0, 100).Select(i => i < 60 ? 0d : 1)]);
        Assert.Equal(0.2 * Math.Log(0.6 / 0.4) - 0.2 * Math.Log(0.4 / 0.6), drift.Psi, 12);
        Assert.Equal(1 * (0.01 + 0.01), drift.Expected, 12);
    }

    [Fact]
    public void Ten_bins_expect_nine_times_the_sum_of_both_reciprocals() =>
        Assert.Equal(9 * (1 / 1000d + 1 / 500d), DriftTable.Of(Id, Count(0, 1000), Count(0, 500)).Expected, 12);

    [Fact]
    public void An_empty_bin_counts_as_a_ten_thousandth_and_stays_finite()
    {
        // Everything now lies in the highest of ten bins.
        var drift = DriftTable.Of(Id, Count(0, 1000), Count(5000, 1000));
        Assert.Equal(9 * (0.0001 - 0.1) * Math.Log(0.0001 / 0.1) + 0.9 * Math.Log(10), drift.Psi, 9);
    }

    [Fact]
    public void A_feature_that_never_varied_has_one_bin_and_expects_nothing()
    {
        var drift = DriftTable.Of(Id, [3, 3, 3], [3, 3]);
        Assert.Equal((0d, 0d), (drift.Psi, drift.Expected));
    }

    [Fact]
    public void Every_feature_is_told_in_order() => Assert.Equal(
        SomeHistory.Set(20, 1).Features.Select(feature => feature.Id),
        DriftTable.Of(SomeHistory.Set(20, 1), SomeHistory.Set(20, 2)).Select(drift => drift.Feature));

    [Fact]
    public void Chance_alone_stays_near_what_is_expected()
    {
        var drift = DriftTable.Of(SomeHistory.Set(2000, 1), SomeHistory.Set(2000, 2));
        Assert.InRange(drift.Average(one => one.Psi / one.Expected), 0.6, 1.4);
    }
}
