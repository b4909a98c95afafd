using System.Globalization;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Rows;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>Reads one past rotation: form/school code/first month/last month/rural/minutes. The last three may be blank: under way, no, unknown.</summary>
internal sealed class HistoryText(ImportProfile profile, TeacherProfile teachers)
{
    private const int LongestWayMinutes = 1440;

    private readonly WordList forms = new(teachers.Forms);
    private readonly HashSet<string> yes = [.. teachers.Yes.Select(HeaderText.Normal)];
    private readonly HashSet<string> no = [.. teachers.No.Select(HeaderText.Normal), ""];

    internal (PastRotation? Rotation, ProblemId? Problem) Read(string entry)
    {
        var parts = entry.Split('/').Select(part => part.Trim()).ToArray();
        if (parts.Length is < 3 or > 6) return (null, TeacherProblems.HistoryUnreadable);
        string Part(int index) => index < parts.Length ? parts[index] : "";
        var (code, fault) = SchoolCode.Read(RawCell.OfText(parts[1]), profile);
        var until = Part(3).Length == 0 ? (YearMonth?)null : DateText.Month(Part(3));
        var minutes = Part(5).Length == 0 ? (int?)null : Minutes(Part(5));
        var rural = HeaderText.Normal(Part(4));
        if (forms.Find(parts[0]) is not { } form || fault is not null || code.Length == 0 || DateText.Month(parts[2]) is not { } from
            || (until is null && Part(3).Length > 0) || (minutes is null && Part(5).Length > 0) || !(yes.Contains(rural) || no.Contains(rural)))
            return (null, TeacherProblems.HistoryUnreadable);
        if (until is { } end && end.CompareTo(from) < 0) return (null, TeacherProblems.HistoryBackwards);
        return (new(SchoolId.Of(code), RotationFormId.Of(form.Id), from, until, yes.Contains(rural), minutes), null);
    }

    private static int? Minutes(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= LongestWayMinutes ? minutes : null;
}
