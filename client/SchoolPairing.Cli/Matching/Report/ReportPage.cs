using System.Text;
using SchoolPairing.Cli.Matching.Output;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>report.html: one file that needs no network and no script, for the screen, the phone and paper.</summary>
internal static class ReportPage
{
    public const string FileName = "report.html";

    public static byte[] Bytes(ProposalView view, string language, IReadOnlyList<MapShape> shapes) =>
        Encoding.UTF8.GetBytes(Text(view, new ReportWords(language), shapes));

    public static string Text(ProposalView view, ReportWords words, IReadOnlyList<MapShape> shapes) => PageFrame.Around(words.Language, words.Say("title"), html =>
    {
        var map = new MapDrawing(view, words, shapes);
        var counties = CountyPart.Of(view);
        html.Add(map.Outlines());
        HeadSection.Write(html, view, words);
        // Before the sections, which the style sheet reaches from here without a script.
        html.Add($"<main class=\"page\">\n<input type=\"checkbox\" id=\"print-all\"/><label class=\"print-all\" for=\"print-all\">{words.Say("print-all")}</label>\n");
        SummarySection.Write(html, view, words, map, counties);
        CoverageSection.Write(html, view, words);
        CountySection.Write(html, view, words, map, counties);
        LeftOutSection.Write(html, view, words);
        ExplorationSection.Write(html, view, words);
        ProofSection.Write(html, view, words);
        html.Add($"</main>\n");
    });
}
