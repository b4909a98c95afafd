using SchoolPairing.Cli.Terminal;
using SchoolPairing.Cli.Training.Report;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training;

/// <summary>What the gate said of a model that was handed in as a file: a file goes round the registry, which lets only promoted ones score.</summary>
internal sealed class ModelVerdict(string? path, ScoreModel? model)
{
    private readonly bool learnt = path is not null && model is { Stage: not LearningStage.RuleBased };

    /// <summary>Of the report beside the file; null where there is none, or no model was handed in.</summary>
    public GateResult? Gate { get; } = path is null || model is null ? null : ModelFiles.ReportBeside(path, model)?.Gate;

    /// <summary>Tells a person where the gate did not promote it, or nobody knows.</summary>
    public void Say(Screen screen)
    {
        if (!learnt || Gate is { Promoted: true }) return;
        screen.Line(Gate is null ? screen.Texts["model.untested"]
            : screen.Texts.Say("model.candidate", ("reason", new TrainingWords(screen.Texts.Language).Note(Gate.Reason))));
    }
}
