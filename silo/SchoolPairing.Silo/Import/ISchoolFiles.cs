using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import;

/// <summary>What the import grain needs of school files. Pure apart from reading profiles; long, so never called on a grain turn.</summary>
internal interface ISchoolFiles
{
    /// <summary>Reads a file; its report has no changes yet.</summary>
    Answer<ReadSchools> Read(ImportFile file, ProfileId profile);

    /// <summary>How the register differs from the schools of a file.</summary>
    RegisterDifference Difference(IReadOnlyCollection<RegisteredSchool> before, ImmutableArray<School> after);

    /// <summary>Which column of a file is read as what.</summary>
    Answer<ImportColumns> Columns(ImportFile file, ProfileId profile);

    /// <summary>The empty workbook of a profile.</summary>
    Answer<ImportFile> Template(ProfileId profile);
}

/// <summary>The schools of a file, each id once, and what there is to say about the rows.</summary>
internal sealed record ReadSchools(ImmutableArray<School> Schools, ImportReport Report);

/// <summary>Added, changed, closed and reopened schools by id, and how many stay the same.</summary>
internal sealed record RegisterDifference(ImmutableArray<SchoolChange> Changes, int Unchanged);
