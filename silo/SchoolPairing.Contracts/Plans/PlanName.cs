using System.Text.RegularExpressions;

namespace SchoolPairing.Contracts.Plans;

/// <summary>What a plan may be called: it stands in addresses, in numbers of offers, in names of files and on paper.</summary>
public static partial class PlanName
{
    /// <summary>What is allowed, as a refusal says it.</summary>
    public const string Allowed = "0–9 A–Z a–z -, 1–40";

    /// <summary>Whether a plan may have this name: digits, Latin letters and hyphens, no hyphen at either end, 40 characters at most.</summary>
    /// <param name="name">The name.</param>
    public static bool Fits(string name) => Pattern().IsMatch(name);

    [GeneratedRegex("^[0-9A-Za-z](?:[0-9A-Za-z-]{0,38}[0-9A-Za-z])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
