using System.Collections.Immutable;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Cli.Import;

/// <summary>An import report in sentences and as a JSON document.</summary>
internal static class ImportWords
{
    /// <summary>Says the counts, then the problems up to a number, then the changes by kind.</summary>
    public static void Say(Screen screen, ImportReport report, int mostProblems)
    {
        var texts = screen.Texts;
        screen.Line(texts.Say("import.counts", ("file", report.File), ("profile", report.Profile), ("encoding", report.Encoding), ("header", report.HeaderRow)));
        screen.Line(texts.Say("import.rows", ("rows", report.Rows), ("used", report.Used), ("quarantined", report.Quarantined), ("skipped", report.Skipped), ("schools", report.Schools)));
        screen.Line(texts.Say("import.changes", ("added", Count(report, SchoolChangeKind.Added)), ("changed", Count(report, SchoolChangeKind.Changed)),
            ("closed", Count(report, SchoolChangeKind.Closed)), ("reopened", Count(report, SchoolChangeKind.Reopened)), ("unchanged", report.Unchanged)));
        if (report.IgnoredColumns.Length > 0) screen.Line(texts.Say("import.ignored", ("columns", string.Join(texts["list.comma"], report.IgnoredColumns.AsEnumerable()))));
        if (report.Used == 0) screen.Line(texts["import.nothing"]);
        Problems(screen, report.Problems, mostProblems, "import.more");
    }

    /// <summary>Says what a file of teachers holds, with every problem.</summary>
    public static void SayTeachers(Screen screen, ImportReport report)
    {
        var texts = screen.Texts;
        screen.Line(texts.Say("import.counts", ("file", report.File), ("profile", report.Profile), ("encoding", report.Encoding), ("header", report.HeaderRow)));
        screen.Line(texts.Say("check.teachers.rows", ("rows", report.Rows), ("used", report.Used), ("quarantined", report.Quarantined), ("skipped", report.Skipped)));
        if (report.IgnoredColumns.Length > 0) screen.Line(texts.Say("import.ignored", ("columns", string.Join(texts["list.comma"], report.IgnoredColumns.AsEnumerable()))));
        if (report.Used == 0) screen.Line(texts["check.teachers.nothing"]);
        Problems(screen, report.Problems, int.MaxValue, "import.more");
    }

    /// <summary>Says problems of rows up to a number, then how many more there are and where to see them.</summary>
    public static void Problems(Screen screen, ImmutableArray<RowProblem> problems, int most, string more)
    {
        if (problems.IsEmpty) return;
        screen.Line(screen.Texts.Say("import.problems", ("count", problems.Length)));
        foreach (var problem in problems.Take(most)) screen.Line("  " + Sentence(screen.Texts, problem));
        if (problems.Length > most) screen.Line(screen.Texts.Say(more, ("count", problems.Length - most)));
    }

    /// <summary>Problems of rows as a script reads them.</summary>
    public static IEnumerable<object> Document(ImmutableArray<RowProblem> problems, string language) => problems.Select(problem => new
    {
        problem.Id, problem.Severity, problem.Sheet, problem.Row, problem.Column, problem.Value, problem.Expected,
        Text = RowProblemText.What(problem, language), Advice = RowProblemText.Advice(problem, language),
    });

    /// <summary>The report as a script reads it.</summary>
    public static object Document(ImportReport report, string language) => new
    {
        Status = "done",
        report.File, report.Profile, report.Encoding, report.HeaderRow, report.IgnoredColumns,
        report.Rows, report.Used, report.Quarantined, report.Skipped, report.Schools, report.Unchanged,
        Problems = Document(report.Problems, language),
        report.Changes,
    };

    /// <summary>A file of teachers as a script reads it: no name, no number of a person.</summary>
    public static object TeachersDocument(ImportReport report, string language) => new
    {
        Status = "done",
        report.File, report.Profile, report.Encoding, report.HeaderRow, report.IgnoredColumns,
        report.Rows, report.Used, report.Quarantined, report.Skipped,
        Problems = Document(report.Problems, language),
    };

    private static string Sentence(CliTexts texts, RowProblem problem) => texts.Say(
        problem.Sheet is null ? "import.problem" : "import.problem.sheet",
        ("sheet", problem.Sheet ?? ""), ("row", problem.Row), ("column", problem.Column),
        ("severity", texts["severity." + problem.Severity]),
        ("what", RowProblemText.What(problem, texts.Language)), ("advice", RowProblemText.Advice(problem, texts.Language)));

    private static int Count(ImportReport report, SchoolChangeKind kind) => report.Changes.Count(change => change.Kind == kind);
}
