using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Solver.Engines;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable;

public sealed class WeekPlannerTests
{
    [Fact]
    public void Model_face_and_audit_face_agree_on_every_single_lesson_of_random_townships()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var inputs = MadeClusters.Township(3, 5, seed);
            inputs = inputs with { Teachers = [.. inputs.Teachers.Select((teacher, at) => at == seed % 5 ? teacher with { Serves = [MadeClusters.School(seed % 3)], LeavesAt = new(8, 30) } : teacher)] };
            var scope = new WeekScope(inputs, TimetableRules.All);
            var facts = new WeekFacts(inputs);
            foreach (var (teacher, half, lesson) in from t in Enumerable.Range(0, 5) from h in Enumerable.Range(0, 10) from l in Enumerable.Range(0, scope.Frame.Lessons.Count) select (t, h, l))
            {
                var (slots, asked) = (scope.Frame.SlotsOf(half), scope.Frame.Lessons[lesson]);
                for (var slot = 0; slot < slots.Length; slot++)
                {
                    var visit = new Visit(scope.Frame.Teachers[teacher].Teacher, asked.School, scope.Frame.Half(half), slots[slot].From, [new(slots[slot].Number, asked.Group, asked.Stage, asked.Subject)]);
                    var against = TimetableRules.Violations(facts, new([visit], [], new("", 0, 0, "", true)), [.. TimetableRules.All.Where(rule => rule is not ClassGetsItsSubject)]);
                    var open = scope.Options.MayHold[teacher, lesson] && scope.Options.FirstSlot[teacher, scope.Frame.SchoolOf[lesson], half] <= slot;
                    Assert.True(open == (against.Length == 0), $"seed {seed}, {visit}, {string.Join(' ', against.Select(TimetableRules.Key))}");
                }
            }
        }
    }

    [Fact]
    public void Weeks_of_random_townships_break_nothing_cost_what_they_say_and_never_beat_their_bound()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var inputs = MadeClusters.Township(3, 5, seed);
            var week = Assert.IsType<WeekOutcome.Planned>(WeekPlanner.Plan(inputs, new OrToolsSolver(), AWeek.Budget with { Seconds = 5 }, null, TestContext.Current.CancellationToken)).Week;
            Assert.Empty(TimetableRules.Violations(inputs, week));
            Assert.Equal(-WeekCost.Of(new WeekFacts(inputs), week), week.Proof.Points);
            Assert.True(week.Proof.Bound >= week.Proof.Points);
            Assert.All(week.Unmet, unmet => Assert.NotEmpty(unmet.Why));
        }
    }

    [Fact]
    public void The_bound_of_the_first_stage_is_never_below_the_proven_best()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var inputs = MadeClusters.Township(2, 3, seed);
            var counts = new OrToolsSolver().Solve(new WeekCounts(new WeekScope(inputs, TimetableRules.All)).Build(), IntegerMethod.BranchAndCut, AWeek.Budget with { Seconds = 10 }, null, TestContext.Current.CancellationToken);
            var work = new WeekWork(new OrToolsSolver(), AWeek.Budget with { Seconds = 4 }, null, TestContext.Current.CancellationToken);
            var found = new WeekSearch(new WeekScope(inputs, TimetableRules.All), new WeekFacts(inputs), work).Run(null, null).Found!;
            var points = -WeekCost.Of(new WeekFacts(inputs), WeekFinish.Plain(new WeekFacts(inputs), found.Visits));
            Assert.True(counts.Bound >= points, $"seed {seed}: {counts.Bound} {points}");
        }
    }

    [Fact]
    public void The_same_inputs_give_the_same_week_in_any_order()
    {
        var inputs = AWeek.Of([AWeek.Teacher("T1"), AWeek.Teacher("T2", AWeek.Art)], [AWeek.Lessons("A", weekly: 2), AWeek.Lessons("B"), AWeek.Lessons("B", subject: AWeek.Art)]);
        var turned = inputs with { Teachers = [.. inputs.Teachers.Reverse()], Lessons = [.. inputs.Lessons.Reverse()], Travel = [.. inputs.Travel.Reverse()] };
        Assert.Equal(AWeek.Planned(inputs).Visits.Select(visit => (visit with { Lessons = [] }).ToString() + string.Join(' ', visit.Lessons)), AWeek.Planned(turned).Visits.Select(visit => (visit with { Lessons = [] }).ToString() + string.Join(' ', visit.Lessons)));
    }

    [Fact]
    public void Lessons_that_nobody_teaches_say_so() =>
        Assert.Equal("timetable.nobody-teaches", Assert.Single(Assert.Single(AWeek.Planned(AWeek.Of([AWeek.Teacher("T1")], [AWeek.Lessons("A", subject: AWeek.Art)])).Unmet).Why).Rule.Value);

    [Fact]
    public void Every_rule_has_its_own_id_a_sentence_and_a_name_in_both_languages_and_a_test_class()
    {
        var tests = typeof(WeekPlannerTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.Equal(13, TimetableRules.Ids.Distinct().Count());
        Assert.All(TimetableRules.All, rule => Assert.Contains(rule.GetType().Name + "Tests", tests));
        foreach (var id in TimetableRules.Ids.Concat([new RuleId("timetable.nobody-teaches"), new RuleId("timetable.does-not-pay")]))
            foreach (var language in new[] { "zh-CN", "en" })
            {
                Assert.NotNull(Texts.Find("rule." + id, language));
                Assert.NotNull(Texts.Find("rule-name." + id, language));
            }
    }

    [Fact]
    public void Inputs_that_cannot_be_meant_are_refused() => Assert.IsType<WeekOutcome.Refused>(
        WeekPlanner.Plan(AWeek.Of([AWeek.Teacher("T1")], [AWeek.Lessons("A", weekly: 0)]), new OrToolsSolver(), AWeek.Budget, null, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(IntegerStatus.Died, typeof(WeekOutcome.SolverDied))]
    [InlineData(IntegerStatus.Cancelled, typeof(WeekOutcome.Cancelled))]
    public void A_solver_that_dies_or_is_cancelled_is_an_outcome(IntegerStatus status, Type outcome) =>
        Assert.IsType(outcome, WeekPlanner.Plan(MadeClusters.Township(2, 4, seed: 1), new Fallen(status), AWeek.Budget, null, TestContext.Current.CancellationToken));

    private sealed class Fallen(IntegerStatus status) : IIntegerSolver
    {
        public IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel) => new(status, [], IntegerProgram.Free, "", true, "killed");
    }
}
