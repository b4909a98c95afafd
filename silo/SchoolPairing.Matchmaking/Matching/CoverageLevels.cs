using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>
/// The order in which places are filled, as levels: a place of a higher level is worth more than all places and values below it.
/// Receivers that can be helped together form a gammoid (a matroid), because only the helpers' capacities limit them; on a matroid any
/// weights that fall with the level give the lexicographic optimum, so W × level suffices (W outweighs every difference of values).
/// </summary>
/// <param name="LevelOfPlace">By receiver, then place (0 = first helper): the level, at least 1; equal for equal rights.</param>
/// <param name="NeedRank">By receiver: 1 for the neediest, equal needs share a rank.</param>
/// <param name="Levels">The highest level.</param>
public sealed record CoverageLevels(int[][] LevelOfPlace, int[] NeedRank, int Levels)
{
    /// <summary>The levels of all receivers.</summary>
    /// <param name="sides">The sides with the needs.</param>
    public static CoverageLevels Of(MatchSides sides)
    {
        var policy = sides.Inputs.Policy;
        var places = policy.HelpersPerReceiver;
        var distinct = sides.Needs.Select(need => need.Points).Distinct().OrderDescending().ToArray();
        var step = distinct.Select((points, index) => (points, index)).ToDictionary(pair => pair.points, pair => pair.index);
        var musts = sides.Inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Must).Select(decision => decision.Receiver).ToHashSet();

        var classes = policy.Priority == Priority.WeakestFirst ? Math.Max(1, distinct.Length) : 1;
        var levels = places * classes + (musts.Count > 0 ? 1 : 0);
        var levelOf = new int[sides.Receivers.Length][];
        var ranks = new int[sides.Receivers.Length];
        for (var receiver = 0; receiver < levelOf.Length; receiver++)
        {
            var rank = step[sides.Needs[receiver].Points];
            ranks[receiver] = rank + 1;
            var within = policy.Priority == Priority.WeakestFirst ? rank : 0;
            levelOf[receiver] = [.. Enumerable.Range(0, places).Select(place => (places - place) * classes - within)];
            if (musts.Contains(sides.Receivers[receiver].Id)) levelOf[receiver][0] = levels;
        }
        return new(levelOf, ranks, levels);
    }
}
