using System.Text;
using SchoolPairing.Cli.Rotations.Output;

namespace SchoolPairing.Cli.Rotations.Report;

/// <summary>report.html of a rotation: one file that needs no network and no script, for the screen, the phone and paper.</summary>
internal static class RotationReport
{
    public const string FileName = "report.html";

    public static byte[] Bytes(RotationView view, string language) => Encoding.UTF8.GetBytes(Text(view, new RotationWords(language)));

    public static string Text(RotationView view, RotationWords words) => PageFrame.Around(words.Language, words.Say("title"), html =>
    {
        html.Add($"<header><div class=\"page\"><p class=\"kicker\">{words.Say("kicker")}</p><h1>{words.Say("title")}</h1><p>{words.Say("subtitle", ("date", RotationWords.Day(view.Inputs.Policy.AsOf)), ("terms", words.List(view.Inputs.Policy.Terms.Select(term => view.TermLabel(term, words.Language)))))}</p></div></header>\n");
        html.Add($"<aside class=\"page\" aria-label=\"{words.Say("kicker")}\"><p class=\"note\">{words.Say("audience")}</p>");
        if (view.Made) html.Add($"<p class=\"note made\"><strong>{words.Say("made.short")}</strong> {words.Say("made")}</p>");
        html.Add($"<nav aria-label=\"{words.Say("nav")}\">");
        foreach (var part in new[] { "summary", "duties", "postings", "week", "open", "people", "proof" }) html.Add($"<a href=\"#{part}\">{words.Say("nav." + part)}</a>");
        html.Add($"</nav></aside>\n<main class=\"page\">\n");
        FiguresSection.Write(html, view, words);
        DutiesSection.Write(html, view, words);
        PostingsSection.Write(html, view, words);
        WeekSection.Write(html, view, words);
        OpenSection.Write(html, view, words);
        PeopleSection.Write(html, view, words);
        ProofSection.Write(html, view, words);
        html.Add($"</main>\n");
    });

    /// <summary>A heading cell of a table; numbers stand to the right.</summary>
    public static HtmlPart Heads(RotationWords words, params ReadOnlySpan<string> keys)
    {
        var html = new Html();
        html.Add($"<thead><tr>");
        foreach (var key in keys)
        {
            var number = key[0] == '#';
            html.Add($"<th scope=\"col\" class=\"{(number ? "n" : "t")}\">{words.Say("head." + (number ? key[1..] : key))}</th>");
        }
        html.Add($"</tr></thead>");
        return html.Whole();
    }
}
