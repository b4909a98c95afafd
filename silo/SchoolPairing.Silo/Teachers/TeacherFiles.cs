using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Teachers.Files;

namespace SchoolPairing.Silo.Teachers;

/// <summary>Files of teachers by the profiles of config/import, read at each use, so that an edit counts at once. Long, so never called on a grain turn.</summary>
internal sealed class TeacherFiles(SiloFolders folders)
{
    /// <summary>The teachers of a file; its report says nothing of what changes.</summary>
    public Answer<TeacherReading> Read(ImportFile file, ProfileId profile, KnownSchools schools)
    {
        var found = Profile(profile);
        return found.Accepted ? TeacherFileReader.Read(file, found.Value, schools) : Answer<TeacherReading>.Refuse(found.Refusals);
    }

    /// <summary>The empty workbook of a profile.</summary>
    public Answer<ImportFile> Template(ProfileId profile)
    {
        var found = Profile(profile);
        return found.Accepted ? Answer<ImportFile>.Of(TeacherTemplate.Write(found.Value, found.Value.Teachers!)) : Answer<ImportFile>.Refuse(found.Refusals);
    }

    /// <summary>A profile with a section for teachers, refused with those that have one.</summary>
    private Answer<ImportProfile> Profile(ProfileId profile)
    {
        var profiles = ImportProfiles.Load(Path.Combine(folders.Config, "import"));
        if (!profiles.Accepted) return Answer<ImportProfile>.Refuse(profiles.Refusals);
        var found = profiles.Value.Find(profile);
        return !found.Accepted || found.Value.Teachers is not null ? found : Answer<ImportProfile>.Refuse(Refusal.Of(RefusalCode.UnknownName,
            ("kind", "§kind.teacher-profile"), ("value", profile.Value), ("known", string.Join(", ", profiles.Value.All.Where(known => known.Teachers is not null).Select(known => known.Id)))));
    }
}
