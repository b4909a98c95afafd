using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Repair;

/// <summary>What holds for every change of every city.</summary>
public sealed class RepairPropertyTests
{
    private static void ForEachOption(Action<StandingPlan, PlanChange, RepairOption[], string> check)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var (plan, change) = Repairs.Random(seed, 9, 10);
            check(plan, change, Repairs.Menu(plan, change), $"seed {seed}");
        }
    }

    [Fact]
    public void Accepted_pairs_never_move() => ForEachOption((_, change, menu, where) =>
        Assert.All(menu, option =>
        {
            Assert.True(change.KeptPairs.All(option.Pairs.Contains), where);
            Assert.DoesNotContain(option.Effect.Moves, move => change.KeptPairs.Contains(new(move.Helper, move.Receiver)));
        }));

    [Fact]
    public void Declined_and_forbidden_pairs_never_appear() => ForEachOption((_, change, menu, where) =>
        Assert.All(menu, option => Assert.False(option.Pairs.Any(pair => change.Forbidden.Contains(pair)
            || change.Decisions.Contains(new PlannerDecision(DecisionKind.Forbid, pair.Helper, pair.Receiver))), where)));

    [Fact]
    public void No_school_has_more_partners_than_its_capacity_its_condition_or_the_policy_allows() => ForEachOption((plan, change, menu, where) =>
        Assert.All(menu, option =>
        {
            foreach (var (helper, used) in option.Pairs.CountBy(pair => pair.Helper))
                Assert.True(used <= change.Limits.Where(limit => limit.School == helper).Select(limit => limit.Most).Append(plan.Sides.HelperCapacity[plan.HelperIndex(helper)]).Min(), where);
            Assert.All(option.Pairs.CountBy(pair => pair.Receiver), taken => Assert.True(taken.Value <= plan.Sides.Inputs.Policy.HelpersPerReceiver, where));
        }));

    [Fact]
    public void What_happened_leads_from_what_stood_to_the_new_plan() => ForEachOption((_, change, menu, where) =>
        Assert.All(menu, option =>
        {
            var pairs = change.KeptPairs.Concat(change.CurrentPairs).ToHashSet();
            foreach (var move in option.Effect.Moves)
                Assert.True(move.Added ? pairs.Add(new(move.Helper, move.Receiver)) : pairs.Remove(new(move.Helper, move.Receiver)), where);
            Assert.True(pairs.SetEquals(option.Pairs), where);
        }));

    [Fact]
    public void The_menu_goes_from_fewer_moved_pairs_to_more() => ForEachOption((_, _, menu, where) =>
        Assert.True(menu.Select(option => option.OpenPairsMoved).SequenceEqual(menu.Select(option => option.OpenPairsMoved).Order()), where));

    [Fact]
    public void The_order_of_the_lists_and_repetitions_change_nothing()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (plan, change) = Repairs.Random(seed, 9, 10);
            var chance = new Random(seed);
            var shuffled = change with
            {
                KeptPairs = [.. Shuffled(change.KeptPairs), .. change.KeptPairs.Take(2)],
                CurrentPairs = [.. Shuffled(change.CurrentPairs), .. change.KeptPairs],
                Forbidden = [.. Shuffled(change.Forbidden), .. change.Forbidden],
                Limits = [.. Shuffled(change.Limits), .. change.Limits],
                Decisions = [.. Shuffled(change.Decisions), .. change.Decisions],
            };
            Assert.Equal(Text(plan.Menu(change, TestContext.Current.CancellationToken)), Text(plan.Menu(shuffled, TestContext.Current.CancellationToken)));

            IEnumerable<T> Shuffled<T>(IEnumerable<T> items)
            {
                var copy = items.ToArray();
                chance.Shuffle(copy);
                return copy;
            }
        }
    }

    [Fact]
    public void The_best_value_is_that_of_a_run_with_the_same_decisions()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var inputs = A.RandomCity(seed, 9, 10);
            var plan = Repairs.Standing(inputs);
            var stood = Repairs.Best(plan);
            var chance = new Random(seed);
            PlannerDecision[] decisions = [.. stood.Where(_ => chance.Next(4) == 0).Select(pair => A.Forbid(pair.Helper.Value, pair.Receiver.Value)), .. stood.Take(1).Select(pair => A.Must(pair.Receiver.Value))];
            var run = Engine.Run(inputs with { Decisions = [.. decisions.OrderBy(one => one.Kind).ThenBy(one => one.Helper ?? default).ThenBy(one => one.Receiver)] });
            var replan = plan.Replan(new() { CurrentPairs = [.. stood], Decisions = [.. decisions] }, RepairGoal.BestValue, TestContext.Current.CancellationToken);
            if (run is MatchOutcome.ProvenBest best)
                Assert.Equal((best.Proposal.Totals.Value, best.Proposal.Totals.Pairs, best.Proposal.Totals.ReceiversHelped), Totals(replan));
            else
                Assert.Equal((typeof(MatchOutcome.Impossible), typeof(ReplanOutcome.Impossible)), (run.GetType(), replan.GetType()));
        }
    }

    [Fact]
    public void Without_a_change_the_best_plan_stays_as_it_is()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var plan = Repairs.Standing(A.RandomCity(seed, 9, 10));
            Assert.Empty(Assert.Single(Repairs.Menu(plan, new() { CurrentPairs = [.. Repairs.Best(plan)] })).Effect.Moves);
        }
    }

    private static (long, int, int) Totals(ReplanOutcome outcome)
    {
        var measures = Assert.IsType<ReplanOutcome.Found>(outcome).Options[0].Measures;
        return (measures.Value, measures.Pairs, measures.ReceiversHelped);
    }

    private static string Text(ReplanOutcome outcome) => JsonSerializer.Serialize(outcome, ContractJson.Compact);
}
