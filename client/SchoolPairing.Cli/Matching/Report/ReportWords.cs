namespace SchoolPairing.Cli.Matching.Report;

/// <summary>The words of the report and of the list in one language, with the labels of the areas.</summary>
internal sealed class ReportWords(string language) : PageWords(language, "SchoolPairing.Cli.Matching.Report.ReportText");
