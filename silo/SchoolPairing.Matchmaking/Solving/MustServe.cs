namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// Receivers that cannot all be served together. Sets that can be served together form a matroid. Each must-receiver in turn is
/// added by an augmenting path; where the search from r fails, the receivers it saw (r and the users that it passed) can use no
/// helper outside the helpers it saw, and those are full with them: one receiver too many. It is also the least: handing help on
/// along the path from r to any other of them serves r and drops just that one. So no further filter is needed.
/// </summary>
public static class MustServe
{
    /// <summary>A smallest clash: without any one of its receivers the others can be served. Null where all can be served.</summary>
    /// <param name="problem">Capacities and arcs; values and rewards play no part.</param>
    /// <param name="mustReceivers">By receiver: whether it must have at least one helper.</param>
    /// <returns>The clashing receivers and all the helpers that any of them could use, both rising.</returns>
    public static (int[] Receivers, int[] Helpers)? Conflict(FlowProblem problem, bool[] mustReceivers)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(mustReceivers);
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
            if (mustReceivers[receiver] && problem.PlaceCount(receiver) == 0) return ([receiver], []);
        var search = new Search(problem);
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
            if (mustReceivers[receiver] && !search.Serve(receiver)) return search.Seen();
        return null;
    }

    private sealed class Search(FlowProblem problem)
    {
        private readonly int[] arcStart = problem.ArcStartByReceiver();
        private readonly List<int>[] users = [.. Enumerable.Range(0, problem.Helpers).Select(_ => new List<int>())];
        private readonly int[] seenHelper = new int[problem.Helpers], seenReceiver = new int[problem.Receivers];
        private readonly int[] helperReachedFrom = new int[problem.Helpers], servedBy = new int[problem.Receivers];
        private int round;

        internal bool Serve(int receiver)
        {
            round++;
            var queue = new Queue<int>([receiver]);
            seenReceiver[receiver] = round;
            servedBy[receiver] = -1;
            while (queue.TryDequeue(out var at))
                for (var arc = arcStart[at]; arc < arcStart[at + 1]; arc++)
                {
                    var helper = problem.ArcHelper[arc];
                    if (seenHelper[helper] == round) continue;
                    (seenHelper[helper], helperReachedFrom[helper]) = (round, at);
                    if (users[helper].Count < problem.HelperCapacity[helper])
                    {
                        HandOn(helper);
                        return true;
                    }
                    foreach (var user in users[helper])
                    {
                        if (seenReceiver[user] == round) continue;
                        seenReceiver[user] = round;
                        queue.Enqueue(user);
                    }
                }
            return false;
        }

        internal (int[] Receivers, int[] Helpers) Seen() => (Of(seenReceiver), Of(seenHelper));

        private int[] Of(int[] seen) => [.. Enumerable.Range(0, seen.Length).Where(index => seen[index] == round)];

        private void HandOn(int helper)
        {
            while (helper >= 0)
            {
                var receiver = helperReachedFrom[helper];
                var before = servedBy[receiver];
                if (before >= 0) users[before].Remove(receiver);
                users[helper].Add(receiver);
                servedBy[receiver] = helper;
                helper = before;
            }
        }
    }
}
