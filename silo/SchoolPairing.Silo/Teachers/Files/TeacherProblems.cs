using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>
/// Problems that only a row of a file of teachers can have. Their texts import.problem.ID and import.advice.ID name row and column, never what a person's cell says.
/// </summary>
internal static class TeacherProblems
{
    /// <summary>An error value, a formula in a text file, control characters.</summary>
    internal static readonly ProblemId CellUnreadable = new("cell-unreadable");
    /// <summary>More cells than headers: the row may have slipped.</summary>
    internal static readonly ProblemId RowSlipped = new("row-slipped");
    internal static readonly ProblemId NumberUnreadable = new("number-unreadable");
    internal static readonly ProblemId NumberBeyond = new("number-beyond");
    /// <summary>Not one of the profile's words.</summary>
    internal static readonly ProblemId WordUnknown = new("word-unknown");
    internal static readonly ProblemId MonthUnreadable = new("month-unreadable");
    internal static readonly ProblemId DayUnreadable = new("day-unreadable");
    internal static readonly ProblemId StaffNumberFormat = new("staff-number-format");
    /// <summary>The number of an identity card where the bureau's own number or a name belongs.</summary>
    internal static readonly ProblemId IdentityNumber = new("identity-number");
    internal static readonly ProblemId StaffNumberTwice = new("staff-number-twice");
    internal static readonly ProblemId SchoolCodeUnreadable = new("school-code-unreadable");
    internal static readonly ProblemId HomeSchoolUnknown = new("home-school-unknown");
    /// <summary>The school has another code by now.</summary>
    internal static readonly ProblemId SchoolReplaced = new("school-replaced");
    internal static readonly ProblemId TeachingUnknown = new("teaching-unknown");
    internal static readonly ProblemId TeachingWithoutStage = new("teaching-without-stage");
    internal static readonly ProblemId LeaderSinceWithoutOffice = new("leader-since-without-office");
    internal static readonly ProblemId MonthsContradict = new("months-contradict");
    internal static readonly ProblemId DeferralWithoutDay = new("deferral-without-day");
    internal static readonly ProblemId HomeIncomplete = new("home-incomplete");
    internal static readonly ProblemId HomeOutside = new("home-outside");
    /// <summary>The spouse's number is in no usable row.</summary>
    internal static readonly ProblemId SpouseUnknown = new("spouse-unknown");
    internal static readonly ProblemId SpouseOneSided = new("spouse-one-sided");
    internal static readonly ProblemId WishedHostUnknown = new("wished-host-unknown");
    internal static readonly ProblemId WishedHostsMany = new("wished-hosts-many");
    internal static readonly ProblemId HistoryUnreadable = new("history-unreadable");
    internal static readonly ProblemId HistoryBackwards = new("history-backwards");
    internal static readonly ProblemId HistoryAtHome = new("history-at-home");

    internal static IReadOnlyList<ProblemId> All { get; } =
    [
        CellUnreadable, RowSlipped, NumberUnreadable, NumberBeyond, WordUnknown, MonthUnreadable, DayUnreadable, StaffNumberFormat, IdentityNumber,
        StaffNumberTwice, SchoolCodeUnreadable, HomeSchoolUnknown, SchoolReplaced, TeachingUnknown, TeachingWithoutStage, LeaderSinceWithoutOffice,
        MonthsContradict, DeferralWithoutDay, HomeIncomplete, HomeOutside, SpouseUnknown, SpouseOneSided, WishedHostUnknown, WishedHostsMany,
        HistoryUnreadable, HistoryBackwards, HistoryAtHome,
    ];
}
