using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Teachers;

/// <summary>
/// The teachers of the bureau as a whole. Key: the register, "main". A planner sees teachers of the own reach, a principal those of the own school; nobody
/// sees why a deferral was granted. Problems of a file name row and column, never a person's value.
/// </summary>
[Alias("SchoolPairing.ITeacherRegisterGrain")]
public interface ITeacherRegisterGrain : IGrainWithStringKey
{
    /// <summary>Reads a file and reports everything, changing nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="profile">How its columns map to fields.</param>
    [Alias("Check"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ImportReport>> Check(ImportFile file, ProfileId profile);

    /// <summary>Imports a file as all teachers, in one transaction, or nothing. Who is no longer in it has left: the service record stays.</summary>
    /// <param name="command">Caller's id; a repeat answers the first report.</param>
    /// <param name="file">The file.</param>
    /// <param name="profile">How its columns map to fields.</param>
    [Alias("Apply"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ImportReport>> Apply(CommandId command, ImportFile file, ProfileId profile);

    /// <summary>An empty workbook with the profile's headers, one example row and a sheet that explains each column.</summary>
    /// <param name="profile">The profile.</param>
    [Alias("Template"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ImportFile>> Template(ProfileId profile);

    /// <summary>Teachers by filter, by school, then by pinyin of the name.</summary>
    /// <param name="query">The filter.</param>
    [Alias("List"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Principal, Role.Operator)]
    Task<Answer<TeacherList>> List(TeacherQuery query);

    /// <summary>One teacher as planners and the own principal see them.</summary>
    /// <param name="teacher">Whom.</param>
    [Alias("Teacher"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Principal, Role.Operator)]
    Task<Answer<TeacherPage>> Teacher(TeacherId teacher);

    /// <summary>Staff numbers with name and school, for making accounts.</summary>
    /// <param name="school">Of this school; null: of every school.</param>
    [Alias("Names"), OpenTo(Role.Administrator, Role.CityPlanner, Role.Principal, Role.Operator)]
    Task<Answer<TeacherNames>> Names(Schools.SchoolId? school);
}

/// <summary>Names for accounts.</summary>
/// <param name="Teachers">By school, then staff number; a principal gets those of the own school.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherNames")]
public sealed record TeacherNames(ImmutableArray<TeacherName> Teachers);

/// <summary>A teacher by name.</summary>
/// <param name="Teacher">Staff number.</param>
/// <param name="Name">Name.</param>
/// <param name="School">Home school.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherName")]
public sealed record TeacherName(TeacherId Teacher, string Name, Schools.SchoolId School);
