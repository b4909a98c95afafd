using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Matching.Repair;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Repair;

/// <summary>Changes that ask for anything, held against all plans that there are.</summary>
public sealed class RepairClashTests
{
    private static void ForEach(Action<StandingPlan, PlanChange, ReplanOutcome, string> check)
    {
        for (var seed = 0; seed < 800; seed++)
        {
            var (plan, change) = Repairs.Wild(seed);
            check(plan, change, plan.Replan(change, RepairGoal.FewestChanges, TestContext.Current.CancellationToken), $"seed {seed}");
        }
    }

    [Fact]
    public void A_change_is_impossible_exactly_where_no_plan_carries_it_out()
    {
        var (possible, impossible) = (0, 0);
        ForEach((plan, change, outcome, where) =>
        {
            var plans = EveryRepair.Of(plan, change);
            Assert.True(plans.Count > 0 == outcome is ReplanOutcome.Found, where);
            if (outcome is not ReplanOutcome.Found found) impossible++;
            else
            {
                possible++;
                Assert.True(EveryRepair.ByFewestChanges(Assert.Single(plans, one => one.Pairs.SetEquals(found.Options[0].Pairs)),
                    EveryRepair.Best(plans, EveryRepair.ByFewestChanges)) == 0, where);
            }
        });
        Assert.InRange(Math.Min(possible, impossible), 200, int.MaxValue);
    }

    [Fact]
    public void A_clash_cannot_hold_and_can_without_any_one_of_its_parts() => ForEach((plan, change, outcome, where) =>
    {
        if (outcome is not ReplanOutcome.Impossible { Clash: var clash }) return;
        var parts = clash.Where(part => part.Decision is not null || part.Limit!.Rule == ClashNames.Accepted || part.Limit.Rule == ClashNames.RuledOut).ToArray();
        // Of the conditions only those that the clash names: another one may forbid the same.
        var named = clash.Where(part => part.Limit?.Rule == LockClash.Capacity || part.Limit?.Rule == LockClash.HelpersPerReceiver).SelectMany(part => part.Schools).ToHashSet();
        change = change with { Limits = change.Limits.RemoveAll(limit => !named.Contains(limit.School)) };
        Assert.True(EveryRepair.Of(plan, Only(change, parts)).Count == 0, where);
        foreach (var part in parts)
            Assert.True(EveryRepair.Of(plan, Only(change, parts.Where(other => other != part))).Count > 0, $"{where} without {part.Decision} {part.Limit?.Rule}");
    });

    private static PlanChange Only(PlanChange change, IEnumerable<ClashPart> parts)
    {
        PairId[] Of(RuleId rule) => [.. parts.Where(part => part.Limit?.Rule == rule).Select(part => new PairId(part.Schools[0], part.Schools[1]))];
        return new()
        {
            KeptPairs = [.. Of(ClashNames.Accepted)],
            Forbidden = [.. Of(ClashNames.RuledOut)],
            Limits = change.Limits,
            Decisions = [.. parts.Select(part => part.Decision!).Where(decision => decision is not null)],
        };
    }
}
