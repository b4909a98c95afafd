using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>How far the features of the newest cycle have moved.</summary>
internal static class DriftSection
{
    public static void Write(Html html, TrainingReport report, TrainingWords words)
    {
        html.Add($"<section id=\"drift\" class=\"page\"><h2>{words.Say("drift")}</h2>");
        if (report.Drift.IsEmpty)
        {
            html.Add($"<p>{words.Say("drift.none")}</p></section>\n");
            return;
        }
        html.Add($"<p>{words.Say("drift.meaning")}</p>\n<div class=\"wide\" tabindex=\"0\"><table class=\"plain\"><thead><tr><th scope=\"col\">{words.Say("feature")}</th><th scope=\"col\" class=\"n\">PSI</th><th scope=\"col\" class=\"n\">{words.Say("drift.expected")}</th></tr></thead><tbody>\n");
        foreach (var drift in report.Drift.OrderByDescending(drift => drift.Psi).ThenBy(drift => drift.Feature))
        {
            html.Add($"<tr><th scope=\"row\">{words.Feature(drift.Feature)}");
            if (drift.Psi > FeatureDrift.Warns) html.Add($" <span class=\"tag warn\">{words.Say("drift.moved")}</span>");
            html.Add($"</th><td class=\"n\">{TrainingWords.Number(drift.Psi, "0.000")}</td><td class=\"n\">{TrainingWords.Number(drift.Expected, "0.000")}</td></tr>\n");
        }
        html.Add($"</tbody></table></div></section>\n");
    }
}
