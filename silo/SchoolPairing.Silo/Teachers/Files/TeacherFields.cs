namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>The fields of a file of teachers by name. Names stand in profiles and are never renamed. There is no field that rotation does not need.</summary>
internal static class TeacherFields
{
    internal const string Staff = "staff";
    internal const string Name = "name";
    internal const string School = "school";
    internal const string Sex = "sex";
    internal const string Born = "born";
    internal const string Post = "post";
    internal const string Establishment = "establishment";
    internal const string JoinedSchool = "joinedSchool";
    internal const string Stages = "stages";
    internal const string Subjects = "subjects";
    /// <summary>Further subjects (兼教学科), at the same stages.</summary>
    internal const string MoreSubjects = "moreSubjects";
    internal const string WeeklyLessons = "weeklyLessons";
    internal const string Rank = "rank";
    internal const string Title = "title";
    internal const string Leader = "leader";
    internal const string LeaderSince = "leaderSince";
    internal const string GraduatingGrade = "graduatingGrade";
    internal const string SpecialProgramme = "specialProgramme";
    internal const string BoundUntil = "boundUntil";
    internal const string DeferredUntil = "deferredUntil";
    internal const string DeferralKind = "deferralKind";
    internal const string DeferralNote = "deferralNote";
    internal const string Longitude = "longitude";
    internal const string Latitude = "latitude";
    internal const string NearHome = "nearHome";
    internal const string Spouse = "spouse";
    internal const string Wish = "wish";
    internal const string WishedHosts = "wishedHosts";
    internal const string History = "history";
    internal const string Made = "made";

    /// <summary>Fields that every file must have and every row must fill: whether somebody rotates is never assumed.</summary>
    internal static IReadOnlyList<string> Required { get; } = [Staff, Name, School, Establishment];

    internal static IReadOnlyList<string> All { get; } =
    [
        Staff, Name, School, Sex, Born, Post, Establishment, JoinedSchool, Stages, Subjects, MoreSubjects, WeeklyLessons, Rank, Title, Leader, LeaderSince,
        GraduatingGrade, SpecialProgramme, BoundUntil, DeferredUntil, DeferralKind, DeferralNote, Longitude, Latitude, NearHome, Spouse, Wish, WishedHosts,
        History, Made,
    ];

    internal static bool IsNumber(string field) => field is WeeklyLessons or Longitude or Latitude;

    /// <summary>Months, and days where people write days.</summary>
    internal static bool IsDate(string field) => field is Born or JoinedSchool or LeaderSince or BoundUntil or DeferredUntil;

    /// <summary>A wrong value here cannot be taken as unknown: it would decide, wrongly, whether or where somebody goes. The whole row waits.</summary>
    internal static bool Decides(string field) =>
        field is Staff or Name or School or Post or Establishment or Rank or Leader or GraduatingGrade or SpecialProgramme or BoundUntil or DeferredUntil
            or NearHome or Wish or History or Made or Stages or Subjects or MoreSubjects;
}
