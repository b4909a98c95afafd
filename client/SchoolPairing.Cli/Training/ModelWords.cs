using System.Globalization;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Cli.Training.Report;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training;

/// <summary>A model in a few sentences on the terminal; the page has the rest.</summary>
internal static class ModelWords
{
    private const int Strongest = 5;

    public static void Say(Screen screen, ScoreModel model, TrainingReport? report)
    {
        var (texts, words) = (screen.Texts, new TrainingWords(screen.Texts.Language));
        var from = model.TrainedOn;
        screen.Line(texts.Say("card.model", ("title", model.Title.In(texts.Language)), ("id", model.Id), ("date", from.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        screen.Line("  " + words.Stage(model.Stage));
        screen.Line(from.Decided == 0 ? texts["card.data.none"] : texts.Say("card.data", ("decided", from.Decided), ("accepted", from.AcceptedPairs), ("assessed", from.Assessed),
            ("first", from.FirstCycle?.ToString(CultureInfo.InvariantCulture) ?? "–"), ("last", from.LastCycle?.ToString(CultureInfo.InvariantCulture) ?? "–")));
        Head(screen, words, "card.chance", model.Chance);
        Head(screen, words, "card.benefit", model.Benefit);
        if (report is null) return;
        // Why it has learnt no more than it has, before whether it may be used.
        screen.Line("  " + words.Note(report.StageReason));
        screen.Line("  " + words.Gate(report.Gate));
        if (AccuracySection.Winners(report) is { Count: > 0 } winners)
            screen.Line(texts.Say("card.winners", ("learners", words.List(winners.Select(words.Learner)))));
        foreach (var note in report.Notes) screen.Line("  " + words.Note(note));
    }

    // By how far the curve moves the head over its whole range.
    private static void Head(Screen screen, TrainingWords words, string key, Card head)
    {
        var strongest = head.Features.OrderByDescending(feature => Span(feature)).ThenBy(feature => feature.Feature).Where(feature => Span(feature) > 0).Take(Strongest).ToList();
        if (strongest.Count > 0) screen.Line(screen.Texts.Say(key, ("features", words.List(strongest.Select(feature => words.Feature(feature.Feature))))));
    }

    private static long Span(CardFeature feature) => (long)feature.Curve.Points.Max() - feature.Curve.Points.Min();
}
