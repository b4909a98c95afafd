using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.TestData;

/// <summary>A teacher about whom nothing is special: spoil one thing with <c>with</c>.</summary>
public static class SomeTeacher
{
    public static readonly SubjectId Music = new("music");

    /// <summary>A woman of 40 who has taught music at this primary school since 2015-09.</summary>
    public static Teacher Of(string id = "T1", string school = "H") => new(
        new(id), "教师" + id, new(school), Sex.Female, Month("1986-03"), PostType.Professional, InEstablishment: true, Month("2015-09"),
        [new Teaching(A.Primary, Music)], 16, BackboneRank.None, TeacherTitle.FirstGrade, LeaderRole.None, null, GraduatingGrade: false,
        SpecialProgramme: false, null, null, null, NearHome: false, null, RotationWish.None, [], []);

    /// <summary>The same as principal since 2018-09.</summary>
    public static Teacher Leader() => Of("P1") with { Leader = LeaderRole.Principal, LeaderSince = Month("2018-09") };

    public static YearMonth Month(string month) => YearMonth.Parse(month)!.Value;

    public static PastRotation Past(string from, string? until, string host = "R") =>
        new(new(host), new RotationFormId("zhijiao"), Month(from), until is null ? null : Month(until), Rural: true, 30);
}
