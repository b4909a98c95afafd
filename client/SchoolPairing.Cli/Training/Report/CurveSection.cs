using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>The curves of both heads, a picture a feature, relative to the typical pair.</summary>
internal static class CurveSection
{
    public static void Write(Html html, ScoreModel model, TrainingWords words)
    {
        html.Add($"<section id=\"curves\" class=\"page\"><h2>{words.Say("curves")}</h2><p>{words.Say("curves.meaning")}</p>\n");
        var typical = 1 / (1 + Math.Exp(-model.Chance.BasePoints / (double)ScoreModel.Unit));
        Head(html, model, model.Chance, "chance", words.Say("head.chance.typical", ("chance", TrainingWords.Number(100 * typical, "0"))), words);
        Head(html, model, model.Benefit, "benefit",
            words.Say("head.benefit.typical", ("benefit", TrainingWords.Short(model.Benefit.BasePoints / (double)ScoreModel.Unit))), words);
        html.Add($"</section>\n");
    }

    private static void Head(Html html, ScoreModel model, Card head, string id, string typical, TrainingWords words)
    {
        html.Add($"<h3>{words.Say("head." + id)}</h3><p class=\"lead\">{typical}</p>");
        var (moving, flat) = (head.Features.Where(Moves).ToList(), head.Features.Where(feature => !Moves(feature)).ToList());
        html.Add($"<div class=\"curves\">\n");
        // One scale a head, so that a strong feature looks strong.
        var most = moving.SelectMany(feature => feature.Curve.Points).Select(points => Math.Abs((double)points)).DefaultIfEmpty(1).Max() / ScoreModel.Unit;
        foreach (var feature in moving)
            html.Add(CurveDrawing.Of(feature, model.Experience.FirstOrDefault(experience => experience.Feature == feature.Feature), id, most, words));
        html.Add($"</div>\n");
        if (flat.Count > 0) html.Add($"<p class=\"small\">{words.Say("curves.flat", ("features", words.List(flat.Select(feature => words.Feature(feature.Feature)))))}</p>\n");
    }

    private static bool Moves(CardFeature feature) => feature.Curve.Points.Any(points => points != 0);
}
