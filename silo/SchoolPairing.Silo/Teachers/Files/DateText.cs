using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>Reads months and days as people and spreadsheets write them: 2026-09, 2026年9月, 2026.9, 202609, 2026/9/1, a date cell. Nothing is guessed.</summary>
internal static partial class DateText
{
    private const int Earliest = 1900, Latest = 2200;

    /// <summary>The month of a cell; null where it says none. A day counts as its month.</summary>
    internal static YearMonth? Month(RawCell cell) => Parts(cell) is var (year, month, day) && Day(year, month, day ?? 1) is { } found ? YearMonth.Of(found) : null;

    /// <summary>The month of a text that stands inside a cell.</summary>
    internal static YearMonth? Month(string text) => Month(RawCell.OfText(text));

    /// <summary>The day of a cell, of a month its last; null where it says none.</summary>
    internal static DateOnly? LastDay(RawCell cell) => Parts(cell) is not var (year, month, day) ? null
        : day is null ? Day(year, month, 1) is { } first ? YearMonth.Of(first).LastDay : null : Day(year, month, day.Value);

    private static (int Year, int Month, int? Day)? Parts(RawCell cell)
    {
        if (!HeaderText.IsWellFormed(cell.Text)) return null;
        var text = Blanks().Replace(Midnight().Replace(cell.Text.Normalize(NormalizationForm.FormKC).Trim(), ""), "");
        // A spreadsheet keeps 2026.10 as the number 2026.1: January or October, nobody knows.
        if (cell.Kind == CellKind.Number && text.Contains('.', StringComparison.Ordinal) && !TwoDecimals().IsMatch(text)) return null;
        var match = Separated().Match(text);
        if (!match.Success) match = Chinese().Match(text);
        if (!match.Success) match = Compact().Match(text);
        if (!match.Success) return null;
        return (Number(match.Groups[1]), Number(match.Groups[2]), match.Groups[3].Success ? Number(match.Groups[3]) : null);
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= Earliest and <= Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$", RegexOptions.ECMAScript)]
    private static partial Regex Separated();

    [GeneratedRegex(@"^(\d{4})年(\d{1,2})(?:月(?:(\d{1,2})日?)?)?$", RegexOptions.ECMAScript)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})?$", RegexOptions.ECMAScript)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^\d{4}\.\d{2}$", RegexOptions.ECMAScript)]
    private static partial Regex TwoDecimals();

    [GeneratedRegex(@"\s+0?0:00(:00)?$")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
