namespace SchoolPairing.Web.Access;

/// <summary>What the log says about the demo city's own plan.</summary>
internal static partial class DemoYearLog
{
    [LoggerMessage(EventId = 4201, Level = LogLevel.Warning, Message = "The demo city's rotations ended without a posting; its teacher has none")]
    public static partial void DemoWithoutPosting(this ILogger<DemoYear> log);

    [LoggerMessage(EventId = 4202, Level = LogLevel.Error, Message = "The demo city's rotations could not be made; the city is there without them")]
    public static partial void DemoYearFailed(this ILogger<DemoYear> log, Exception failure);
}
