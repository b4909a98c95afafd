namespace SchoolPairing.Cli.Files;

/// <summary>Writes a row of a CSV file after RFC 4180: quotes only where they are needed.</summary>
internal static class CsvLine
{
    private static readonly char[] NeedQuotes = [',', '"', '\r', '\n'];

    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text) =>
        text.IndexOfAny(NeedQuotes) < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
