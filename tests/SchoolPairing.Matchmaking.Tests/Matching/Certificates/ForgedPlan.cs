using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Tests.Matching.Certificates;

/// <summary>A plan of chosen pairs in which every number of every pair, count and total is honest: only that it is the best is a lie.</summary>
internal static class ForgedPlan
{
    public static Proposal Of(Proposal proven, params (string Helper, string Receiver)[] chosen)
    {
        var locked = Engine.Best(proven.Inputs with { Decisions = [.. chosen.Select(pair => TestData.A.Lock(pair.Helper, pair.Receiver)).OrderBy(decision => decision.Helper!.Value)] });
        var wanted = chosen.Select(pair => (new SchoolId(pair.Helper), new SchoolId(pair.Receiver))).ToHashSet();
        var reallyLocked = proven.Pairs.Where(pair => pair.Locked).Select(pair => (pair.Helper, pair.Receiver)).ToHashSet();
        var pairs = locked.Pairs.Where(pair => wanted.Contains((pair.Helper, pair.Receiver)))
            .Select(pair => pair with { Locked = reallyLocked.Contains((pair.Helper, pair.Receiver)) }).ToArray();
        var (used, helped) = (pairs.CountBy(pair => pair.Helper).ToDictionary(), pairs.Select(pair => pair.Receiver).ToHashSet());
        var points = pairs.Sum(pair => pair.Points);
        return proven with
        {
            Pairs = [.. pairs],
            Helpers = [.. proven.Helpers.Select(helper => helper with { Used = used.GetValueOrDefault(helper.School) })],
            Receivers = [.. proven.Receivers.Select(receiver => helped.Contains(receiver.School)
                ? receiver with { LeftOut = LeftOutKind.NotLeftOut, HallSet = null }
                : receiver with
                {
                    LeftOut = receiver.Candidates == 0 ? LeftOutKind.NoCandidates : LeftOutKind.HelpersUsedUp,
                    HallSet = receiver.Candidates == 0 ? null : 0,
                })],
            Totals = proven.Totals with
            {
                Pairs = pairs.Length, ReceiversHelped = helped.Count, Points = points, Value = points,
                DistanceMeters = pairs.Sum(pair => (long)pair.DistanceMeters),
            },
        };
    }
}
