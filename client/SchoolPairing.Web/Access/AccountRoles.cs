using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Web.Access;

/// <summary>The roles that an account may have: those of people.</summary>
internal static class AccountRoles
{
    public static readonly Role[] All = [Role.Administrator, Role.CityPlanner, Role.CountyPlanner, Role.Principal, Role.Teacher];

    public static bool NeedsUnit(Role role) => role == Role.CountyPlanner;

    public static bool NeedsSchool(Role role) => role is Role.Principal or Role.Teacher;
}
