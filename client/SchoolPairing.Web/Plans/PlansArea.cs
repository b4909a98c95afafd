using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Import;
using SchoolPairing.Web.Matching;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Plans;

/// <summary>What a plan's pages need beside themselves: the live count, the events of a run, the list as a workbook.</summary>
internal static class PlansArea
{
    private static readonly OpenToRolesAttribute
        City = new(Role.CityPlanner), Planners = new(Role.CityPlanner, Role.CountyPlanner);

    public static void AddPlans(this IServiceCollection services)
    {
        services.AddScoped<BoardDesk>();
        services.AddSingleton<BoardShelf>();
    }

    public static void MapPlans(this WebApplication app)
    {
        app.MapPost("/plans/{plan}/candidates", Count).RequireAuthorization(City).WithMetadata(new RequestSizeLimitAttribute(UploadShelf.LargestForm));
        app.MapGet("/plans/{plan}/runs/{run}/events", RunEvents.Of).RequireAuthorization(City);
        app.MapGet("/plans/{plan}/list.xlsx", OfficialListFile.Download).RequireAuthorization(Planners);
    }

    private static async Task<IResult> Count(HttpContext http, string plan, IAntiforgery antiforgery, IGrainFactory grains, Words words)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        var grain = grains.GetGrain<IPlanGrain>(plan);
        if ((await grain.Get()).Profile is not { } profile) return Results.NotFound();
        var form = await http.Request.ReadFormAsync();
        var count = await grain.CountCandidates(await PlanUpload.Read(form, profile, PolicyForm.Of(form)));
        return Results.Text(count.Accepted ? CountWords.Say(words, count.Value) : words["plans.policy.not-yet"]);
    }
}
