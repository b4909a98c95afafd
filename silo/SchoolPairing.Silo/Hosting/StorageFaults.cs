using System.Data.Common;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Hosting;

/// <summary>Turns faults of the database into the one exception that callers know how to answer: repeat the same command.</summary>
internal sealed partial class StorageFaults(ILogger<StorageFaults> logger) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception fault) when (fault is DbException or StaleStateException)
        {
            StorageFailed(context.InterfaceName, context.MethodName, fault);
            throw new TryAgainException(fault.Message);
        }
    }

    [LoggerMessage(EventId = 1001, EventName = nameof(StorageFailed), Level = LogLevel.Error, Message = "Storage failed in {Grain}.{Method}")]
    private partial void StorageFailed(string grain, string method, Exception fault);
}
