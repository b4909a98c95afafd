using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Silo.Matching;

internal sealed partial class SolveQueue
{
    [LoggerMessage(EventId = 1301, EventName = nameof(EngineFailed), Level = LogLevel.Error, Message = "The engine failed on run {Run}")]
    private partial void EngineFailed(MatchRunId run, Exception fault);

    [LoggerMessage(EventId = 1302, EventName = nameof(RunInterrupted), Level = LogLevel.Error,
        Message = "Run {Run} was interrupted without an outcome; it begins again when it is next asked for")]
    private partial void RunInterrupted(MatchRunId run, Exception failure);
}
