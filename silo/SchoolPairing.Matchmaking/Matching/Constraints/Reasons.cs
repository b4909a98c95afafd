using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>Makes reasons from a rule and its named values, numbers in invariant form.</summary>
internal static class Reasons
{
    /// <summary>A reason of a rule.</summary>
    public static Reason Of(RuleId rule, params ReadOnlySpan<(string Name, object Value)> details)
    {
        var named = new Detail[details.Length];
        for (var i = 0; i < details.Length; i++)
            named[i] = new Detail(details[i].Name, Convert.ToString(details[i].Value, CultureInfo.InvariantCulture) ?? "");
        return new Reason(rule, [.. named]);
    }

    /// <summary>A distance in kilometres with one decimal, for a sentence.</summary>
    public static string Km(double meters) => (meters / 1000).ToString("0.0##", CultureInfo.InvariantCulture);
}
