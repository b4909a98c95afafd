using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class GroupTableTests
{
    private static readonly TrainingSet Four = SomeHistory.Set(4, 1, pairsAReceiver: 1) with { Accepted = [true, false, true, true] };

    [Fact]
    public void Each_county_has_its_mean_prediction_and_its_share_accepted()
    {
        var rows = SomeHistory.Rows(Four, (i, row) => row with { County = i < 2 ? "b" : "a" });
        Assert.Equal([("a", 2, 0.75, 1), ("b", 2, 0.25, 0.5)],
            GroupTable.Of(rows, [0.1, 0.4, 0.6, 0.9]).Where(group => group.Kind == "county").Select(group => (group.Group, group.Pairs, group.Predicted, group.Observed)));
    }

    [Fact]
    public void Thirds_count_each_receiver_once_and_stand_from_small_to_large()
    {
        var seven = SomeHistory.Set(7, 1, pairsAReceiver: 1);
        // The smallest receiver has five pairs.
        var rows = SomeHistory.Rows(seven, (i, row) => row with { Receiver = SchoolId.Of("r" + Math.Max(0, i - 4)), Pupils = 100 * (1 + Math.Max(0, i - 4)) });
        Assert.Equal([("small", 5), ("middle", 1), ("large", 1)],
            GroupTable.Of(rows, new double[7]).Where(group => group.Kind == "size").Select(group => (group.Group, group.Pairs)));
    }

    [Fact]
    public void Receivers_of_equal_size_stand_in_the_same_third() =>
        Assert.Single(GroupTable.Of(SomeHistory.Rows(Four, (_, row) => row), new double[4]), group => group.Kind == "size");

    [Fact]
    public void A_pair_that_does_not_know_its_group_stands_in_none()
    {
        var rows = SomeHistory.Rows(Four, (i, row) => row with { Class = i == 0 ? UrbanRuralClass.Of("220") : null, Pupils = null, Stage = null, County = "" });
        Assert.Equal([("class", "220", 1)], GroupTable.Of(rows, new double[4]).Select(group => (group.Kind, group.Group, group.Pairs)));
    }

    [Fact]
    public void A_receiver_that_grew_during_the_cycle_stands_where_its_size_would()
    {
        var rows = SomeHistory.Rows(Four, (i, row) => row with { Receiver = SchoolId.Of(i < 2 ? "r1" : "r" + i), Pupils = i == 1 ? 10_000 : 100 * i });
        Assert.Equal(["small", "middle", "large"], GroupTable.Of(rows, new double[4]).Where(group => group.Kind == "size").Select(group => group.Group));
    }
}
