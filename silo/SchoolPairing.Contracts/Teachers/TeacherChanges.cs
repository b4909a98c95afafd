using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Teachers;

/// <summary>What an import of teachers did or, as a dry run, would do. Teachers = Added + Changed + Returned + Unchanged + Kept always.</summary>
/// <param name="Teachers">Teachers after it.</param>
/// <param name="Added">Not known before.</param>
/// <param name="Changed">Known with other values, those who moved school included.</param>
/// <param name="Returned">Had left before and are in the file again under their old staff number.</param>
/// <param name="Unchanged">The same as before.</param>
/// <param name="Kept">Known before; their row is quarantined, so they stay as they were and have not left.</param>
/// <param name="Moved">Who has another home school than before, by staff number.</param>
/// <param name="Left">Who is no longer in the file, by staff number; the service record stays.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherChanges")]
public sealed record TeacherChanges(
    int Teachers, int Added, int Changed, int Returned, int Unchanged, int Kept, ImmutableArray<TeacherMove> Moved, ImmutableArray<TeacherName> Left);

/// <summary>A teacher whose home school is another one now.</summary>
/// <param name="Teacher">Staff number.</param>
/// <param name="Name">Name.</param>
/// <param name="From">Home school before.</param>
/// <param name="To">Home school now.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherMove")]
public sealed record TeacherMove(TeacherId Teacher, string Name, SchoolId From, SchoolId To);
