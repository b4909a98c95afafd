using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Pairings;

internal sealed partial class TwinningGrain
{
    [LoggerMessage(EventId = 1501, EventName = nameof(Changed), Level = LogLevel.Information, Message = "Plan {Plan}: {Act}, board now at version {Version}")]
    private partial void Changed(PlanId plan, ActId act, long version);

    [LoggerMessage(EventId = 1502, EventName = nameof(NotRepaired), Level = LogLevel.Warning, Message = "Plan {Plan}: no repair could be sent by itself ({Code}); a planner is to choose")]
    private partial void NotRepaired(PlanId plan, RefusalCode code);

    [LoggerMessage(EventId = 1503, EventName = nameof(RepairBroken), Level = LogLevel.Warning, Message = "Plan {Plan}: the repair by itself broke off; the answer before it stands")]
    private partial void RepairBroken(Exception failure, PlanId plan);
}
