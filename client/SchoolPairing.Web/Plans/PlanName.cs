using System.Text.RegularExpressions;

namespace SchoolPairing.Web.Plans;

/// <summary>What a plan may be called: it stands in addresses, in numbers of offers and on paper.</summary>
internal static partial class PlanName
{
    public static bool Fits(string name) => Allowed().IsMatch(name);

    [GeneratedRegex("^[0-9A-Za-z](?:[0-9A-Za-z-]{0,38}[0-9A-Za-z])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
