using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>What a profile must keep beyond its shape, so that reading a file with it has one meaning.</summary>
internal static class ProfileCheck
{
    private static readonly FieldKind[] Needed = [FieldKind.Id, FieldKind.Name, FieldKind.Unit, FieldKind.County, FieldKind.Stage];

    internal static Refusal Fault(string file, string path, string value, string expected, params (string, string)[] more) =>
        Refusal.Of(RefusalCode.InvalidDocument, [("file", file), ("path", path), ("value", value), ("expected", expected), .. more]);

    internal static IEnumerable<Refusal> Faults(string file, string name, ImportProfile profile)
    {
        if (profile.Schema != 1) yield return Fault(file, "$.schema", $"{profile.Schema}", "1");
        if (profile.Id.Value != name) yield return Fault(file, "$.id", profile.Id.Value, name);
        if (profile.HeaderSearchRows is < 1 or > 200) yield return Fault(file, "$.headerSearchRows", $"{profile.HeaderSearchRows}", "1–200");
        if (profile.IdScheme == IdScheme.CnSchoolCode && !(profile.Province is { Length: 2 } digits && digits.All(char.IsAsciiDigit)))
            yield return Fault(file, "$.province", profile.Province ?? "null", "§import.expected.two-digits");
        if (profile.Box is { } box && !(box.South < box.North && box.West < box.East))
            yield return Fault(file, "$.box", Plain($"{box.South}..{box.North}, {box.West}..{box.East}"), "south < north, west < east");

        foreach (var kind in Needed)
            if (!profile.Columns.Any(column => column.Field.Kind == kind && column.Presence == ColumnPresence.Required))
                yield return Fault(file, "$.columns", new ColumnField(kind, "").ToString(), "§import.expected.required-column");
        foreach (var twice in profile.Columns.GroupBy(column => column.Field).Where(group => group.Count() > 1))
            yield return Fault(file, "$.columns", twice.Key.ToString(), "§import.expected.field-once");
        // Otherwise the template's example row would be imported as a school.
        var example = HeaderText.Normal(profile.Columns.FirstOrDefault(column => column.Field.Kind == FieldKind.Id)?.Example ?? "");
        if (!profile.SkipMarks.Any(mark => example.StartsWith(HeaderText.Normal(mark), StringComparison.Ordinal)))
            yield return Fault(file, "$.columns", example, "§import.expected.marked-example");
        for (var i = 0; i < profile.Columns.Length; i++)
            foreach (var fault in ColumnFaults(file, $"$.columns[{i}]", profile.Columns[i]))
                yield return fault;

        var lists = new (string Path, IEnumerable<ProfileWord> Words, bool Wanted)[]
        {
            ("$.stages", profile.Stages, true), ("$.classes", profile.Classes, true), ("$.types", profile.Types, false),
            ("$.units", profile.Units, false), ("$.counties", profile.Counties, false),
        };
        foreach (var (path, words, wanted) in lists)
        {
            if (wanted && !words.Any()) yield return Fault(file, path, "[]", "§import.expected.one-or-more");
            foreach (var clash in WordList.Clashes(words))
                yield return Fault(file, path, clash, "§import.expected.word-once");
        }
        foreach (var fault in PolicyFaults(file, profile)) yield return fault;
        foreach (var fault in HistoryCheck.Faults(file, profile)) yield return fault;
        foreach (var fault in TeacherCheck.Faults(file, profile)) yield return fault;
    }

    private static IEnumerable<Refusal> ColumnFaults(string file, string path, ImportColumn column)
    {
        if (HeaderText.Of(column.Header).Full.Length == 0) yield return Fault(file, path + ".header", column.Header, "§import.expected.text");
        var isNumber = column.Field.Kind is FieldKind.Latitude or FieldKind.Longitude or FieldKind.HelperCapacity or >= FieldKind.Fact;
        foreach (var fault in NumberFaults(file, path, column.Number, isNumber)) yield return fault;
    }

    internal static IEnumerable<Refusal> NumberFaults(string file, string path, NumberRule? number, bool isNumber)
    {
        if (isNumber != (number is not null))
            yield return Fault(file, path + ".number", number is null ? "null" : "…", isNumber ? "§import.expected.number-rule" : "null");
        if (number is not { } rule) yield break;
        if (!(rule.Minimum <= rule.Maximum)) yield return Fault(file, path + ".number", Plain($"{rule.Minimum}..{rule.Maximum}"), "minimum <= maximum");
        if (rule.DefaultUnit is { } unit && !rule.Units.ContainsKey(unit))
            yield return Fault(file, path + ".number.defaultUnit", unit, string.Join(", ", rule.Units.Keys.Order(StringComparer.Ordinal)));
        foreach (var (key, factor) in rule.Units)
            if (factor <= 0) yield return Fault(file, $"{path}.number.units.{key}", Plain($"{factor}"), "> 0");
    }

    private static IEnumerable<Refusal> PolicyFaults(string file, ImportProfile profile)
    {
        var classes = profile.Classes.Select(word => word.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var stages = profile.Stages.Select(word => word.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var policy = profile.DefaultPolicy;
        foreach (var unknown in policy.UrbanClasses.Concat(policy.RuralClasses).Where(word => !classes.Contains(word.Value)))
            yield return Fault(file, "$.defaultPolicy", unknown.Value, string.Join(", ", classes.Order(StringComparer.Ordinal)));
        foreach (var unknown in policy.Stages.Where(word => !stages.Contains(word.Value)))
            yield return Fault(file, "$.defaultPolicy.stages", unknown.Value, string.Join(", ", stages.Order(StringComparer.Ordinal)));
        foreach (var both in policy.UrbanClasses.Intersect(policy.RuralClasses))
            yield return Fault(file, "$.defaultPolicy.ruralClasses", both.Value, "§import.expected.class-on-one-side");
    }

    // Numbers as the file writes them, whatever the machine's own habit.
    private static string Plain(FormattableString text) => FormattableString.Invariant(text);
}
