using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Import;

/// <summary>The school register's only way in. Key: the register, one a bureau ("main" unless the bureau keeps several).</summary>
[Alias("SchoolPairing.IImportGrain")]
public interface IImportGrain : IGrainWithStringKey
{
    /// <summary>Reads a file and reports everything, changing nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="profile">How its columns map to fields.</param>
    [Alias("Check")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ImportReport>> Check(ImportFile file, ProfileId profile);

    /// <summary>Imports a file as the whole register: all of its schools in one transaction, or nothing.</summary>
    /// <param name="command">Caller's id; a repeat answers the first report.</param>
    /// <param name="file">The file.</param>
    /// <param name="profile">How its columns map to fields.</param>
    [Alias("Apply")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ImportReport>> Apply(CommandId command, ImportFile file, ProfileId profile);

    /// <summary>Which column of a file is read as what, with the choices that it carries; also of a file that lacks required columns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="profile">How its columns map to fields.</param>
    [Alias("Columns")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ImportColumns>> Columns(ImportFile file, ProfileId profile);

    /// <summary>An empty workbook with the profile's headers, one example row and a sheet that explains each column.</summary>
    /// <param name="profile">The profile.</param>
    [Alias("Template")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ImportFile>> Template(ProfileId profile);
}
