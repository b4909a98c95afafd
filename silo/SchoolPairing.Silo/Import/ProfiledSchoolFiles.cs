using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Import;

/// <summary>School files by the profiles of config/import, read at each use, so that an edit counts at once.</summary>
internal sealed class ProfiledSchoolFiles(SiloFolders folders) : ISchoolFiles
{
    public Answer<ReadSchools> Read(ImportFile file, ProfileId profile)
    {
        var found = Profile(folders, profile);
        if (!found.Accepted) return Answer<ReadSchools>.Refuse(found.Refusals);
        var reading = SchoolFileReader.Read(file, found.Value);
        return reading.Accepted
            ? Answer<ReadSchools>.Of(new(reading.Value.Schools, reading.Value.Report))
            : Answer<ReadSchools>.Refuse(reading.Refusals);
    }

    public RegisterDifference Difference(IReadOnlyCollection<RegisteredSchool> before, ImmutableArray<School> after)
    {
        var (changes, unchanged) = SchoolChanges.Between(before, after);
        return new(changes, unchanged);
    }

    public Answer<ImportColumns> Columns(ImportFile file, ProfileId profile)
    {
        var found = Profile(folders, profile);
        return found.Accepted ? SchoolColumns.Read(file, found.Value) : Answer<ImportColumns>.Refuse(found.Refusals);
    }

    public Answer<ImportFile> Template(ProfileId profile)
    {
        var found = Profile(folders, profile);
        return found.Accepted ? Answer<ImportFile>.Of(SchoolTemplate.Write(found.Value)) : Answer<ImportFile>.Refuse(found.Refusals);
    }

    /// <summary>A profile by name, refused with all faults of the folder's files.</summary>
    internal static Answer<ImportProfile> Profile(SiloFolders folders, ProfileId profile)
    {
        var profiles = ImportProfiles.Load(Path.Combine(folders.Config, "import"));
        return profiles.Accepted ? profiles.Value.Find(profile) : Answer<ImportProfile>.Refuse(profiles.Refusals);
    }
}
