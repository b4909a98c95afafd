using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>
/// Puts the pairs that go and come into the order in which they follow from each other: a pair goes; who helps its receiver instead; whom that
/// helper left for it, and so on; then whom the helper of the first pair helps instead, and so on.
/// </summary>
internal sealed class MoveChain
{
    private readonly StandingPlan _plan;
    private readonly HashSet<int> _open;
    private readonly Dictionary<int, Queue<int>> _goneOfHelper, _goneOfReceiver, _comeToHelper, _comeToReceiver;
    private readonly ImmutableArray<PairMove>.Builder _moves = ImmutableArray.CreateBuilder<PairMove>();

    private MoveChain(StandingPlan plan, int[] gone, int[] come)
    {
        _plan = plan;
        _open = [.. gone, .. come];
        (_goneOfHelper, _goneOfReceiver) = (By(plan.Pairs.Helper, gone), By(plan.Pairs.Receiver, gone));
        (_comeToHelper, _comeToReceiver) = (By(plan.Pairs.Helper, come), By(plan.Pairs.Receiver, come));
    }

    /// <summary>All moves. Pairs of <paramref name="first"/> begin chains before others do; ties go to the lower ids.</summary>
    public static ImmutableArray<PairMove> Of(StandingPlan plan, int[] gone, int[] come, int[] first)
    {
        var chain = new MoveChain(plan, gone, come);
        foreach (var pair in first) chain.Follow(pair);
        foreach (var pair in gone) chain.Follow(pair);
        foreach (var pair in come) chain.Take(pair, true);
        return chain._moves.DrainToImmutable();
    }

    private void Follow(int start)
    {
        if (!Take(start, false)) return;
        var (helpers, receivers) = (_plan.Pairs.Helper, _plan.Pairs.Receiver);
        for (int? pair = start; pair is { } left;)
            pair = Next(_comeToReceiver, receivers[left], true) is { } instead ? Next(_goneOfHelper, helpers[instead], false) : null;
        for (int? pair = start; pair is { } left;)
            pair = Next(_comeToHelper, helpers[left], true) is { } instead ? Next(_goneOfReceiver, receivers[instead], false) : null;
    }

    private int? Next(Dictionary<int, Queue<int>> from, int school, bool added)
    {
        if (!from.TryGetValue(school, out var pairs)) return null;
        while (pairs.TryDequeue(out var pair))
            if (Take(pair, added)) return pair;
        return null;
    }

    private bool Take(int pair, bool added)
    {
        if (!_open.Remove(pair)) return false;
        var id = _plan.Id(pair);
        _moves.Add(new(id.Helper, id.Receiver, added, _plan.Values[pair]));
        return true;
    }

    private static Dictionary<int, Queue<int>> By(int[] column, int[] pairs) =>
        pairs.GroupBy(pair => column[pair]).ToDictionary(group => group.Key, group => new Queue<int>(group));
}
