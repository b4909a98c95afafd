using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Scoring.Files;

/// <summary>One row of a history while it is read. Any problem makes it unusable: half a row would teach something that nobody wrote.</summary>
internal sealed class HistoryRow(string? sheet, RawRow raw)
{
    private const int ShownCharacters = 80;

    private readonly List<RowProblem> problems = [];

    internal int Number => raw.Number;
    internal RawRow Raw => raw;
    internal IReadOnlyList<RowProblem> Problems => problems;
    internal bool Usable => problems.Count == 0;

    /// <summary>Good values by field: words and codes as the service keeps them.</summary>
    internal Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Good numbers by field, in the field's unit.</summary>
    internal Dictionary<string, double> Numbers { get; } = new(StringComparer.Ordinal);

    internal PairOutcome? Outcome { get; set; }
    internal bool Explored { get; set; }
    internal bool Made { get; set; }

    internal string? Word(string field) => Words.GetValueOrDefault(field);

    internal double? Value(string field) => Numbers.TryGetValue(field, out var number) ? number : null;

    internal void Add(ProblemId id, string column, string value, params (string Name, string Value)[] expected) =>
        problems.Add(new(id, ProblemSeverity.Quarantined, sheet, Number, column, Shown(value), [.. expected.Select(detail => new Detail(detail.Name, detail.Value))]));

    private static string Shown(string value)
    {
        var text = string.Concat(value.Take(ShownCharacters + 1).Select(character => char.IsControl(character) ? '·' : character));
        return text.Length <= ShownCharacters ? text : text[..(ShownCharacters - 1)] + "…";
    }
}
