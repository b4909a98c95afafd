using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Matching.Repair;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Repair;

/// <summary>Makes changes as the board and the offers do, and says what a test expects of the outcome.</summary>
internal static class Repairs
{
    public static PairId Pair(string helper, string receiver) => new(new(helper), new(receiver));

    public static StandingPlan Standing(MatchInputs inputs) => Assert.IsType<StandingPlan>(StandingPlan.Of(inputs, TestContext.Current.CancellationToken).Value);

    public static RepairOption Option(StandingPlan plan, PlanChange change, RepairGoal goal) =>
        Assert.Single(Assert.IsType<ReplanOutcome.Found>(plan.Replan(change, goal, TestContext.Current.CancellationToken)).Options);

    public static RepairOption[] Menu(StandingPlan plan, PlanChange change) =>
        [.. Assert.IsType<ReplanOutcome.Found>(plan.Menu(change, TestContext.Current.CancellationToken)).Options];

    public static PairId[] Best(StandingPlan plan) => [.. Option(plan, new(), RepairGoal.BestValue).Pairs];

    public static string[] Words(IEnumerable<PairMove> moves) => [.. moves.Select(move => (move.Added ? "+" : "-") + move.Helper + "→" + move.Receiver)];

    public static string[] Words(IEnumerable<PairId> pairs) => [.. pairs.Select(pair => pair.ToString())];

    /// <summary>
    /// A random small city half way through its answers: a plan that is not always the best one, some pairs accepted, some declined, some
    /// conditions, some decisions. What must stay can stay.
    /// </summary>
    public static (StandingPlan Plan, PlanChange Change) Random(int seed, int mostHelpers = 4, int mostReceivers = 4)
    {
        var plan = Standing(A.RandomCity(seed, mostHelpers, mostReceivers));
        var chance = new Random(seed + 1_000_000);
        var stood = Best(plan);
        if (chance.Next(3) == 0 && stood.Length > 0)
            stood = [.. Option(plan, new() { Forbidden = [stood[chance.Next(stood.Length)]] }, RepairGoal.BestValue).Pairs];
        var roll = stood.ToLookup(_ => chance.Next(5));
        PairId[] kept = [.. roll[0], .. roll[1]], open = [.. roll[2], .. roll[3], .. roll[4]];
        var used = kept.CountBy(pair => pair.Helper).ToDictionary();
        return (plan, new()
        {
            KeptPairs = [.. kept],
            CurrentPairs = [.. open],
            Forbidden = [.. roll[4]],
            Limits = [.. stood.Select(pair => pair.Helper).Distinct().Where(_ => chance.Next(4) == 0).Select(helper => new PlaceLimit(helper, used.GetValueOrDefault(helper)))],
            Decisions = [.. roll[3].Take(chance.Next(2)).Select(pair => A.Forbid(pair.Helper.Value, pair.Receiver.Value)), .. roll[0].Take(1).Select(pair => A.Must(pair.Receiver.Value))],
        });
    }

    /// <summary>A change of a random tiny city that asks for anything: more often than not nobody can carry it out.</summary>
    public static (StandingPlan Plan, PlanChange Change) Wild(int seed)
    {
        var city = A.RandomCity(seed, 3, 4);
        // Nobody has no place from the start: else one lock alone would clash in two ways.
        var plan = Standing(city with { Schools = [.. city.Schools.Select(school => school with { HelperCapacity = school.HelperCapacity == 0 ? 1 : school.HelperCapacity })] });
        var chance = new Random(seed + 2_000_000);
        PairId[] Some(int oneOf) => [.. Enumerable.Range(0, plan.Pairs.Count).Where(_ => chance.Next(oneOf) == 0).Select(plan.Id)];
        var schools = plan.Sides.Helpers.Concat(plan.Sides.Receivers).Select(school => school.Id);
        return (plan, new()
        {
            KeptPairs = [.. Some(6)],
            CurrentPairs = [.. Some(4)],
            Forbidden = [.. Some(5)],
            Limits = [.. schools.Where(_ => chance.Next(6) == 0).Select(school => new PlaceLimit(school, chance.Next(2)))],
            Decisions =
            [
                .. Some(9).Select(pair => A.Lock(pair.Helper.Value, pair.Receiver.Value)), .. Some(9).Select(pair => A.Forbid(pair.Helper.Value, pair.Receiver.Value)),
                .. plan.Sides.Receivers.Where(_ => chance.Next(3) == 0).Select(school => A.Must(school.Id.Value)),
            ],
        });
    }
}
