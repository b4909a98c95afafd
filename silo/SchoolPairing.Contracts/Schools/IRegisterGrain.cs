using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>Reads the school register as a whole. Key: the register, "main". It changes nothing; imports do.</summary>
[Alias("SchoolPairing.IRegisterGrain")]
public interface IRegisterGrain : IGrainWithStringKey
{
    /// <summary>Every school with its need by the profile's own policy; a county planner gets those of their unit. Empty where nothing was imported.</summary>
    [Alias("Read")]
    [OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<SchoolRegister>> Read();

    /// <summary>One school with its need; a principal gets their own, a county planner those of their unit, others none.</summary>
    /// <param name="school">Its code.</param>
    [Alias("School")]
    [OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Principal, Role.Operator)]
    Task<Answer<SchoolRegister>> School(SchoolId school);

    /// <summary>Every open school without any number about it, for accounts.</summary>
    [Alias("Names")]
    [OpenTo(Role.Administrator, Role.CityPlanner, Role.Operator)]
    Task<SchoolNames> Names();
}
