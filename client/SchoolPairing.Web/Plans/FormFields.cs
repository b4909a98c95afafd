using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Pairings;

namespace SchoolPairing.Web.Plans;

/// <summary>Fields that several forms send. What is missing or no number becomes a value that the service refuses with its own words.</summary>
internal static class FormFields
{
    public static long Version(IFormCollection form) => long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1;

    public static DateOnly Day(IFormCollection form, string name) =>
        DateOnly.TryParseExact(form[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;

    public static ImmutableArray<OfferId> Offers(IFormCollection form) => [.. form["offers"].OfType<string>().Distinct().Select(OfferId.Of)];

    public static T? Choice<T>(IFormCollection form, string name) where T : struct, Enum =>
        Enum.TryParse<T>(form[name], out var choice) && Enum.IsDefined(choice) ? choice : null;
}
