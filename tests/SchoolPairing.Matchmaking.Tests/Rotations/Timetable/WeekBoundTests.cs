using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Solver.Engines;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable;

public sealed class WeekBoundTests
{
    [Fact]
    public void No_prices_give_a_bound_below_the_proven_best_week()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var inputs = MadeClusters.Township(2, 3, seed);
            var points = Proven(inputs);
            var chance = new Random(seed);
            for (var times = 0; times < 3; times++)
            {
                var bound = new WeekBound(new(inputs, TimetableRules.All));
                bound.Search(-points + chance.Next(400), [.. inputs.Lessons.Select(_ => chance.NextDouble() * 1500)], null, TestContext.Current.CancellationToken);
                Assert.True(bound.MostPoints >= points, $"seed {seed}: {bound.MostPoints} {points}");
            }
        }
    }

    [Fact]
    public void The_best_week_of_a_teacher_alone_is_the_solvers()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var inputs = MadeClusters.Township(3, 4, seed);
            // One teacher, and every class asks for one lesson: then a lesson is worth what it costs to miss it.
            inputs = inputs with { Teachers = [inputs.Teachers[seed % 4] with { MostLessons = 60, MostHalves = 3 + seed % 5 }], Lessons = [.. inputs.Lessons.Select(asked => asked with { WeeklyLessons = 1 })] };
            var scope = new WeekScope(inputs, TimetableRules.All);
            var week = new BestWeek(scope, 0, scope.Options.MostADay(), 1);
            foreach (var place in week.Places) place.Set(_ => WeekPrices.MissingLesson + WeekPrices.WithoutSubject);
            Assert.Equal(Proven(inputs), week.Find() - inputs.Lessons.Length * (long)(WeekPrices.MissingLesson + WeekPrices.WithoutSubject));
        }
    }

    [Fact]
    public void A_township_whose_lessons_are_all_held_needs_the_visits_that_are_told()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var inputs = MadeClusters.Township(4, 12, seed);
            var scope = new WeekScope(inputs, TimetableRules.All);
            var construction = new WeekConstruction(scope, seed);
            construction.Greedy();
            construction.Improve(3000, null, TestContext.Current.CancellationToken);
            var visits = construction.Visits();
            var frame = scope.Frame;
            var held = 0;
            foreach (var line in Enumerable.Range(0, frame.Lessons.Count).GroupBy(lesson => (frame.SchoolOf[lesson], frame.Lessons[lesson].Subject)))
            {
                var days = visits.Where(visit => visit.School == frame.Schools[line.Key.Item1] && visit.Lessons.Any(lesson => lesson.Subject == line.Key.Subject)).GroupBy(visit => (visit.Teacher, visit.Half.Day)).ToList();
                var missing = line.Sum(lesson => frame.Lessons[lesson].WeeklyLessons) - days.SelectMany(day => day).Sum(visit => visit.Lessons.Count(lesson => lesson.Subject == line.Key.Subject));
                foreach (var need in VisitNeed.Of(frame, scope.Options.MostADay(), [.. line]))
                {
                    var sum = days.Sum(day => need.Factor[day.Count() == 2 ? 2 : day.First().Half.Half == HalfDay.Morning ? 0 : 1]) + need.Relief * missing;
                    Assert.True(sum >= need.Least, $"seed {seed}, {line.Key}: {sum} of {need.Least}");
                    held++;
                }
            }
            Assert.True(held > 50);
        }
    }

    [Fact]
    public void Days_that_serve_the_dearest_lessons_first_take_what_is_worth_most()
    {
        var chance = new Random(1);
        for (var times = 0; times < 400; times++)
        {
            var rooms = Enumerable.Range(0, chance.Next(1, 4)).Select(_ => chance.Next(1, 4)).ToArray();
            var kinds = Enumerable.Range(0, chance.Next(1, 4)).Select(_ => (Weekly: chance.Next(1, 4), Most: chance.Next(1, 3), Price: chance.Next(1, 20))).OrderByDescending(kind => kind.Price).ToArray();
            int[] left = [.. rooms], given = new int[rooms.Length];
            Assert.Equal(MostWorth([.. rooms], kinds, 0), kinds.Sum(kind => kind.Price * DayFill.Serve(left, given, kind.Weekly, kind.Most)));
            (int, int)[] alike = [.. kinds.Select(kind => (kind.Weekly, kind.Most))];
            Assert.Equal(MostWorth([.. rooms], [.. kinds.Select(kind => kind with { Price = 1 })], 0), DayFill.Of([.. rooms.Select(room => (room, 1))], alike));
        }
    }

    // Every choice: for each kind how many lessons on each day.
    private static int MostWorth(int[] rooms, (int Weekly, int Most, int Price)[] kinds, int at)
    {
        if (at == kinds.Length) return 0;
        int Days(int day, int left)
        {
            if (day == rooms.Length) return MostWorth(rooms, kinds, at + 1);
            var most = 0;
            for (var here = 0; here <= Math.Min(left, Math.Min(kinds[at].Most, rooms[day])); here++)
            {
                rooms[day] -= here;
                most = Math.Max(most, here * kinds[at].Price + Days(day + 1, left - here));
                rooms[day] += here;
            }
            return most;
        }
        return Days(0, kinds[at].Weekly);
    }

    private static long Proven(WeekInputs inputs)
    {
        var work = new WeekWork(new OrToolsSolver(), AWeek.Budget with { Seconds = 60, RelativeGap = 0 }, null, TestContext.Current.CancellationToken);
        var found = new WeekSearch(new WeekScope(inputs, TimetableRules.All), new WeekFacts(inputs), work).Run(null, null).Found!;
        var points = -WeekCost.Of(new WeekFacts(inputs), WeekFinish.Plain(new WeekFacts(inputs), found.Visits));
        Assert.Equal(found.Bound, points);
        return points;
    }
}
