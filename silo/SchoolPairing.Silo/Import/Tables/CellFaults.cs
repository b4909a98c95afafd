namespace SchoolPairing.Silo.Import.Tables;

/// <summary>Cells that hold no value although they are not empty; the workbook reader shows them as empty or as plain text.</summary>
internal sealed class CellFaults
{
    private readonly Dictionary<(string Sheet, int Row, int Column), RawCell> faults = [];

    internal static CellFaults None { get; } = new();

    internal void AddError(string sheet, int row, int column, string text) => faults[(sheet, row, column)] = new(CellKind.Error, text);

    internal void AddFormulaWithoutValue(string sheet, int row, int column) =>
        faults[(sheet, row, column)] = new(CellKind.FormulaWithoutValue, "=");

    internal RawCell? Find(string sheet, int row, int column) =>
        faults.Count > 0 && faults.TryGetValue((sheet, row, column), out var fault) ? fault : null;
}
