using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Scoring;

internal sealed partial class TrainingRunGrain
{
    [LoggerMessage(EventId = 1601, EventName = nameof(TrainingStarted), Level = LogLevel.Information,
        Message = "Started training {Run} on inputs {InputsHash} with {Rows} rows")]
    private partial void TrainingStarted(TrainingRunId run, string inputsHash, int rows);

    [LoggerMessage(EventId = 1602, EventName = nameof(TrainingRefused), Level = LogLevel.Information, Message = "Refused to start training {Run}: {Code}")]
    private partial void TrainingRefused(TrainingRunId run, RefusalCode code);

    [LoggerMessage(EventId = 1603, EventName = nameof(TrainingEnded), Level = LogLevel.Information, Message = "Training {Run} ended as {Outcome}, model {Model}")]
    private partial void TrainingEnded(TrainingRunId run, string outcome, string model);

    [LoggerMessage(EventId = 1604, EventName = nameof(TrainingCancelled), Level = LogLevel.Information, Message = "Training {Run} was cancelled")]
    private partial void TrainingCancelled(TrainingRunId run);

    [LoggerMessage(EventId = 1605, EventName = nameof(TrainingBegunAgain), Level = LogLevel.Warning,
        Message = "Training {Run} was begun again from its frozen inputs, attempt {Attempts}")]
    private partial void TrainingBegunAgain(TrainingRunId run, int attempts);
}
