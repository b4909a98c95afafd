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
    /// <summary>The refusal of an import that has nobody to import; null: it has.</summary>
    public Refusal? Nobody => Report.Used > 0 ? null : Refusal.Of(RefusalCode.NoUsableRows, ("file", Report.File), ("rows", $"{Report.Rows}"));

    /// <summary>Reads the file and holds it against the teachers that are known.</summary>
    public static Answer<TeacherDraft> Make(ImportFile file, ProfileId profile, TeacherFiles files, RegisterNow register, GrainStorage storage)
    {
        var view = register.View();
        var read = files.Read(file, profile, code => view.Today(code) is var today && view.IsOpen(today) ? today : null);
        if (!read.Accepted) return Answer<TeacherDraft>.Refuse(read.Refusals);
        var before = storage.Read(TeacherTable.All);
        // Of a file that an import refuses nobody has left: whoever checks it is told its problems all the same.
        var (changes, writes) = read.Value.Teachers.IsEmpty ? (TeacherDifference.None(before), []) : TeacherDifference.Between(before, read.Value);
        return Answer<TeacherDraft>.Of(new(
            read.Value.Report with { Teachers = changes, Unchanged = changes.Unchanged }, writes, read.Value.Reasons, read.Value.Quarantined));
    }
}
