using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>What makes a cell unusable whatever its column means.</summary>
internal static partial class CellCheck
{
    /// <summary>Why nothing can be read from a cell, null where something can.</summary>
    internal static ProblemId? Fault(RawCell cell, int mostCharacters) => cell.Kind switch
    {
        CellKind.Error => ImportProblems.SpreadsheetError,
        CellKind.FormulaWithoutValue => ImportProblems.FormulaWithoutValue,
        CellKind.Date => ImportProblems.DateInCell,
        CellKind.Text when cell.Text.Length > mostCharacters => ImportProblems.CellTooLong,
        CellKind.Text when !HeaderText.IsWellFormed(cell.Text) || Forbidden().IsMatch(cell.Text) => ImportProblems.ControlCharacters,
        CellKind.Text when cell.Text.TrimStart().StartsWith('=') => ImportProblems.FormulaAsText,
        _ => null,
    };

    /// <summary>How a number breaks the rule of its column, null where it keeps it.</summary>
    internal static ProblemId? Fault(double value, NumberRule rule) =>
        value < 0 && rule.Minimum >= 0 ? ImportProblems.Negative
        : value < rule.Minimum || value > rule.Maximum ? ImportProblems.OutOfRange
        : rule.Kind == NumberKind.Count && value != Math.Truncate(value) ? ImportProblems.NotACount
        : null;

    // Control characters but tab and line breaks; direction overrides; the mark of a lost character.
    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFFFD\uFFFE\uFFFF]")]
    private static partial Regex Forbidden();
}
