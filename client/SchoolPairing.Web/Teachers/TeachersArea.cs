using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Hosting;
using SchoolPairing.Web.Import;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Web.Rotations;

namespace SchoolPairing.Web.Teachers;

/// <summary>What the pages of teachers need beside themselves, and the files of this area.</summary>
internal static class TeachersArea
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void AddTeachers(this IServiceCollection services)
    {
        services.AddScoped<OwnAsk>();
        services.AddScoped<RotationWording>();
        services.AddScoped<KnownSchools>();
        services.AddScoped<OwnSchoolAsk>();
    }

    public static void MapTeachers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/my/calendar.ics", CalendarFiles.Own).RequireAuthorization(new OpenToRolesAttribute(Role.Teacher));
        // Whoever has the secret has the calendar: a phone's calendar signs in nowhere.
        routes.MapGet("/calendar/{secret}.ics", CalendarFiles.Shared).AllowAnonymous().RequireRateLimiting(AccessArea.CalendarLimit);
        routes.MapGet("/teachers/template", Template).RequireAuthorization(new OpenToRolesAttribute(Role.CityPlanner));
    }

    private static async Task<IResult> Template(IGrainFactory grains, WebSettings settings)
    {
        var file = await grains.GetGrain<ITeacherRegisterGrain>(Registers.Main).Template(ProfileId.Of(settings.Profile));
        return file.Accepted ? Results.File(file.Value.Content, Xlsx, file.Value.Name) : Results.NotFound();
    }
}
