using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>One row an import of teachers, for good: when, which file, how much changed.</summary>
internal static class TeacherImportLedger
{
    public static void Add(Rows rows, long version, CommandId command, TeacherRegisterDocument state, TeacherChanges changes) => rows.Execute(
        """
        INSERT INTO teacher_import (version, command, file, profile, imported_at, teachers, added, changed, gone, returned)
        VALUES (@version, @command, @file, @profile, @at, @teachers, @added, @changed, @gone, @returned)
        """,
        new
        {
            version, command = command.Value, file = state.File, profile = state.Profile.Value, at = state.ImportedAt.ToString("O"),
            teachers = changes.Teachers, added = changes.Added, changed = changes.Changed, gone = changes.Left.Length, returned = changes.Returned,
        });
}
