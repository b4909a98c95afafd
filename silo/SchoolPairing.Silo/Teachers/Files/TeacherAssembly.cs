using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>Puts rows together to teachers: each staff number once, each couple named by both.</summary>
internal sealed class TeacherAssembly(FoundHeader header)
{
    private const int ShownRows = 10;

    internal ImmutableArray<Teacher> Assemble(IReadOnlyList<TeacherRow> rows)
    {
        ReportTwice(rows);
        var usable = rows.Where(row => row.Usable).ToDictionary(row => row.Staff!.Value);
        foreach (var row in usable.Values) CheckSpouse(row, usable);
        return [.. usable.Values.OrderBy(row => row.Staff!.Value).Select(row => Build(row, Couple(row, usable)))];
    }

    /// <summary>Reasons of the usable rows' deferrals.</summary>
    internal static ImmutableArray<DeferralRecord> Reasons(IEnumerable<TeacherRow> rows) =>
    [
        .. from row in rows
           where row.Usable && row.DeferredUntil is not null
           let kind = row.Word(TeacherFields.DeferralKind) ?? ""
           let note = row.Word(TeacherFields.DeferralNote) ?? ""
           where kind.Length + note.Length > 0
           orderby row.Staff!.Value
           select new DeferralRecord(row.Staff!.Value, kind, note, row.DeferredUntil!.Value),
    ];

    // Which of the rows is the true one stays unknown: none is used.
    private void ReportTwice(IReadOnlyList<TeacherRow> rows)
    {
        var column = TeacherRowCheck.Header(header, TeacherFields.Staff);
        foreach (var group in rows.Where(row => row.Staff is not null).GroupBy(row => row.Staff!.Value).Where(group => group.Count() > 1))
        {
            var numbers = group.Select(row => row.Number.ToString(CultureInfo.InvariantCulture)).ToList();
            var shown = string.Join(", ", numbers.Take(ShownRows)) + (numbers.Count > ShownRows ? ", …" : "");
            foreach (var row in group) row.Quarantine(TeacherProblems.StaffNumberTwice, column, ("rows", shown));
        }
    }

    private void CheckSpouse(TeacherRow row, Dictionary<TeacherId, TeacherRow> usable)
    {
        if (row.Spouse is not { } spouse) return;
        var column = TeacherRowCheck.Header(header, TeacherFields.Spouse);
        if (!usable.TryGetValue(spouse, out var other)) row.Warn(TeacherProblems.SpouseUnknown, column);
        else if (spouse == row.Staff || other.Spouse != row.Staff) row.Warn(TeacherProblems.SpouseOneSided, column);
    }

    private static TeacherId? Couple(TeacherRow row, Dictionary<TeacherId, TeacherRow> usable) =>
        row.Spouse is { } spouse && spouse != row.Staff && usable.TryGetValue(spouse, out var other) && other.Spouse == row.Staff ? spouse : null;

    private static Teacher Build(TeacherRow row, TeacherId? spouse) => new(
        row.Staff!.Value, row.Word(TeacherFields.Name)!, row.School!.Value,
        TeacherWords.Sexes.Find(row.Word(TeacherFields.Sex)), row.Month(TeacherFields.Born),
        TeacherWords.Posts.Find(row.Word(TeacherFields.Post)) ?? PostType.Professional,
        row.Word(TeacherFields.Establishment) == TeacherWords.In,
        row.Month(TeacherFields.JoinedSchool),
        row.Teaches,
        row.Numbers.TryGetValue(TeacherFields.WeeklyLessons, out var lessons) ? lessons : null,
        TeacherWords.Ranks.Find(row.Word(TeacherFields.Rank)) ?? BackboneRank.None,
        TeacherWords.Titles.Find(row.Word(TeacherFields.Title)) ?? TeacherTitle.None,
        TeacherWords.Leaders.Find(row.Word(TeacherFields.Leader)) ?? LeaderRole.None, row.Month(TeacherFields.LeaderSince),
        row.Yes.Contains(TeacherFields.GraduatingGrade), row.Yes.Contains(TeacherFields.SpecialProgramme),
        row.Month(TeacherFields.BoundUntil), row.DeferredUntil,
        row.Home, row.Yes.Contains(TeacherFields.NearHome), spouse,
        TeacherWords.Wishes.Find(row.Word(TeacherFields.Wish)) ?? RotationWish.None, row.WishedHosts, row.History,
        row.Word(TeacherFields.Made) == "made");
}
