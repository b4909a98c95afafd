using System.Globalization;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>Which model this is, whether it may be used, and whether it was learnt from invented pairs.</summary>
internal static class ModelHeadSection
{
    private const string MadeRows = "made-rows";

    public static void Write(Html html, ScoreModel model, TrainingReport? report, TrainingWords words)
    {
        html.Add($"<header><div class=\"page\"><p class=\"kicker\">{words.Say("kicker")}</p><h1>{words.Label(model.Title)}</h1>");
        html.Add($"<p>{words.Say("subtitle", ("id", model.Id), ("date", model.TrainedOn.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}</p></div></header>\n");
        html.Add($"<aside class=\"page\" aria-label=\"{words.Say("kicker")}\">");
        if (report?.Notes.FirstOrDefault(note => note.Code == MadeRows) is { } made) html.Add($"<p class=\"note made\"><strong>{words.Say("made")}</strong> {words.Note(made)}</p>");
        html.Add($"<p class=\"note\"><strong>{words.Say("stage." + model.Stage + ".name")}</strong> {words.Stage(model.Stage)}</p>");
        html.Add($"<p class=\"note{(report is { Gate.Promoted: false } ? " made" : "")}\">{(report is null ? words.Say("no-report") : words.Gate(report.Gate))}</p>");
        html.Add($"<nav aria-label=\"{words.Say("nav")}\"><a href=\"#data\">{words.Say("data")}</a><a href=\"#limits\">{words.Say("limits")}</a><a href=\"#curves\">{words.Say("curves")}</a>");
        if (report is not null)
            html.Add($"<a href=\"#gate\">{words.Say("gate")}</a><a href=\"#accuracy\">{words.Say("accuracy")}</a><a href=\"#calibration\">{words.Say("calibration")}</a><a href=\"#groups\">{words.Say("groups")}</a><a href=\"#drift\">{words.Say("drift")}</a>");
        html.Add($"</nav></aside>\n");
    }
}
