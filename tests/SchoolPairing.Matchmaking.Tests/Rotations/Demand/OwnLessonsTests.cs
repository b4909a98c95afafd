using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Demand;
using SchoolPairing.TestData;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Rotations.Demand.SomeVillage;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Demand;

public sealed class OwnLessonsTests
{
    private static readonly LessonNorms Norms = new(SomeRotation.Curriculum);

    [Fact] public void A_teacher_holds_a_full_load_and_no_more() => Assert.Equal([18], Covered([(Music, 40)], [Music]));

    [Fact] public void Who_holds_more_than_a_full_load_holds_it() =>
        Assert.Equal([20], OwnLessons.Covered(Lines([(Music, 40)]), [SomeTeacher.Of() with { WeeklyLessons = 20.5 }], Norms));

    [Fact] public void Nobody_holds_more_than_is_needed() => Assert.Equal([12], Covered([(Music, 12)], [Music], [Music]));

    [Fact] public void Of_several_norms_the_least_counts() => Assert.Equal([14, 0], Covered([(Chinese, 42), (Art, 12)], [Chinese, Art]));

    [Fact] public void Lessons_move_to_another_teacher_where_that_covers_more() =>
        Assert.Equal([18, 18], Covered([(Music, 18), (Art, 18)], [Music, Art], [Music]));

    [Fact] public void A_chain_of_moves_is_found() =>
        Assert.Equal([18, 18, 18], Covered([(Music, 18), (Art, 18), (English, 18)], [Music, Art], [Art, English], [Music]));

    [Fact] public void What_is_left_over_lies_in_the_last_subjects() => Assert.Equal([12, 6, 0], Covered([(Music, 12), (Art, 12), (English, 12)], [Music, Art, English]));

    [Fact] public void A_leader_teaches_what_the_file_says() =>
        Assert.Equal([4], OwnLessons.Covered(Lines([(Music, 40)]), [SomeTeacher.Leader() with { WeeklyLessons = 4 }], Norms));

    [Fact] public void It_is_as_much_as_possible_in_the_order_of_the_subjects()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var chance = new Random(seed);
            SubjectId[] all = [Music, Art, English];
            var needed = all.Select(subject => (subject, chance.Next(0, 40))).ToArray();
            var teachers = Enumerable.Range(0, chance.Next(0, 4)).Select(_ => all.Where(_ => chance.Next(2) == 0).ToArray()).ToArray();
            var covered = Covered(needed, teachers);
            // Hall: of the first k subjects, any set S of them gets at most the loads of those who may teach one of S, plus nothing else.
            for (var k = 1; k <= 3; k++)
                Assert.Equal(Most(needed[..k], teachers), covered.Take(k).Sum());
        }
    }

    // Greatest total by Hall's theorem: least over all sets of subjects of (need outside the set + loads of who may teach the set).
    private static int Most((SubjectId Subject, int Lessons)[] needed, SubjectId[][] teachers) => Enumerable.Range(0, 1 << needed.Length).Min(set =>
        needed.Where((_, i) => (set >> i & 1) == 0).Sum(line => line.Lessons)
        + 18 * teachers.Count(may => needed.Where((_, i) => (set >> i & 1) == 1).Any(line => may.Contains(line.Subject))));

    private static IReadOnlyList<int> Covered((SubjectId, int)[] needed, params SubjectId[][] teachers) => OwnLessons.Covered(Lines(needed),
        [.. teachers.Select((subjects, i) => SomeTeacher.Of($"T{i}") with { WeeklyLessons = null, Teaches = [.. subjects.Select(subject => new Teaching(A.Primary, subject)).OrderBy(line => line.Subject)] })], Norms);

    private static List<(Teaching, int)> Lines(IEnumerable<(SubjectId Subject, int Lessons)> needed) => [.. needed.Select(line => (new Teaching(A.Primary, line.Subject), line.Lessons))];
}
