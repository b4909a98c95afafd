using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>One data row while it is read: values that are good, and problems of those that are not.</summary>
internal sealed class SchoolRow(string? sheet, RawRow raw)
{
    private const int ShownCharacters = 80;

    private readonly List<RowProblem> problems = [];

    internal int Number => raw.Number;
    internal RawRow Raw => raw;
    internal IReadOnlyList<RowProblem> Problems => problems;
    internal bool Usable { get; private set; } = true;

    /// <summary>Cells that say "unknown" by one of the profile's marks.</summary>
    internal int MarkedUnknown { get; set; }

    /// <summary>Values of the fields that are words, as the service keeps them.</summary>
    internal Dictionary<FieldKind, string> Words { get; } = [];

    internal GeoPoint? Location { get; set; }
    internal int? HelperCapacity { get; set; }
    internal bool Made { get; set; }
    internal SortedDictionary<FactId, double> Facts { get; } = [];
    internal SortedDictionary<SubjectId, double> SubjectTeachers { get; } = [];
    internal SortedDictionary<SubjectId, double> SubjectNeeded { get; } = [];

    internal string? this[FieldKind kind] => Words.GetValueOrDefault(kind);

    internal bool HasProblemIn(string header) => problems.Exists(problem => problem.Column == header);

    /// <summary>Adds a problem; a quarantining one makes the row unusable.</summary>
    internal void Add(ProblemId id, ProblemSeverity severity, string column, string value, params (string Name, string Value)[] expected)
    {
        if (severity == ProblemSeverity.Quarantined) Usable = false;
        problems.Add(new(id, severity, sheet, Number, column, Shown(value), [.. expected.Select(detail => new Detail(detail.Name, detail.Value))]));
    }

    internal ImmutableArray<Fact> FactList() => [.. Facts.Select(fact => new Fact(fact.Key, fact.Value))];

    internal ImmutableArray<SubjectStaffing> SubjectList() =>
        [.. SubjectTeachers.Select(subject => new SubjectStaffing(
            subject.Key, subject.Value, SubjectNeeded.TryGetValue(subject.Key, out var needed) ? needed : null))];

    private static string Shown(string value)
    {
        var text = string.Concat(value.Take(ShownCharacters + 1).Select(character => char.IsControl(character) ? '·' : character));
        return text.Length <= ShownCharacters ? text : text[..(ShownCharacters - 1)] + "…";
    }
}
