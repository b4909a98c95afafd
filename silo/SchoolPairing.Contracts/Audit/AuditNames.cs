using System.Collections.Frozen;

namespace SchoolPairing.Contracts.Audit;

/// <summary>
/// The names under which the audit keeps values: a closed list, so that personal data have no place to go. Values are ids, codes,
/// numbers, dates and hashes; never a person's name, number or words, and never a file's name, which people choose.
/// </summary>
public static class AuditNames
{
    /// <summary>Longest value, in characters.</summary>
    public const int LongestValue = 200;

    /// <summary>Every allowed name. The words are stored: never rename one.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "plan", "run", "profile", "policy", "version", "seed", "inputs", "file", "schools", "changed", "closed", "quarantined", "decisions",
        "model", "fallback", "rows", "scenario", "edit", "offer", "pairing", "helper", "receiver", "school", "unit", "side", "answer", "reason",
        "conditions", "repair", "from", "to", "count", "role", "format", "list", "page", "account", "date", "state",
        "rotation", "request", "change", "teachers", "left", "moved");

    /// <summary>Whether a value may be kept: short, and one line.</summary>
    /// <param name="value">The value.</param>
    public static bool Fits(string value) => value.Length <= LongestValue && !value.Any(char.IsControl);
}
