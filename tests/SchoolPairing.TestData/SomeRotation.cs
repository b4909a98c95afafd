using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.TestData;

/// <summary>Frozen inputs of a rotation run; lists are sorted here as the service does.</summary>
public static class SomeRotation
{
    /// <summary>Primary only: music 2 lessons, Chinese 7; a full load of 14 in Chinese and 18 in all others; six grades.</summary>
    public static Curriculum Curriculum { get; } = new(1, "curriculum-test", new("测试", "test"),
        [new(A.Primary, new("chinese"), 7), new(A.Primary, SomeTeacher.Music, 2), new(A.Primary, new("art"), 2), new(A.Primary, new("english"), 2.5)],
        [new(A.Primary, new("chinese"), 14), new(A.Primary, null, 18)], [new(A.Primary, 6)]);

    /// <summary>Two terms; four lessons in the morning and three in the afternoon.</summary>
    public static TermCalendar Calendar { get; } = new(1, "test", new("测试", "test"), "Asia/Shanghai",
        [
            new(new("2026-2027-1"), new("2026年下学期", "autumn 2026"), new(2026, 9, 1), new(2027, 1, 22), 20, [new(2026, 10, 1)], []),
            new(new("2026-2027-2"), new("2027年上学期", "spring 2027"), new(2027, 2, 22), new(2027, 7, 2), 19, [], []),
        ],
        [
            .. Enumerable.Range(0, 4).Select(n => new LessonSlot(n + 1, HalfDay.Morning, new TimeOnly(8, 20).AddMinutes(50 * n), new TimeOnly(9, 0).AddMinutes(50 * n))),
            .. Enumerable.Range(0, 3).Select(n => new LessonSlot(n + 5, HalfDay.Afternoon, new TimeOnly(14, 0).AddMinutes(50 * n), new TimeOnly(14, 40).AddMinutes(50 * n))),
        ]);

    public static RotationPolicy Policy { get; } = new()
    {
        Calendar = "test",
        Curriculum = "curriculum-test",
        Terms = [new("2026-2027-1"), new("2026-2027-2")],
        Stages = [A.Primary],
    };

    public static RotationInputs Inputs(IEnumerable<School> schools, IEnumerable<Teacher>? teachers = null, IEnumerable<PairId>? pairs = null) => new(
        1, Policy, [LocalRules.National],
        [
            new(new("zhijiao"), new("支教", "full time"), RotationKind.FullTime, true), new(new("zoujiao"), new("走教", "itinerant"), RotationKind.Itinerant, true),
        ],
        Calendar, Curriculum, [.. schools.OrderBy(school => school.Id)], [], [.. (teachers ?? []).OrderBy(teacher => teacher.Id)],
        [.. (pairs ?? []).OrderBy(pair => pair.Receiver).ThenBy(pair => pair.Helper)], null, [], [], [], 0);
}
