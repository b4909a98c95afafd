using System.Globalization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// The guard before every solve: no price, reduced cost or path length of a problem can leave 64 bits.
/// <para>
/// Proof. Let V be the largest |value|, S the spread between the largest and the smallest value, R the largest |reward| and
/// B = R + min(helpers, receivers)·S + V. The price of a node in any spanning tree is the alternating sum of the values on its
/// path to the sink plus the reward of the place (or 0 for the free helper) through which the path enters the sink. The nodes of
/// a path differ and helpers and receivers alternate, so the values form at most min(helpers, receivers) pairs (v − v′), each at
/// most S, and at most one value is left over: every price lies within ±B, and so does the price of every intermediate tree.
/// A reduced cost is one value or reward and at most two prices: within 3B. A residual path that repeats no node passes the sink
/// at most once: at most two rewards, two lone values and min(helpers, receivers) pairs: at most 2B; in reduced costs, with the
/// prices of its ends, 4B. One arc more, as when a path is extended or an arc is forced, makes at most 7B. So 8B ≤ 2⁶³ − 1 suffices.
/// </para>
/// Totals over a whole plan may be larger; they are summed in 128 bits.
/// </summary>
public static class FlowBounds
{
    /// <summary>Null where the problem is safe to solve; otherwise a refusal <see cref="RefusalCode.NumbersTooLarge"/>.</summary>
    /// <param name="problem">The problem, of any size and sign.</param>
    public static Refusal? Check(FlowProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var bound = PriceBound(problem);
        var limit = (Int128)(long.MaxValue / 8);
        return bound <= limit ? null : Refusal.Of(
            RefusalCode.NumbersTooLarge,
            ("what", "max price / 最大价格"),
            ("value", bound.ToString(CultureInfo.InvariantCulture)),
            ("limit", limit.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>B of the proof above: no price of any basis is larger in size.</summary>
    /// <param name="problem">The problem.</param>
    internal static Int128 PriceBound(FlowProblem problem)
    {
        Int128 reward = 0;
        foreach (var one in problem.PlaceReward) reward = Int128.Max(reward, Int128.Abs(one));
        if (problem.Arcs == 0) return reward;
        long least = long.MaxValue, most = long.MinValue;
        foreach (var value in problem.ArcValue) (least, most) = (Math.Min(least, value), Math.Max(most, value));
        var size = Int128.Max(Int128.Abs(least), Int128.Abs(most));
        return reward + Math.Min(problem.Helpers, problem.Receivers) * ((Int128)most - least) + size;
    }
}
