using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Web.Hosting;

namespace SchoolPairing.Web.Import;

/// <summary>Files of the import that are no pages.</summary>
internal static class ImportArea
{
    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/import/template", Template).RequireAuthorization(policy => policy.RequireRole(nameof(Role.CityPlanner)));
        routes.MapGet("/import/{id}/problems.xlsx", ProblemFile.Download).RequireAuthorization(policy => policy.RequireRole(nameof(Role.CityPlanner)));
    }

    private static async Task<IResult> Template(IGrainFactory grains, WebSettings settings)
    {
        var file = await grains.GetGrain<IImportGrain>(Registers.Main).Template(ProfileId.Of(settings.Profile));
        return file.Accepted
            ? Results.File(file.Value.Content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.Value.Name)
            : Results.NotFound();
    }
}
