using System.Globalization;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>What the model was learnt from, by cycle, and what a reader must know about it.</summary>
internal static class DataSection
{
    public static void Write(Html html, ScoreModel model, TrainingReport? report, TrainingWords words)
    {
        var from = model.TrainedOn;
        html.Add($"<section id=\"data\" class=\"page\"><h2>{words.Say("data")}</h2><dl class=\"figures\">");
        Figure("figure.decided", PageWords.Whole(from.Decided), from.Decided == 0 ? "" : words.Say("figure.decided.of", ("first", Year(from.FirstCycle)), ("last", Year(from.LastCycle))));
        Figure("figure.accepted", PageWords.Whole(from.AcceptedPairs), PageWords.Percent(from.AcceptedPairs, from.Decided));
        Figure("figure.assessed", PageWords.Whole(from.Assessed), words.Say("figure.assessed.of"));
        html.Add($"</dl>\n<p class=\"lead\">{words.Say("data.selection")}</p>");
        if (report is not null)
        {
            html.Add($"<p>{words.Note(report.StageReason)}</p>");
            Cycles(html, report, words);
            if (report.Notes.Length > 0)
            {
                html.Add($"<h3>{words.Say("notes")}</h3><ul>");
                foreach (var note in report.Notes) html.Add($"<li>{words.Note(note)}</li>");
                html.Add($"</ul>");
            }
        }
        html.Add($"<dl class=\"facts\">");
        Fact("fact.at", from.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        Fact("fact.index", words.Label(model.Index.Title));
        Fact("fact.seed", from.Seed.ToString(CultureInfo.InvariantCulture));
        Fact("fact.data-hash", from.DataHash);
        Fact("fact.feature-hash", model.FeatureHash);
        html.Add($"</dl></section>\n");

        void Figure(string key, string value, string more) => html.Add($"<div><dt>{words.Say(key)}</dt><dd><b>{value}</b><span>{more}</span></dd></div>");
        void Fact(string key, string value) => html.Add($"<div><dt>{words.Say(key)}</dt><dd>{value}</dd></div>");
    }

    private static string Year(int? cycle) => cycle?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static void Cycles(Html html, TrainingReport report, TrainingWords words)
    {
        if (report.Rows.IsEmpty) return;
        html.Add($"<div class=\"wide\" tabindex=\"0\"><table class=\"plain\"><thead><tr><th scope=\"col\">{words.Say("cycle")}</th>");
        foreach (var key in new[] { "rows.accepted", "rows.declined", "rows.expired", "rows.not-proposed", "rows.assessed", "rows.explored" })
            html.Add($"<th scope=\"col\" class=\"n\">{words.Say(key)}</th>");
        html.Add($"</tr></thead><tbody>\n");
        foreach (var row in report.Rows)
        {
            html.Add($"<tr><th scope=\"row\">{row.Cycle}</th><td class=\"n\">{row.Accepted}</td><td class=\"n\">{row.Declined}</td><td class=\"n\">{row.Expired}</td>");
            html.Add($"<td class=\"n\">{row.NotProposed}</td><td class=\"n\">{row.Assessed}</td><td class=\"n\">{row.Explored}</td></tr>\n");
        }
        html.Add($"</tbody></table></div>\n");
    }
}
