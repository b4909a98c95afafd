using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

public sealed class MustServeTests
{
    [Fact]
    public void A_clash_is_found_exactly_where_the_musts_cannot_all_be_served()
    {
        foreach (var (problem, musts) in Cases(61)) Assert.Equal(!CanServe(problem, musts), MustServe.Conflict(problem, musts) is not null);
    }

    [Fact]
    public void The_receivers_of_a_clash_are_musts_that_cannot_all_be_served()
    {
        foreach (var (problem, musts, receivers, _) in Clashes(62))
            Assert.Equal((true, false), (receivers.All(receiver => musts[receiver]), CanServe(problem, Only(problem, receivers))));
    }

    [Fact]
    public void Without_any_one_of_them_the_others_can_be_served()
    {
        foreach (var (problem, _, receivers, _) in Clashes(63))
            foreach (var left in receivers)
                Assert.True(CanServe(problem, Only(problem, receivers.Where(receiver => receiver != left))));
    }

    [Fact]
    public void The_helpers_of_a_clash_are_all_that_its_receivers_could_use()
    {
        foreach (var (problem, _, receivers, helpers) in Clashes(64))
        {
            if (receivers.Length == 1 && problem.PlaceCount(receivers[0]) == 0) continue;
            Assert.Equal(
                Enumerable.Range(0, problem.Arcs).Where(arc => receivers.Contains(problem.ArcReceiver[arc])).Select(arc => problem.ArcHelper[arc]).Distinct().Order(), helpers);
        }
    }

    [Fact]
    public void An_innocent_must_is_not_blamed()
    {
        // Receivers 0 and 2 compete for helper 0; receiver 1 has helper 1 to itself.
        var problem = new FlowProblem([1, 1], [0, 1, 2, 3], [1, 1, 1], [0, 1, 0], [0, 1, 2], [0, 0, 0]);
        Assert.Equal([0, 2], MustServe.Conflict(problem, [true, true, true])!.Value.Receivers);
    }

    private static IEnumerable<(FlowProblem Problem, bool[] Musts)> Cases(int seed)
    {
        var random = new Random(seed);
        for (var index = 0; index < 1500; index++)
        {
            var problem = MadeFlows.Any(random, 6, 10);
            yield return (problem, [.. Enumerable.Range(0, problem.Receivers).Select(_ => random.Next(3) > 0)]);
        }
    }

    private static IEnumerable<(FlowProblem Problem, bool[] Musts, int[] Receivers, int[] Helpers)> Clashes(int seed)
    {
        foreach (var (problem, musts) in Cases(seed))
            if (MustServe.Conflict(problem, musts) is { } clash) yield return (problem, musts, clash.Receivers, clash.Helpers);
    }

    private static bool[] Only(FlowProblem problem, IEnumerable<int> receivers)
    {
        var musts = new bool[problem.Receivers];
        foreach (var receiver in receivers) musts[receiver] = true;
        return musts;
    }

    /// <summary>Hall's condition, over every group of musts: plain counting that shares nothing with paths.</summary>
    private static bool CanServe(FlowProblem problem, bool[] musts)
    {
        var helpersOf = new int[problem.Receivers];
        for (var arc = 0; arc < problem.Arcs; arc++) helpersOf[problem.ArcReceiver[arc]] |= 1 << problem.ArcHelper[arc];
        var wanted = Enumerable.Range(0, problem.Receivers).Where(receiver => musts[receiver]).ToArray();
        if (wanted.Any(receiver => problem.PlaceCount(receiver) == 0)) return false;
        for (var group = 1; group < 1 << wanted.Length; group++)
        {
            var (helpers, size) = (0, 0);
            for (var index = 0; index < wanted.Length; index++)
                if ((group >> index & 1) == 1) (helpers, size) = (helpers | helpersOf[wanted[index]], size + 1);
            var room = 0;
            for (var helper = 0; helper < problem.Helpers; helper++)
                if ((helpers >> helper & 1) == 1) room += problem.HelperCapacity[helper];
            if (room < size) return false;
        }
        return true;
    }
}
