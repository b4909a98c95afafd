using System.Globalization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>The words of the model card in one language. Codes that come from a training are said by the area's texts, or by their own name where it has none.</summary>
internal sealed class TrainingWords(string language) : PageWords(language, "SchoolPairing.Cli.Training.Report.TrainingText")
{
    public string Feature(FeatureId feature) => Area("feature." + feature, feature.Value);

    public string Unit(FeatureId feature) => Area($"feature.{feature}.unit", "");

    /// <summary>Whether a feature is a question with yes or no.</summary>
    public bool HasAnswers(FeatureId feature) => Texts.Find($"feature.{feature}.yes", Language) is not null;

    public string Learner(string id) => Name("learner." + id, id);

    public string Stage(LearningStage stage) => Say("stage." + stage);

    public string Note(TrainingNote note)
    {
        if (Texts.Find("training." + note.Code, Language) is not null) return Texts.Say("training." + note.Code, Language, note.Details.Select(Readable));
        var details = note.Details.Select(detail => $"{detail.Name} {Readable(detail).Value}").ToList();
        return details.Count == 0 ? note.Code : Say("note.unknown", ("code", note.Code), ("details", List(details)));
    }

    public string Gate(GateResult gate) =>
        Say(gate.Promoted ? "gate.promoted" : "gate.candidate", ("against", Learner(gate.Against)), ("reason", Note(gate.Reason)));

    public static string Number(double value, string format) => double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : "–";

    /// <summary>With its sign; what rounds to 0 has none.</summary>
    public static string Signed(double value, string format)
    {
        var size = Number(Math.Abs(value), format);
        return size.All(character => character is '0' or '.') ? size : (value < 0 ? "−" : "+") + size;
    }

    public static string Short(double value) => Number(value, Math.Abs(value) switch { >= 100 => "#,0", >= 10 => "0.#", >= 0.1 or 0 => "0.##", _ => "0.####" });

    // A note names features and learners by id; people read their names.
    private Detail Readable(Detail detail) => detail.Name switch
    {
        "feature" => detail with { Value = Feature(new(detail.Value)) },
        "learner" or "against" => detail with { Value = Learner(detail.Value) },
        _ => detail,
    };
}
