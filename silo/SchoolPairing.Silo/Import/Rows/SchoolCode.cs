using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>
/// Judges a school code. 学校(机构)标识码 is AABBCCCCCC: class, province, serial; it has no check digit (编制规则 of the Ministry).
/// </summary>
internal static partial class SchoolCode
{
    internal const int MaxLength = 64;

    /// <summary>Classes of the coding rule: 11 kindergarten, 21 primary, 31 junior, 34 senior or complete, 51 special and so on.</summary>
    internal static readonly string[] Classes =
        ["11", "21", "22", "31", "32", "33", "34", "35", "36", "37", "41", "42", "51", "91", "92", "93"];

    internal static (string Code, ProblemId? Problem) Read(RawCell cell, ImportProfile profile)
    {
        var code = Normal(cell.Text);
        if (Rounded().IsMatch(code) || (cell.Kind == CellKind.Number && cell.Number != Math.Truncate(cell.Number)))
            return (code, ImportProblems.CodeLostDigits);
        if (profile.IdScheme == IdScheme.Free) return (code, null);
        if (!TenDigits().IsMatch(code)) return (code, ImportProblems.CodeFormat);
        if (!Classes.Contains(code[..2])) return (code, ImportProblems.CodeClass);
        return (code, code[2..4] == profile.Province ? null : ImportProblems.CodeProvince);
    }

    /// <summary>A code without width, blanks and invisible characters. The text must be well formed.</summary>
    internal static string Normal(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character =>
        !char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format));

    [GeneratedRegex(@"^\d([.,]\d+)?[eE]\+?\d+$", RegexOptions.ECMAScript)]
    private static partial Regex Rounded();

    [GeneratedRegex(@"^\d{10}$", RegexOptions.ECMAScript)]
    private static partial Regex TenDigits();
}
