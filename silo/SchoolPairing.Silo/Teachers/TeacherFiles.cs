using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Import.Tables;
using SchoolPairing.Silo.Teachers.Files;

namespace SchoolPairing.Silo.Teachers;

/// <summary>Files of teachers by the profiles of config/import, read at each use, so that an edit counts at once. Long, so never called on a grain turn.</summary>
internal sealed class TeacherFiles(SiloFolders folders)
{
    /// <summary>The teachers of a file; its report says nothing of what changes.</summary>
    public Answer<TeacherReading> Read(ImportFile file, ProfileId profile, KnownSchools schools)
    {
        var found = ProfiledSchoolFiles.Profile(folders, profile);
        return found.Accepted ? TeacherFileReader.Read(file, found.Value, schools) : Answer<TeacherReading>.Refuse(found.Refusals);
    }

    /// <summary>The empty workbook of a profile.</summary>
    public Answer<ImportFile> Template(ProfileId profile)
    {
        var found = ProfiledSchoolFiles.Profile(folders, profile);
        if (!found.Accepted) return Answer<ImportFile>.Refuse(found.Refusals);
        return found.Value.Teachers is { } teachers
            ? Answer<ImportFile>.Of(TeacherTemplate.Write(found.Value, teachers))
            : Answer<ImportFile>.Refuse(FileFault.Unreadable($"{profile}.json", "no-teachers", ("profile", profile.Value)));
    }
}
