using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Silo.Matching;

internal sealed partial class MatchRunGrain
{
    [LoggerMessage(EventId = 1311, EventName = nameof(RunEnded), Level = LogLevel.Information, Message = "Run {Run} ended as {Outcome} after {Attempts} attempts")]
    private partial void RunEnded(MatchRunId run, string outcome, int attempts);

    [LoggerMessage(EventId = 1312, EventName = nameof(RunCancelled), Level = LogLevel.Information, Message = "Run {Run} was cancelled")]
    private partial void RunCancelled(MatchRunId run);

    [LoggerMessage(EventId = 1313, EventName = nameof(RunBegunAgain), Level = LogLevel.Warning,
        Message = "Run {Run} was begun again from its frozen inputs, attempt {Attempts}")]
    private partial void RunBegunAgain(MatchRunId run, int attempts);
}
