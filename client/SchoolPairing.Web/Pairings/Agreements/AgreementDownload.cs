using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Audit;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Pairings.Agreements;

/// <summary>Gives an agreement to the two principals and to planners, as a file.</summary>
internal static class AgreementDownload
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(WebApplication app) => app.MapGet("/offers/{number}/agreement.docx", Get)
        .RequireAuthorization(policy => policy.RequireRole(nameof(Role.Principal), nameof(Role.CityPlanner), nameof(Role.CountyPlanner)));

    private static async Task<IResult> Get(string number, OfferAsk ask, AgreementFile file, AuditPen audit, Words words, CancellationToken cancellation)
    {
        if (ask.GrainOf(number) is not { } grain) return Told([OfferAsk.Unknown(number)], words);
        var page = await grain.Agreement(OfferId.Of(number));
        if (!page.Accepted) return Told(page.Refusals, words);
        var written = await file.Write(page.Value, cancellation);
        if (!written.Accepted) return Told(written.Refusals, words);
        await audit.Record(AuditActs.Exported, number, ("format", "docx"));
        return Results.File(written.Value, Docx, $"帮扶协议-{number}.docx");
    }

    private static IResult Told(IReadOnlyList<Refusal> refusals, Words words) => Results.Text(
        string.Join("\n", refusals.Select(words.Say)), "text/plain; charset=utf-8", statusCode: refusals[0].Code switch
        {
            RefusalCode.UnknownOffer => StatusCodes.Status404NotFound,
            RefusalCode.NotAllowed or RefusalCode.OutsideScope => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status409Conflict,
        });
}
