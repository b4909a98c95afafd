namespace SchoolPairing.Silo.Import.Tables;

/// <summary>Columns as a spreadsheet letters them.</summary>
internal static class SheetColumn
{
    /// <summary>A, B, … Z, AA for index 0, 1, … 25, 26.</summary>
    internal static string Letters(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
