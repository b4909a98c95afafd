using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>One training on frozen rows. Key: the run id. Learning never happens on its turn; a training that a kill interrupted is begun again.</summary>
[Alias("SchoolPairing.ITrainingRunGrain")]
public interface ITrainingRunGrain : IGrainWithStringKey
{
    /// <summary>
    /// Reads the history, freezes its rows with the card and the model in use, and starts. Refused where the file is no history or
    /// none of its rows is usable, and with <see cref="RefusalCode.WrongRunState"/> where this run was started by another command.
    /// </summary>
    /// <param name="command">What to learn from.</param>
    [Alias("Start")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<TrainingRunState>> Start(StartTraining command);

    /// <summary>Where the training stands.</summary>
    [Alias("Get")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<TrainingRunState>> Get();

    /// <summary>Asks a running training to stop; one that ended stays as it is.</summary>
    /// <param name="command">Caller's id.</param>
    [Alias("Cancel")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<TrainingRunState>> Cancel(CommandId command);

    /// <summary>The outcome, refused with <see cref="RefusalCode.WrongRunState"/> before the training ended.</summary>
    [Alias("Outcome")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<TrainingOutcome>> Outcome();
}

/// <summary>What a training starts from.</summary>
/// <param name="Command">Caller's id; a repeat answers the first time's state.</param>
/// <param name="History">Pairs of past cycles: CSV or workbook with the columns of the profile's history.</param>
/// <param name="Profile">How its columns map to fields.</param>
/// <param name="Card">Expert card to start from, a file of config/matchmaking/cards; null: that of the profile's default policy.</param>
/// <param name="Seed">Seed of everything drawn.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.StartTraining")]
public sealed record StartTraining(CommandId Command, ImportFile History, ProfileId Profile, string? Card, long Seed);

/// <summary>Where a training stands.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Progress">Phase and steps.</param>
/// <param name="InputsHash">SHA-256 of the frozen inputs.</param>
/// <param name="Seed">Recorded seed.</param>
/// <param name="Attempts">1, or more where the service was restarted in the middle and began it again.</param>
/// <param name="History">What was read, row by row.</param>
/// <param name="Model">Hash of the model that it made and the registry keeps; null before the end and where there is none.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingRunState")]
public sealed record TrainingRunState(
    TrainingRunId Run, TrainingProgress Progress, string InputsHash, long Seed, int Attempts, HistoryReport History, string? Model);
