using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Need;

/// <summary>
/// Which schools count in a county's balance. The form instructions of the 2012 method leave out private schools, schools that the
/// city or province runs itself, and teaching points; which types and units those are differs by region.
/// </summary>
/// <param name="ExcludedTypeCodes">Types of school that do not count, such as those of teaching points.</param>
/// <param name="ExcludedUnits">Units whose schools do not count, such as the city itself.</param>
/// <param name="ExcludedSchools">Single schools that do not count, such as private ones.</param>
public sealed record BalanceScope(
    ImmutableHashSet<string> ExcludedTypeCodes, ImmutableHashSet<UnitId> ExcludedUnits, ImmutableHashSet<SchoolId> ExcludedSchools)
{
    /// <summary>Every school counts.</summary>
    public static BalanceScope Everybody { get; } = new([], [], []);

    /// <summary>Whether a school counts.</summary>
    /// <param name="school">The school.</param>
    public bool Counts(School school) =>
        !(school.TypeCode is { } type && ExcludedTypeCodes.Contains(type))
        && !ExcludedUnits.Contains(school.Unit) && !ExcludedSchools.Contains(school.Id);
}
