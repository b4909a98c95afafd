using System.Globalization;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Rows;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Scoring.Files;

/// <summary>Reads one row of a history at a time: cells to values by the profile. What cannot be used is a problem of that row, never a guess.</summary>
internal sealed class HistoryRowReader
{
    private const int MaxTextCharacters = 200;

    private readonly ImportProfile profile;
    private readonly HistoryProfile history;
    private readonly FoundHeader header;
    private readonly CommaHabit comma;
    private readonly HashSet<string> missing;
    private readonly WordList stages, classes, counties, outcomes;

    internal HistoryRowReader(ImportProfile profile, HistoryProfile history, FoundHeader header, CommaHabit comma)
    {
        (this.profile, this.history, this.header, this.comma) = (profile, history, header, comma);
        missing = [.. profile.Missing.Select(HeaderText.Normal)];
        (stages, classes, counties, outcomes) = (new(profile.Stages), new(profile.Classes), new(profile.Counties), new(history.Outcomes));
    }

    internal HistoryRow Read(RawRow raw)
    {
        var row = new HistoryRow(header.Sheet.Name, raw);
        if (header.Sheet.Name is null) ReportExtraCells(row);
        foreach (var found in header.Columns)
            if (Content(row, found) is { } cell) Read(row, found, cell);
        Compare(row);
        return row;
    }

    private void Read(HistoryRow row, FoundColumn found, RawCell cell)
    {
        switch (found.Column.Field.Name)
        {
            case HistoryFields.Helper or HistoryFields.Receiver: ReadCode(row, found, cell); break;
            case HistoryFields.County: ReadWord(row, found, cell, counties, ImportProblems.UnknownCounty); break;
            case HistoryFields.Stage: ReadWord(row, found, cell, stages, ImportProblems.UnknownStage); break;
            case HistoryFields.Class: ReadWord(row, found, cell, classes, ImportProblems.UnknownClass); break;
            case HistoryFields.Outcome:
                ReadWord(row, found, cell, outcomes, HistoryProblems.UnknownOutcome);
                if (row.Word(HistoryFields.Outcome) is { } outcome) row.Outcome = HistoryFields.Outcomes[outcome];
                break;
            case HistoryFields.Explored: row.Explored = Is(row, found, cell, history.Yes, history.No, HistoryProblems.UnknownAnswer); break;
            case HistoryFields.Made: row.Made = Is(row, found, cell, profile.Made?.Made ?? [], profile.Made?.Real ?? [], ImportProblems.UnknownMade); break;
            case HistoryFields.Reason: row.Words[HistoryFields.Reason] = cell.Text.Trim(); break;
            default: ReadNumber(row, found, cell); break;
        }
    }

    /// <summary>The cell, or null where it is unknown or unusable (then reported).</summary>
    private RawCell? Content(HistoryRow row, FoundColumn found)
    {
        var cell = row.Raw[found.Index];
        if (CellCheck.Fault(cell, MaxTextCharacters) is { } fault)
        {
            row.Add(fault, found.Header, cell.Text, ("limit", MaxTextCharacters.ToString(CultureInfo.InvariantCulture)));
            return null;
        }
        var normal = HeaderText.Normal(cell.Text);
        if (normal.Length > 0 && !missing.Contains(normal)) return cell;
        if (found.Column.Presence == ColumnPresence.Required) row.Add(ImportProblems.ValueMissing, found.Header, cell.Text);
        return null;
    }

    private void ReadCode(HistoryRow row, FoundColumn found, RawCell cell)
    {
        var (code, problem) = SchoolCode.Read(cell, profile);
        if (problem is null) row.Words[found.Column.Field.Name] = code;
        else row.Add(problem.Value, found.Header, cell.Text, ("province", profile.Province ?? ""), ("known", string.Join(", ", SchoolCode.Classes)));
    }

    private static void ReadWord(HistoryRow row, FoundColumn found, RawCell cell, WordList words, ProblemId unknown)
    {
        if (words.IsEmpty) row.Words[found.Column.Field.Name] = cell.Text.Trim();
        else if (words.Find(cell.Text) is { } word) row.Words[found.Column.Field.Name] = word.Id;
        else row.Add(unknown, found.Header, cell.Text, ("known", words.Known));
    }

    private static bool Is(HistoryRow row, FoundColumn found, RawCell cell, IEnumerable<string> yes, IEnumerable<string> no, ProblemId unknown)
    {
        var text = HeaderText.Normal(cell.Text);
        if (yes.Any(word => HeaderText.Normal(word) == text)) return true;
        if (!no.Any(word => HeaderText.Normal(word) == text)) row.Add(unknown, found.Header, cell.Text, ("known", string.Join(", ", yes.Concat(no))));
        return false;
    }

    private void ReadNumber(HistoryRow row, FoundColumn found, RawCell cell)
    {
        var rule = HistoryFields.RuleOf(found.Column.Field.Name, found.Column.Number!);
        var (value, problem) = NumberText.Read(cell.Text, cell.Kind == CellKind.Number ? CommaHabit.Groups : comma, rule, found.Factor);
        if ((problem ?? CellCheck.Fault(value, rule)) is { } id)
            row.Add(id, found.Header, cell.Text, ("minimum", Plain(rule.Minimum)), ("maximum", Plain(rule.Maximum)));
        else row.Numbers[found.Column.Field.Name] = value;
    }

    private void Compare(HistoryRow row)
    {
        if (row.Word(HistoryFields.Helper) is { } helper && helper == row.Word(HistoryFields.Receiver))
            row.Add(HistoryProblems.SameSchool, Header(HistoryFields.Receiver), helper);
        if (row.Outcome is not { } outcome) return;
        var accepted = outcome is Contracts.Scoring.PairOutcome.Accepted or Contracts.Scoring.PairOutcome.AcceptedWithConditions;
        if (!accepted && row.Value(HistoryFields.Improvement) is { } improvement)
            row.Add(HistoryProblems.ImprovementWithoutAcceptance, Header(HistoryFields.Improvement), Plain(improvement));
        if (row.Explored && outcome == Contracts.Scoring.PairOutcome.NotProposed)
            row.Add(HistoryProblems.ExploredWithoutOffer, Header(HistoryFields.Explored), row.Raw[Index(HistoryFields.Explored)].Text);
    }

    private void ReportExtraCells(HistoryRow row)
    {
        for (var i = header.Row.Cells.Length; i < row.Raw.Cells.Length; i++)
            if (!string.IsNullOrWhiteSpace(row.Raw.Cells[i].Text))
            {
                row.Add(ImportProblems.ExtraCells, SheetColumn.Letters(i), row.Raw.Cells[i].Text,
                    ("headers", header.Row.Cells.Length.ToString(CultureInfo.InvariantCulture)),
                    ("cells", row.Raw.Cells.Length.ToString(CultureInfo.InvariantCulture)));
                return;
            }
    }

    private string Header(string field) => header.Columns.First(found => found.Column.Field.Name == field).Header;

    private int Index(string field) => header.Columns.First(found => found.Column.Field.Name == field).Index;

    private static string Plain(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
