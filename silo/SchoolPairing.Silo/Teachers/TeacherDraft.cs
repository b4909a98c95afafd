using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>An import of teachers worked out but not written. Making it takes long: off the grain turn.</summary>
/// <param name="Report">All that there is to say.</param>
/// <param name="Writes">Who is new, changed or back.</param>
/// <param name="Reasons">Reasons of deferrals that the file says are granted, for the deferral table and nothing else.</param>
/// <param name="Quarantined">Whose row cannot be used: theirs stays as it is.</param>
internal sealed record TeacherDraft(
    ImportReport Report, ImmutableArray<TeacherWrite> Writes, ImmutableArray<DeferralRecord> Reasons, ImmutableHashSet<TeacherId> Quarantined)
{
    /// <summary>Reads the file and holds it against the teachers that are known.</summary>
    public static Answer<TeacherDraft> Make(ImportFile file, ProfileId profile, TeacherFiles files, RegisterNow register, GrainStorage storage)
    {
        var view = register.View();
        var read = files.Read(file, profile, code => view.Today(code) is var today && view.IsOpen(today) ? today : null);
        if (!read.Accepted) return Answer<TeacherDraft>.Refuse(read.Refusals);
        if (read.Value.Teachers.IsEmpty)
            return Answer<TeacherDraft>.Refuse(Refusal.Of(RefusalCode.NoUsableRows, ("file", file.Name), ("rows", $"{read.Value.Report.Rows}")));
        var (changes, writes) = TeacherDifference.Between(storage.Read(TeacherTable.All), read.Value);
        return Answer<TeacherDraft>.Of(new(
            read.Value.Report with { Teachers = changes, Unchanged = changes.Unchanged }, writes, read.Value.Reasons, read.Value.Quarantined));
    }
}
