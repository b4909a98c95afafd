using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>One school of the register. Key: the school id.</summary>
[Alias("SchoolPairing.ISchoolGrain")]
public interface ISchoolGrain : IGrainWithStringKey
{
    /// <summary>The school as last imported, refused with <see cref="RefusalCode.NoSuchSchool"/> where it never was.</summary>
    [Alias("Get")]
    [OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<RegisteredSchool>> Get();
}

/// <summary>A school of the register with its standing.</summary>
/// <param name="School">As last imported.</param>
/// <param name="Version">Counts changes of this school, from 1.</param>
/// <param name="Closed">True where the newest import no longer lists it; its history stays.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RegisteredSchool")]
public sealed record RegisteredSchool(School School, long Version, bool Closed);
