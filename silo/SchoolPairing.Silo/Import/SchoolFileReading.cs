using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Silo.Import;

/// <summary>What a school file says.</summary>
/// <param name="Schools">Sorted by id; may be empty when every row is quarantined.</param>
/// <param name="Report">Everything about the rows; its changes are empty, since a file alone does not know the register.</param>
public sealed record SchoolFileReading(ImmutableArray<School> Schools, ImportReport Report);
