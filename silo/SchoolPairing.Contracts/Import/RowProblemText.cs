using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Import;

/// <summary>A problem of an imported row in words that a clerk can act on.</summary>
public static class RowProblemText
{
    /// <summary>What is wrong, with the value and what is expected; without sheet, row and column, which a table shows beside it.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string What(RowProblem problem, string language) => Say("import.problem.", problem, language);

    /// <summary>What to do about it.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string Advice(RowProblem problem, string language) => Say("import.advice.", problem, language);

    private static string Say(string prefix, RowProblem problem, string language) =>
        Texts.Say(prefix + problem.Id, language,
            [new("value", problem.Value), new("column", problem.Column), new("row", Number(problem.Row)), .. problem.Expected]);

    private static string Number(int row) => row.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
