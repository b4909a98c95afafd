using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Import;

/// <summary>An import worked out but not written. Making and preparing it takes long: both off the grain turn.</summary>
internal sealed record ImportDraft(ImmutableArray<School> Schools, ImportReport Report)
{
    /// <summary>Reads the file and holds it against the register.</summary>
    public static Answer<ImportDraft> Make(ImportFile file, ProfileId profile, ISchoolFiles files, GrainStorage storage)
    {
        var read = files.Read(file, profile);
        if (!read.Accepted) return Answer<ImportDraft>.Refuse(read.Refusals);
        var difference = files.Difference(storage.Read(SchoolTable.All), read.Value.Schools);
        return Answer<ImportDraft>.Of(new(
            read.Value.Schools, read.Value.Report with { Changes = difference.Changes, Unchanged = difference.Unchanged }));
    }

    /// <summary>Refuses a file of which nothing can be used: as the whole register it would close every school.</summary>
    public static Refusal NothingUsable(ImportReport report) => Refusal.Of(RefusalCode.NoUsableRows, ("file", report.File), ("rows", $"{report.Rows}"));

    /// <summary>Everything that the transaction writes, so that the writer's thread only writes.</summary>
    public PreparedImport Prepare()
    {
        var byId = Schools.ToDictionary(school => school.Id);
        return new([.. Report.Changes.Select(change => SchoolWrite.Of(change, byId))], PackedJson.Pack(Report));
    }
}

/// <summary>The rows of an import.</summary>
internal sealed record PreparedImport(ImmutableArray<SchoolWrite> Schools, byte[] Report);
