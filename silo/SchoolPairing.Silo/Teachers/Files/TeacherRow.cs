using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>One row of a file of teachers while it is read. Its problems say row and column, never what the cell says.</summary>
internal sealed class TeacherRow(string? sheet, RawRow raw)
{
    private readonly List<RowProblem> problems = [];

    internal int Number => raw.Number;
    internal RawRow Raw => raw;
    internal IReadOnlyList<RowProblem> Problems => problems;
    internal bool Usable { get; private set; } = true;

    /// <summary>Cells that say "unknown" by one of the profile's marks.</summary>
    internal int MarkedUnknown { get; set; }

    /// <summary>Good words by field, as the service keeps them.</summary>
    internal Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, YearMonth> Months { get; } = new(StringComparer.Ordinal);
    internal Dictionary<string, double> Numbers { get; } = new(StringComparer.Ordinal);
    internal HashSet<string> Yes { get; } = new(StringComparer.Ordinal);

    internal TeacherId? Staff { get; set; }
    internal SchoolId? School { get; set; }
    internal TeacherId? Spouse { get; set; }
    internal DateOnly? DeferredUntil { get; set; }
    internal GeoPoint? Home { get; set; }
    internal ImmutableArray<Teaching> Teaches { get; set; } = [];
    internal ImmutableArray<SchoolId> WishedHosts { get; set; } = [];
    internal ImmutableArray<PastRotation> History { get; set; } = [];

    internal string? Word(string field) => Words.GetValueOrDefault(field);

    internal YearMonth? Month(string field) => Months.TryGetValue(field, out var month) ? month : null;

    internal bool HasProblemIn(string header) => problems.Exists(problem => problem.Column == header);

    /// <summary>The row is used; the value is taken as unknown.</summary>
    internal void Warn(ProblemId id, string column, params (string Name, string Value)[] expected) => Add(id, ProblemSeverity.Warning, column, expected);

    /// <summary>The row cannot be used.</summary>
    internal void Quarantine(ProblemId id, string column, params (string Name, string Value)[] expected) => Add(id, ProblemSeverity.Quarantined, column, expected);

    /// <summary>What a wrong value of a field does to its row.</summary>
    internal void Report(string field, ProblemId id, string column, params (string Name, string Value)[] expected) =>
        Add(id, TeacherFields.Decides(field) ? ProblemSeverity.Quarantined : ProblemSeverity.Warning, column, expected);

    private void Add(ProblemId id, ProblemSeverity severity, string column, (string Name, string Value)[] expected)
    {
        if (severity == ProblemSeverity.Quarantined) Usable = false;
        problems.Add(new(id, severity, sheet, Number, column, "", [.. expected.Select(detail => new Detail(detail.Name, detail.Value))]));
    }
}
