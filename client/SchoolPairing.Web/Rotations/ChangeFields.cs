using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Plans;
using SchoolPairing.Web.Teachers;

namespace SchoolPairing.Web.Rotations;

/// <summary>What happened, as the fields of a form. The service alone judges it.</summary>
public sealed record ChangeFields
{
    public static readonly IReadOnlyList<DayOfWeek> Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public RotationChangeKind Kind { get; init; } = RotationChangeKind.TeacherAway;
    public string Teacher { get; init; } = "";
    public string From { get; init; } = "";
    public string Until { get; init; } = "";
    public string School { get; init; } = "";
    public string Other { get; init; } = "";
    public string Minutes { get; init; } = "";
    public string Term { get; init; } = "";
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    /// <summary>The fields of a form; schools by name or code become codes.</summary>
    internal static async Task<ChangeFields> Of(IFormCollection form, KnownSchools schools) => new()
    {
        Kind = FormFields.Choice<RotationChangeKind>(form, "kind") ?? RotationChangeKind.TeacherAway, Teacher = Text(form, "teacher"), From = Text(form, "from"), Until = Text(form, "until"),
        School = await Code(Text(form, "school"), schools), Other = await Code(Text(form, "other"), schools), Minutes = Text(form, "minutes"), Term = Text(form, "term"),
        Days = [.. form["days"].Select(day => Enum.TryParse<DayOfWeek>(day, out var known) ? known : DayOfWeek.Sunday).Distinct().Order()],
    };

    /// <summary>Names and values for a form that sends the same again.</summary>
    public IEnumerable<(string Name, string Value)> Hidden =>
    [
        ("kind", Kind.ToString()), ("teacher", Teacher), ("from", From), ("until", Until), ("school", School), ("other", Other), ("minutes", Minutes), ("term", Term),
        .. Days.Select(day => ("days", day.ToString())),
    ];

    /// <summary>The change that is asked about.</summary>
    /// <param name="terms">The terms of the plan.</param>
    public RotationChange Change(IReadOnlyList<SchoolTerm> terms) => Kind switch
    {
        RotationChangeKind.TeacherAway => new(Kind, TeacherId.Of(Teacher), Day(From), Day(Until)),
        RotationChangeKind.RoadClosed => new(Kind, School: SchoolId.Of(School), OtherSchool: SchoolId.Of(Other), Minutes: int.TryParse(Minutes, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0),
        RotationChangeKind.OtherDays => new(Kind, School: SchoolId.Of(School), Days: Days),
        _ => new(Kind, Term: terms.FirstOrDefault(term => term.Id.Value == Term) is { } term ? term with { From = Day(From) ?? term.From, Until = Day(Until) ?? term.Until } : null),
    };

    /// <summary>The change in one sentence.</summary>
    internal string Say(Words words, RotationWording say, RotationNames names) => Kind switch
    {
        RotationChangeKind.TeacherAway => words.Say("rotations.change.TeacherAway.text", ("teacher", names.Teacher(TeacherId.Of(Teacher))), ("from", From), ("until", Until.Length > 0 ? Until : words["rotations.replan.end-of-term"])),
        RotationChangeKind.RoadClosed => words.Say("rotations.change.RoadClosed.text", ("school", names.School(SchoolId.Of(School))), ("other", names.School(SchoolId.Of(Other))), ("minutes", Minutes)),
        RotationChangeKind.OtherDays => words.Say("rotations.change.OtherDays.text", ("school", names.School(SchoolId.Of(School))), ("days", say.List(Days.Select(day => say.Of("day", day.ToString()))))),
        _ => words.Say("rotations.change.TermMoved.text", ("term", Term), ("from", From), ("until", Until)),
    };

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    private static async Task<string> Code(string text, KnownSchools schools)
    {
        if (text.Length == 0) return "";
        var found = await schools.Find(text);
        return (found.Count == 1 ? found[0] : found.FirstOrDefault(school => school.Name == text))?.School.Value ?? text;
    }
}
