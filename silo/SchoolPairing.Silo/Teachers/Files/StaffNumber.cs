using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Rows;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>Judges a staff number: the bureau's own, never that of an identity card, which would travel through every list and audit.</summary>
internal static partial class StaffNumber
{
    internal const int MaxLength = 32;

    internal static (string Number, ProblemId? Problem) Read(RawCell cell)
    {
        var number = SchoolCode.Normal(cell.Text).ToUpperInvariant();
        if (IdentityCard().IsMatch(number) || RoundedIdentityCard().IsMatch(number)) return ("", TeacherProblems.IdentityNumber);
        return Allowed().IsMatch(number) && !Rounded().IsMatch(number) ? (number, null) : ("", TeacherProblems.StaffNumberFormat);
    }

    /// <summary>Whether words, such as a name, have the number of an identity card in them.</summary>
    internal static bool HoldsIdentityCard(string words) => IdentityCardWithin().IsMatch(SchoolCode.Normal(words).ToUpperInvariant());

    [GeneratedRegex(@"(?<!\d)(\d{17}[\dX]|\d{15})(?!\d)", RegexOptions.ECMAScript)]
    private static partial Regex IdentityCardWithin();

    // 18 digits (the last may be X) since 1999, 15 before.
    [GeneratedRegex(@"^(\d{17}[\dX]|\d{15})$", RegexOptions.ECMAScript)]
    private static partial Regex IdentityCard();

    // What a spreadsheet makes of 18 digits.
    [GeneratedRegex(@"^\d([.,]\d+)?E\+?17$", RegexOptions.ECMAScript)]
    private static partial Regex RoundedIdentityCard();

    [GeneratedRegex(@"^\d([.,]\d+)?E\+?\d+$", RegexOptions.ECMAScript)]
    private static partial Regex Rounded();

    [GeneratedRegex(@"^[0-9A-Z][0-9A-Z_-]{0,31}$", RegexOptions.ECMAScript)]
    private static partial Regex Allowed();
}
