using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>Which dated rule set holds for a unit.</summary>
public static class RuleSetChoice
{
    /// <summary>
    /// The set in force on a day: one that names the unit, else one for every unit; of several the one that came into force last, then the one with the
    /// least id. Null where none is in force.
    /// </summary>
    /// <param name="rules">All sets, in any order.</param>
    /// <param name="unit">The unit that manages the home school.</param>
    /// <param name="day">The day that counts, itself included on both ends of a set.</param>
    public static RotationRules? For(IEnumerable<RotationRules> rules, UnitId unit, DateOnly day) => rules
        .Where(set => set.From <= day && (set.Until is not { } until || day <= until) && (set.Units.IsEmpty || set.Units.Contains(unit)))
        .OrderBy(set => set.Units.IsEmpty).ThenByDescending(set => set.From).ThenBy(set => set.Id, StringComparer.Ordinal)
        .FirstOrDefault();
}
