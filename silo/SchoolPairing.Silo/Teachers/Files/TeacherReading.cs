using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>What a file of teachers says.</summary>
/// <param name="Teachers">By staff number; no reason of a deferral among them.</param>
/// <param name="Reasons">Reasons of deferrals, by staff number: for the deferral table and nothing else.</param>
/// <param name="Quarantined">Staff numbers of rows that cannot be used: these people have not left.</param>
/// <param name="Report">Everything about the rows; it says nothing of what changes.</param>
internal sealed record TeacherReading(
    ImmutableArray<Teacher> Teachers, ImmutableArray<DeferralRecord> Reasons, ImmutableHashSet<TeacherId> Quarantined, ImportReport Report);
