using SchoolPairing.Contracts.Access;
using SchoolPairing.Web.Access;

namespace SchoolPairing.Web.Rotations;

/// <summary>What the pages of rotations need beside themselves.</summary>
internal static class RotationsArea
{
    public static void AddRotations(this IServiceCollection services)
    {
        services.AddScoped<RotationWording>();
        services.AddScoped<RotationNames>();
        services.AddScoped<OwnSchoolAsk>();
        services.AddScoped<NameSearch>();
    }

    public static void MapRotations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/rotations/runs/{run}/events", RotationEvents.Of).RequireAuthorization(new OpenToRolesAttribute(Role.CityPlanner));
        routes.MapGet("/plans/{plan}/rotations/postings.xlsx", PostingsFile.Download).RequireAuthorization(new OpenToRolesAttribute(Role.CityPlanner, Role.CountyPlanner));
    }
}
