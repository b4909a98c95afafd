using System.Globalization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Pages;

/// <summary>Moments as the bureau's clock shows them.</summary>
internal static class BureauTime
{
    /// <summary>Date and minute in the reader's language.</summary>
    public static string Show(DateTimeOffset moment) => BureauClock.At(moment).ToString("g", CultureInfo.CurrentCulture);

    /// <summary>A moment by the bureau's clock.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => BureauClock.At(moment);

    /// <summary>The day of a moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The first moment of a day.</summary>
    public static DateTimeOffset Beginning(DateOnly day) => BureauClock.Beginning(day);
}
