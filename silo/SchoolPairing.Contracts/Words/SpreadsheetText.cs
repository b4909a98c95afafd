namespace SchoolPairing.Contracts.Words;

/// <summary>Keeps a spreadsheet program from running a name as a formula. Ids and numbers never pass through here.</summary>
public static class SpreadsheetText
{
    /// <summary>The text with an apostrophe in front where it would begin a formula.</summary>
    /// <param name="text">What somebody wrote; null: nothing.</param>
    public static string Safe(string? text) =>
        string.IsNullOrEmpty(text) ? "" : text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
}
