using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Rows;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Scoring.Files;

/// <summary>The rows of a history, sorted by cycle, receiver and helper, what reading it found, and the names of the profile's counties.</summary>
internal sealed record HistoryReading(ImmutableArray<TrainingRow> Rows, HistoryReport Report, ImmutableArray<RegionWord>? Counties = null);

/// <summary>Reads a file of past pairs by a profile. A file that is no table is refused; a row with a problem is quarantined and counted.</summary>
internal static class HistoryFileReader
{
    private const int ShownRows = 10;

    /// <summary>Reads everything or says why not. Pure: the same bytes give the same answer; the order of rows does not matter.</summary>
    internal static Answer<HistoryReading> Read(ImportFile file, ImportProfile profile)
    {
        if (profile.History is not { } history)
            return Answer<HistoryReading>.Refuse(FileFaultOf(file, profile));
        var tables = TableFile.Open(file, ReadLimits.Pairs);
        if (!tables.Accepted) return Answer<HistoryReading>.Refuse(tables.Refusals);
        var search = HeaderSearch.Find(file.Name, tables.Value, Columns(history), profile.HeaderSearchRows);
        return search.Accepted
            ? Read(file, profile, history, search.Value)
            : Answer<HistoryReading>.Refuse(search.Refusals);
    }

    private static Refusal FileFaultOf(ImportFile file, ImportProfile profile) =>
        FileFault.Unreadable(file.Name, "no-history", ("profile", profile.Id.Value));

    /// <summary>The columns as the header search knows them.</summary>
    internal static ImmutableArray<ImportColumn> Columns(HistoryProfile history) =>
    [
        .. history.Columns.Select(column => new ImportColumn
        {
            Field = new(FieldKind.Additional, column.Field),
            Header = column.Header,
            Synonyms = column.Synonyms,
            Presence = HistoryFields.Required.Contains(column.Field) ? ColumnPresence.Required : ColumnPresence.Optional,
            Number = column.Number,
            Explanation = column.Explanation,
            Example = column.Example,
        }),
    ];

    private static Answer<HistoryReading> Read(ImportFile file, ImportProfile profile, HistoryProfile history, FoundHeader header)
    {
        var data = header.Sheet.Rows.Where(row => row.Number > header.Row.Number && !row.IsEmpty).ToList();
        var skipping = new RowSkipping(profile, header, new(FieldKind.Additional, HistoryFields.Helper));
        var reader = new HistoryRowReader(profile, history, header, NumberText.Settle(header.Table.Comma, NumbersOf(header, data)));
        var rows = data.Where(row => !skipping.Skips(row)).Select(reader.Read).ToList();
        ReportTwice(rows, header);

        var usable = rows.Where(row => row.Usable).ToList();
        if (rows.Count > 0 && usable.Count == 0 && RefusedWhole(file, rows) is { } refusals) return Answer<HistoryReading>.Refuse(refusals);
        var found = data.Count == 0 ? 0 : data[^1].Number - header.Row.Number;
        var there = header.Columns.Select(column => column.Column.Field.Name).ToHashSet(StringComparer.Ordinal);
        return Answer<HistoryReading>.Of(new(
            [.. usable.Select(Build).OrderBy(row => row.Cycle).ThenBy(row => row.Receiver).ThenBy(row => row.Helper)],
            new(file.Name, profile.Id, header.Table.Format, header.Row.Number, header.Ignored,
                [.. history.Columns.Where(column => !there.Contains(column.Field)).Select(column => column.Header)],
                Rows: found, Used: usable.Count, Quarantined: rows.Count - usable.Count, Skipped: found - rows.Count,
                Made: usable.Count(row => row.Made), Problems: [.. rows.SelectMany(row => row.Problems)]),
            [.. profile.Counties.Select(county => new RegionWord(RegionWordKind.County, county.Id, county.Label))]));
    }

    // Nothing could be learnt: the first problems say why, the file is not taken for an empty history.
    private static List<Refusal> RefusedWhole(ImportFile file, List<HistoryRow> rows)
    {
        var problems = rows.SelectMany(row => row.Problems).Take(ShownRows).Select(problem => Refusal.Of(RefusalCode.InvalidRow,
            [("file", file.Name), ("row", Number(problem.Row)), ("column", problem.Column), ("value", problem.Value),
                ("expected", "§import.advice." + problem.Id), .. problem.Expected.Select(detail => (detail.Name, detail.Value))]));
        return [Refusal.Of(RefusalCode.NoUsableRows, ("file", file.Name), ("rows", Number(rows.Count))), .. problems];
    }

    // Which of the rows is the true one stays unknown: none is used.
    private static void ReportTwice(List<HistoryRow> rows, FoundHeader header)
    {
        var column = header.Columns.First(found => found.Column.Field.Name == HistoryFields.Receiver).Header;
        var twice = rows.Where(row => row.Word(HistoryFields.Helper) is not null && row.Word(HistoryFields.Receiver) is not null && row.Value(HistoryFields.Cycle) is not null)
            .GroupBy(row => (Cycle: row.Value(HistoryFields.Cycle), Helper: row.Word(HistoryFields.Helper)!, Receiver: row.Word(HistoryFields.Receiver)!))
            .Where(group => group.Count() > 1);
        foreach (var group in twice)
            foreach (var row in group)
                row.Add(HistoryProblems.PairTwice, column, group.Key.Receiver,
                    ("cycle", Number((long)group.Key.Cycle!)), ("helper", group.Key.Helper), ("receiver", group.Key.Receiver),
                    ("rows", string.Join(", ", group.Take(ShownRows).Select(other => Number(other.Number))) + (group.Count() > ShownRows ? ", …" : "")));
    }

    private static TrainingRow Build(HistoryRow row) => new(
        (int)row.Value(HistoryFields.Cycle)!.Value,
        SchoolId.Of(row.Word(HistoryFields.Helper)!), SchoolId.Of(row.Word(HistoryFields.Receiver)!), row.Word(HistoryFields.County)!,
        row.Word(HistoryFields.Stage) is { } stage ? Stage.Of(stage) : null,
        row.Word(HistoryFields.Class) is { } word ? UrbanRuralClass.Of(word) : null,
        row.Value(HistoryFields.Pupils),
        [.. ScoreFeatures.All.Select(feature => row.Value(feature.Id.Value))],
        row.Outcome!.Value, row.Word(HistoryFields.Reason) ?? "", row.Value(HistoryFields.Improvement), row.Value(HistoryFields.ProposalChance), row.Explored);

    private static IEnumerable<string> NumbersOf(FoundHeader header, List<RawRow> rows)
    {
        var columns = header.Columns.Where(found => found.Column.Number is not null).Select(found => found.Index).Distinct().ToArray();
        return rows.SelectMany(_ => columns, (row, column) => row[column]).Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Text);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
