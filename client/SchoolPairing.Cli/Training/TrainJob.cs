using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Training;

/// <summary>Where a training writes.</summary>
/// <param name="Folder">Its files.</param>
/// <param name="Data">The data folder whose registry keeps the model.</param>
internal sealed record TrainTarget(string Folder, string Data);

/// <summary>Runs a training and tells how it ended.</summary>
internal static class TrainJob
{
    private const int ProblemsShown = 5;
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(5), SlowestLook = TimeSpan.FromMilliseconds(200);

    public static async Task<int> Run(Screen screen, IGrainFactory grains, StartTraining command, TrainTarget target, CancellationToken cancelled)
    {
        var run = grains.GetGrain<ITrainingRunGrain>("train-" + command.Command.Value);
        var started = await screen.While("progress.history", () => run.Start(command));
        if (!started.Accepted) return screen.Refuse(started.Refusals);
        Say(screen, started.Value.History);
        var ended = await screen.While("training.Queued", report => Wait(screen, run, report, cancelled));
        if (!ended.Accepted) return screen.Refuse(ended.Refusals);
        var outcome = await run.Outcome();
        if (!outcome.Accepted) return screen.Refuse(outcome.Refusals);
        return outcome.Value switch
        {
            TrainingOutcome.Trained trained => await Write(screen, trained, ended.Value, target),
            TrainingOutcome.Refused refused => screen.Refuse(refused.Refusals),
            _ => screen.Cancelled(),
        };
    }

    /// <summary>Where the training stands when it has ended. A wish to stop is passed on to it, whose own outcome is then awaited.</summary>
    private static async Task<Answer<TrainingRunState>> Wait(Screen screen, ITrainingRunGrain run, Action<string, double> report, CancellationToken cancelled)
    {
        var asked = false;
        for (var pause = FirstLook; ; pause = pause * 1.5 < SlowestLook ? pause * 1.5 : SlowestLook)
        {
            if (cancelled.IsCancellationRequested && !asked)
            {
                asked = true;
                var answer = await run.Cancel(TrainCommand.NewCommand());
                if (!answer.Accepted) return answer;
            }
            var state = await run.Get();
            if (!state.Accepted || state.Value.Progress.Phase == TrainingPhase.Done) return state;
            var (phase, done, of) = (state.Value.Progress.Phase, state.Value.Progress.Done, state.Value.Progress.Of);
            report("training." + phase, ((double)phase + (of > 0 ? (double)done / of : 0)) / (double)TrainingPhase.Done);
            // Not cut short by the wish to stop: the next look passes it on.
            await Task.Delay(pause, screen.Host.Time, CancellationToken.None);
        }
    }

    private static async Task<int> Write(Screen screen, TrainingOutcome.Trained trained, TrainingRunState state, TrainTarget target)
    {
        var (language, folder) = (screen.Texts.Language, target.Folder);
        var files = await screen.While("progress.write", () => Task.Run(() => ModelFiles.Write(folder, trained.Model, trained.Report, language)));
        screen.Document(new
        {
            Status = "trained", Folder = folder, Files = files, trained.Model.Id, Hash = state.Model, trained.Model.Stage, trained.Report.Gate, trained.Model.TrainedOn,
            History = Document(state.History, language),
        });
        ModelWords.Say(screen, trained.Model, trained.Report);
        foreach (var file in files) screen.Line(screen.Texts.Say("match.written", ("path", Path.Combine(folder, file)), ("what", screen.Texts["file." + file])));
        if (trained.Report.Gate.Promoted && state.Model is { } hash)
            screen.Line(screen.Texts.Say("train.next", ("start", StartLine.Prefix), ("data", target.Data), ("hash", hash)));
        return ExitCode.Done;
    }

    private static void Say(Screen screen, HistoryReport history)
    {
        var texts = screen.Texts;
        screen.Line(texts.Say("import.counts", ("file", history.File), ("profile", history.Profile), ("encoding", history.Encoding), ("header", history.HeaderRow)));
        screen.Line(texts.Say("train.rows", ("rows", history.Rows), ("used", history.Used), ("quarantined", history.Quarantined), ("skipped", history.Skipped)));
        if (history.Made > 0) screen.Line(texts.Say("train.made", ("count", history.Made)));
        if (history.IgnoredColumns.Length > 0) screen.Line(texts.Say("import.ignored", ("columns", string.Join(texts["list.comma"], history.IgnoredColumns.AsEnumerable()))));
        if (history.AbsentColumns.Length > 0) screen.Line(texts.Say("train.absent", ("columns", string.Join(texts["list.comma"], history.AbsentColumns.AsEnumerable()))));
        ImportWords.Problems(screen, history.Problems, ProblemsShown, "train.more");
    }

    private static object Document(HistoryReport history, string language) => new
    {
        history.File, history.Profile, history.Encoding, history.HeaderRow, history.IgnoredColumns, history.AbsentColumns,
        history.Rows, history.Used, history.Quarantined, history.Skipped, history.Made, Problems = ImportWords.Document(history.Problems, language),
    };
}
