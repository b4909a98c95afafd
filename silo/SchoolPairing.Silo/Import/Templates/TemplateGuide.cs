using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Import.Templates;

/// <summary>The sheet that explains every column: must it be there, what it means, what may stand in it.</summary>
internal static class TemplateGuide
{
    internal static IEnumerable<TemplateRow> Rows(ImportProfile profile, IEnumerable<ImportColumn> columns) => Rows(profile, columns, _ => null);

    /// <param name="profile">Gives the words of the columns that every file has.</param>
    /// <param name="columns">In the order of the template.</param>
    /// <param name="allowed">What may stand in a column of another kind; null where the profile says it.</param>
    internal static IEnumerable<TemplateRow> Rows(ImportProfile profile, IEnumerable<ImportColumn> columns, Func<ImportColumn, string?> allowed)
    {
        yield return new([Words.Both(profile.Title)], TemplateStyle.Title);
        yield return new(
            [Words.Both("import.template.column"), Words.Both("import.template.presence"), Words.Both("import.template.meaning"), Words.Both("import.template.allowed")],
            TemplateStyle.Header);
        foreach (var column in columns)
            yield return new(
            [
                column.Header, Words.Both("import.template.presence." + column.Presence),
                column.Explanation is { } text ? Words.Both(text) : "", allowed(column) ?? Allowed(profile, column),
            ], TemplateStyle.Guide);
    }

    private static string Allowed(ImportProfile profile, ImportColumn column) => column.Field.Kind switch
    {
        FieldKind.Stage => List(profile.Stages),
        FieldKind.Class => List(profile.Classes),
        FieldKind.Type => List(profile.Types),
        FieldKind.Unit => List(profile.Units),
        FieldKind.County => List(profile.Counties),
        FieldKind.Made when profile.Made is { } made => string.Join("; ", made.Real.Concat(made.Made)),
        _ when column.Number is { } rule => Words.Both(rule.Kind == NumberKind.Count ? "import.template.count" : "import.template.measure",
            new Detail("minimum", Text(rule.Minimum)), new Detail("maximum", Text(rule.Maximum))),
        _ => "",
    };

    internal static string List<T>(ImmutableArray<T> words) where T : ProfileWord =>
        string.Join("; ", words.Select(word => word.Id == word.Label.Chinese ? word.Id : $"{word.Id} {word.Label.Chinese}"));

    private static string Text(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
