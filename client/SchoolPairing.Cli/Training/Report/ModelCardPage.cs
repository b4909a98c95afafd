using System.Text;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>model-card.html: what a model was learnt from, what it says, how good it is and what it must not be used for.</summary>
internal static class ModelCardPage
{
    public const string FileName = "model-card.html";

    /// <param name="model">The model.</param>
    /// <param name="report">What its training found; null: the page shows the model alone and says so.</param>
    /// <param name="language">zh-CN or en.</param>
    public static byte[] Bytes(ScoreModel model, TrainingReport? report, string language) => Encoding.UTF8.GetBytes(Text(model, report, new TrainingWords(language)));

    public static string Text(ScoreModel model, TrainingReport? report, TrainingWords words) => PageFrame.Around(words.Language, words.Say("title"), html =>
    {
        ModelHeadSection.Write(html, model, report, words);
        html.Add($"<main>\n");
        DataSection.Write(html, model, report, words);
        LimitsSection.Write(html, words);
        CurveSection.Write(html, model, words);
        if (report is not null)
        {
            GateSection.Write(html, report, words);
            AccuracySection.Write(html, report, words);
            CalibrationSection.Write(html, report, words);
            GroupSection.Write(html, report, words);
            DriftSection.Write(html, report, words);
        }
        html.Add($"</main>\n");
    });
}
