using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>The champion beside its challengers on the held-out cycle; where a challenger is better, the page says so.</summary>
internal static class AccuracySection
{
    private const string Champion = "champion", Calibration = "measure.ece";

    private static readonly (string Key, Func<RivalResult, Estimate?> Of, bool LessIsBetter, string Format)[] Measures =
    [
        ("measure.log-loss", rival => rival.LogLoss, true, "0.000"),
        ("measure.auc", rival => rival.Auc, false, "0.000"),
        (Calibration, rival => rival.Ece, true, "0.000"),
        ("measure.benefit", rival => rival.BenefitError, true, "0.00"),
        ("measure.product", rival => rival.ProductError, true, "0.00"),
    ];

    /// <summary>Challengers that are better than the champion in at least one measure, by id.</summary>
    public static IReadOnlyList<string> Winners(TrainingReport report) =>
        [.. Measures.SelectMany(measure => Better(report, measure)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static void Write(Html html, TrainingReport report, TrainingWords words)
    {
        html.Add($"<section id=\"accuracy\" class=\"page\"><h2>{words.Say("accuracy")}</h2>");
        if (report.Rivals.IsEmpty)
        {
            html.Add($"<p>{words.Say("accuracy.none")}</p></section>\n");
            return;
        }
        html.Add($"<p>{words.Say("accuracy.meaning")}</p>\n<div class=\"wide\" tabindex=\"0\"><table class=\"plain rivals\"><thead><tr><th scope=\"col\">{words.Say("learner")}</th>");
        foreach (var measure in Measures) html.Add($"<th scope=\"col\" class=\"n\">{words.Say(measure.Key)} <small>{words.Say(measure.LessIsBetter ? "less" : "more")}</small></th>");
        html.Add($"<th scope=\"col\" class=\"n\">{words.Say("seconds")}</th></tr></thead><tbody>\n");
        foreach (var rival in report.Rivals) Row(html, report, rival, words);
        html.Add($"</tbody></table></div>\n");
        var said = false;
        foreach (var measure in Measures)
            if (Better(report, measure) is { Count: > 0 } better)
            {
                html.Add($"<p>{words.Say("accuracy.wins", ("learners", words.List(better.Select(words.Learner))), ("measure", words.Say(measure.Key)))}</p>");
                said = true;
            }
        html.Add($"<p class=\"lead\">{words.Say(said ? "accuracy.why-champion" : "accuracy.champion-best")}</p></section>\n");
    }

    private static void Row(Html html, TrainingReport report, RivalResult rival, TrainingWords words)
    {
        html.Add($"<tr><th scope=\"row\">{words.Learner(rival.Learner)}</th>");
        if (rival.Failure is { } failure) html.Add($"<td colspan=\"{Measures.Length + 1}\">{words.Note(failure)}</td></tr>\n");
        else
        {
            foreach (var measure in Measures)
            {
                var best = Best(report, measure) == rival.Learner;
                html.Add($"<td class=\"n\" data-label=\"{words.Say(measure.Key)}\">");
                if (measure.Of(rival) is { } estimate)
                {
                    if (best) html.Add($"<strong>{TrainingWords.Number(estimate.Value, measure.Format)}</strong>");
                    else html.Add($"{TrainingWords.Number(estimate.Value, measure.Format)}");
                    html.Add($"<small>{TrainingWords.Number(estimate.Low, measure.Format)}–{TrainingWords.Number(estimate.High, measure.Format)}</small>");
                }
                else html.Add($"–");
                html.Add($"</td>");
            }
            html.Add($"<td class=\"n\">{TrainingWords.Number(rival.SecondsToFit, "0.0")}</td></tr>\n");
        }
    }

    // Whoever says the same chance of every pair is well calibrated and knows nothing.
    private static bool Competes(RivalResult rival, string measure) => measure != Calibration || rival.Auc is { Low: > 0.5 };

    private static List<string> Better(TrainingReport report, (string Key, Func<RivalResult, Estimate?> Of, bool LessIsBetter, string Format) measure)
    {
        if (report.Rivals.FirstOrDefault(rival => rival.Learner == Champion) is not { } champion || measure.Of(champion) is not { } own) return [];
        return [.. report.Rivals.Where(rival => rival.Learner != Champion && Competes(rival, measure.Key) && measure.Of(rival) is { } other
            && (measure.LessIsBetter ? other.Value < own.Value : other.Value > own.Value)).Select(rival => rival.Learner)];
    }

    private static string? Best(TrainingReport report, (string Key, Func<RivalResult, Estimate?> Of, bool LessIsBetter, string Format) measure) => report.Rivals
        .Where(rival => measure.Of(rival) is not null && Competes(rival, measure.Key))
        .OrderBy(rival => measure.LessIsBetter ? measure.Of(rival)!.Value.Value : -measure.Of(rival)!.Value.Value)
        .FirstOrDefault()?.Learner;
}
