using System.Globalization;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>
/// The match as a flow: locked pairs are taken out first (their places and capacities are gone), what remains is solved. Limits that the
/// flow holds by its shape: helper capacity, helpers per receiver, each pair at most once.
/// </summary>
public sealed class TwinningProblem
{
    private TwinningProblem() { }

    /// <summary>The sides.</summary>
    public required MatchSides Sides { get; init; }
    /// <summary>All candidates, locked ones included.</summary>
    public required CandidatePairs Pairs { get; init; }
    /// <summary>Whether a candidate is locked.</summary>
    public required bool[] Locked { get; init; }
    /// <summary>Coverage levels.</summary>
    public required CoverageLevels Levels { get; init; }
    /// <summary>W of <see cref="Contracts.Matching.Certificate"/>.</summary>
    public required long LevelWeight { get; init; }
    /// <summary>What is solved.</summary>
    public required FlowProblem Flow { get; init; }
    /// <summary>Arc of a candidate, -1 for locked ones.</summary>
    public required int[] ArcOfPair { get; init; }
    /// <summary>Candidate of an arc.</summary>
    public required int[] PairOfArc { get; init; }

    /// <summary>Builds the flow. Locks must fit the capacities: <see cref="LockClash"/> is asked before.</summary>
    /// <param name="sides">The sides.</param>
    /// <param name="pairs">The candidates.</param>
    /// <param name="points">The score of each candidate.</param>
    /// <returns>Refused with <see cref="RefusalCode.NumbersTooLarge"/> where the rewards would not fit.</returns>
    public static Answer<TwinningProblem> Of(MatchSides sides, CandidatePairs pairs, long[] points)
    {
        var policy = sides.Inputs.Policy;
        var values = policy.Objective == Objective.Score ? points : [.. pairs.DistanceMeters.Select(meters => -(long)meters)];
        var locks = sides.Inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Lock)
            .Select(decision => (decision.Helper!.Value, decision.Receiver)).ToHashSet();
        var locked = new bool[pairs.Count];
        var capacity = sides.HelperCapacity.ToArray();
        var filled = new int[sides.Receivers.Length];
        if (locks.Count > 0)
            for (var pair = 0; pair < pairs.Count; pair++)
            {
                if (!locks.Contains((sides.Helpers[pairs.Helper[pair]].Id, sides.Receivers[pairs.Receiver[pair]].Id))) continue;
                locked[pair] = true;
                capacity[pairs.Helper[pair]]--;
                filled[pairs.Receiver[pair]]++;
            }

        var levels = CoverageLevels.Of(sides);
        var places = new int[sides.Receivers.Length + 1];
        for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
            places[receiver + 1] = places[receiver] + Math.Max(0, policy.HelpersPerReceiver - filled[receiver]);

        var arcOfPair = new int[pairs.Count];
        var pairOfArc = new int[pairs.Count - locked.Count(isLocked => isLocked)];
        for (int pair = 0, arc = 0; pair < pairs.Count; pair++)
        {
            arcOfPair[pair] = locked[pair] ? -1 : arc;
            if (!locked[pair]) pairOfArc[arc++] = pair;
        }
        var arcValue = Array.ConvertAll(pairOfArc, pair => values[pair]);
        var arcHelper = Array.ConvertAll(pairOfArc, pair => pairs.Helper[pair]);
        var arcReceiver = Array.ConvertAll(pairOfArc, pair => pairs.Receiver[pair]);
        var weight = LevelWeights.Outweighing(capacity, places, arcHelper, arcReceiver, arcValue);
        if ((Int128)weight * levels.Levels > long.MaxValue / 8)
            return Answer<TwinningProblem>.Refuse(Refusal.Of(RefusalCode.NumbersTooLarge, ("what", "§kind.points-times-levels"),
                ("value", ((Int128)weight * levels.Levels).ToString(CultureInfo.InvariantCulture)),
                ("limit", (long.MaxValue / 8).ToString(CultureInfo.InvariantCulture))));
        var rewards = new long[places[^1]];
        for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
            for (var place = places[receiver]; place < places[receiver + 1]; place++)
                rewards[place] = weight * levels.LevelOfPlace[receiver][filled[receiver] + place - places[receiver]];

        return Answer<TwinningProblem>.Of(new()
        {
            Sides = sides,
            Pairs = pairs,
            Locked = locked,
            Levels = levels,
            LevelWeight = weight,
            Flow = new FlowProblem(capacity, places, rewards, arcHelper, arcReceiver, arcValue),
            ArcOfPair = arcOfPair,
            PairOfArc = pairOfArc,
        });
    }
}
