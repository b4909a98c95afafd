using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>Which rows are no schools: repeated headers, and totals, notes and examples that the profile names.</summary>
internal sealed class RowSkipping
{
    private readonly FoundHeader header;
    private readonly string[] marks;
    private readonly HashSet<string> missing;
    private readonly int idColumn;

    /// <param name="profile">Names the marks.</param>
    /// <param name="header">The file's columns.</param>
    /// <param name="key">The column that holds a school code in every row that counts.</param>
    internal RowSkipping(ImportProfile profile, FoundHeader header, ColumnField key)
    {
        this.header = header;
        marks = [.. profile.SkipMarks.Select(HeaderText.Normal)];
        missing = [.. profile.Missing.Select(HeaderText.Normal)];
        idColumn = header.Columns.First(found => found.Column.Field == key).Index;
    }

    internal bool Skips(RawRow row) => RepeatsHeader(row) || IsMarked(row);

    private bool RepeatsHeader(RawRow row)
    {
        foreach (var found in header.Columns)
            if (HeaderText.Normal(row[found.Index].Text) != HeaderText.Normal(found.Header)) return false;
        return true;
    }

    // A mark counts only where no school code stands: a school may well be called 注滋口 or 合计.
    private bool IsMarked(RawRow row)
    {
        var code = HeaderText.Normal(row[idColumn].Text);
        var first = HeaderText.Normal(row.Cells.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell.Text)).Text ?? "");
        return (code.Length == 0 || missing.Contains(code) || code == first)
            && Array.Exists(marks, mark => first.StartsWith(mark, StringComparison.Ordinal));
    }
}
