using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Silo.Import;

/// <summary>One row an import, for good: when, which file, how much changed.</summary>
internal static class ImportLedger
{
    public static void Add(Storage.Rows rows, long version, CommandId command, RegisterState state, ImportReport report)
    {
        int Count(SchoolChangeKind kind) => report.Changes.Count(change => change.Kind == kind);
        rows.Execute(
            """
            INSERT INTO school_import (version, command, file, profile, imported_at, schools, added, changed, closed, reopened)
            VALUES (@version, @command, @file, @profile, @at, @schools, @added, @changed, @closed, @reopened)
            """,
            new
            {
                version, command = command.Value, file = state.File, profile = state.Profile.Value, at = state.ImportedAt.ToString("O"),
                schools = state.Schools, added = Count(SchoolChangeKind.Added), changed = Count(SchoolChangeKind.Changed),
                closed = Count(SchoolChangeKind.Closed), reopened = Count(SchoolChangeKind.Reopened),
            });
    }
}
