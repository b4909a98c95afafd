namespace SchoolPairing.Contracts.Words;

/// <summary>The bureau's clock, wherever the server stands and whatever its own zone is: China has one time and no summer time.</summary>
public static class BureauClock
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>A moment as the bureau's clock shows it.</summary>
    /// <param name="moment">The moment.</param>
    public static DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The day of the bureau now: last days to answer and days of signatures are counted by it.</summary>
    /// <param name="clock">What time it is.</param>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(At(clock.GetUtcNow()).DateTime);

    /// <summary>The first moment of a day.</summary>
    /// <param name="day">The day.</param>
    public static DateTimeOffset Beginning(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Zone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)));
}
