using System.Globalization;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>Predicted against observed, as a picture and a table, beside what chance alone would show.</summary>
internal static class CalibrationSection
{
    private const double Side = 320, Near = 44, Far = 296;

    // The floor is the mean error of a perfect model, which exceeds it every other time. Its error over ten bins is a mean of ten absolute normal
    // deviations, each with a spread of 0.76 of its mean: 19 of 20 perfect models stay below 1 + 1.645 × 0.76 ÷ √10 = 1.4 floors.
    private const double MostByChance = 1.4;

    public static void Write(Html html, TrainingReport report, TrainingWords words)
    {
        html.Add($"<section id=\"calibration\" class=\"page\"><h2>{words.Say("calibration")}</h2>");
        if (report.Calibration is not { Bins.IsEmpty: false } found)
        {
            html.Add($"<p>{words.Say("calibration.none")}</p></section>\n");
            return;
        }
        html.Add($"<p>{words.Say(found.Ece <= MostByChance * found.NoiseFloor ? "calibration.within" : "calibration.above", ("ece", TrainingWords.Number(found.Ece, "0.000")), ("floor", TrainingWords.Number(found.NoiseFloor, "0.000")), ("most", TrainingWords.Number(MostByChance * found.NoiseFloor, "0.000")))}</p>\n");
        html.Add($"<div class=\"calibration\">{Drawing(found, words)}");
        html.Add($"<div class=\"wide\" tabindex=\"0\"><table class=\"plain\"><thead><tr><th scope=\"col\" class=\"n\">{words.Say("predicted")}</th><th scope=\"col\" class=\"n\">{words.Say("observed")}</th><th scope=\"col\" class=\"n\">{words.Say("pairs")}</th></tr></thead><tbody>\n");
        foreach (var bin in found.Bins) html.Add($"<tr><td class=\"n\">{Percent(bin.Predicted)}</td><td class=\"n\">{Percent(bin.Observed)}</td><td class=\"n\">{bin.Pairs}</td></tr>\n");
        html.Add($"</tbody></table></div></div></section>\n");
    }

    private static HtmlPart Drawing(CalibrationResult found, TrainingWords words) => Html.Of(html =>
    {
        static double X(double share) => Near + share * (Far - Near);
        static double Y(double share) => Side - Near - share * (Far - Near);
        html.Add($"<figure class=\"plot\"><svg viewBox=\"0 0 {Side} {Side}\" role=\"img\" aria-label=\"{words.Say("calibration.told")}\">");
        html.Add($"<path class=\"frame\" d=\"M{Near} {Y(1):0.#}V{Y(0):0.#}H{Far}\"/><path class=\"ideal\" d=\"M{X(0):0.#} {Y(0):0.#}L{X(1):0.#} {Y(1):0.#}\"/>");
        foreach (var share in new[] { 0, 0.5, 1 })
            html.Add($"<text class=\"middle\" x=\"{X(share):0.#}\" y=\"{Side - Near + 16:0.#}\">{Percent(share)}</text><text class=\"end\" x=\"{Near - 5:0.#}\" y=\"{Y(share) + 4:0.#}\">{Percent(share)}</text>");
        html.Add($"<text class=\"middle\" x=\"{X(0.5):0.#}\" y=\"{Side - 8:0.#}\">{words.Say("predicted")}</text>");
        foreach (var bin in found.Bins)
        {
            // What 90 of 100 perfectly calibrated models would show on as many pairs (normal approximation).
            var half = 1.645 * Math.Sqrt(Math.Max(0, bin.Predicted * (1 - bin.Predicted)) / Math.Max(1, bin.Pairs));
            html.Add($"<path class=\"noise\" d=\"M{X(bin.Predicted):0.#} {Y(Math.Max(0, bin.Predicted - half)):0.#}V{Y(Math.Min(1, bin.Predicted + half)):0.#}\"/>");
        }
        foreach (var bin in found.Bins) html.Add($"<circle cx=\"{X(bin.Predicted):0.#}\" cy=\"{Y(bin.Observed):0.#}\" r=\"5\"/>");
        html.Add($"</svg><figcaption>{words.Say("calibration.legend")}</figcaption></figure>");
    });

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + "%";
}
