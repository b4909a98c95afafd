using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations;

/// <summary>Makes reasons of rotation rules from a rule and its named values; numbers in invariant form, days as 2026-09-01, years with at most one decimal.</summary>
public static class RotationReason
{
    /// <summary>A reason of a rule.</summary>
    /// <param name="rule">The rule; its sentence is rule.ID in the resources.</param>
    /// <param name="details">Values that the sentence names.</param>
    public static Reason Of(RuleId rule, params ReadOnlySpan<(string Name, object? Value)> details)
    {
        var named = new Detail[details.Length];
        for (var i = 0; i < details.Length; i++) named[i] = new Detail(details[i].Name, Written(details[i].Value));
        return new Reason(rule, [.. named]);
    }

    private static string Written(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.#", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
