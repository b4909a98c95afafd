using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Plans;

internal sealed partial class PlanGrain
{
    [LoggerMessage(EventId = 1201, EventName = nameof(PlanConfigured), Level = LogLevel.Information, Message = "Configured plan {Plan}, now version {Version}")]
    private partial void PlanConfigured(PlanId plan, long version);

    [LoggerMessage(EventId = 1202, EventName = nameof(PlanRefused), Level = LogLevel.Information, Message = "Refused the settings of plan {Plan}: {Code}")]
    private partial void PlanRefused(PlanId plan, RefusalCode code);

    [LoggerMessage(EventId = 1203, EventName = nameof(RunStarted), Level = LogLevel.Information,
        Message = "Started run {Run} of plan {Plan} on inputs {InputsHash} with {Schools} schools")]
    private partial void RunStarted(PlanId plan, MatchRunId run, string inputsHash, int schools);
}
