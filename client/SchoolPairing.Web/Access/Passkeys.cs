using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using SchoolPairing.Web.Hosting;

namespace SchoolPairing.Web.Access;

/// <summary>
/// Passkeys beside the password, where the program knows under which host name people open it: a passkey belongs to a name, never to an address
/// of numbers, and browsers want https for it.
/// </summary>
internal static class Passkeys
{
    public const string NewOptions = "/passkeys/new-options", SignInOptions = "/passkeys/sign-in-options";

    public static void AddPasskeys(this IServiceCollection services, string hostName) =>
        services.Configure<IdentityPasskeyOptions>(options => options.ServerDomain = hostName);

    public static void MapPasskeys(this IEndpointRouteBuilder routes, WebSettings settings)
    {
        if (settings.HostName is null) return;
        routes.MapPost(NewOptions, OptionsForNew);
        routes.MapPost(SignInOptions, OptionsForSignIn).AllowAnonymous().RequireRateLimiting(AccessArea.GuessingLimit);
    }

    private static async Task<IResult> OptionsForNew(HttpContext http, IAntiforgery antiforgery, UserManager<Account> users, AccountSignIn signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || await users.GetUserAsync(http.User) is not { } account) return Results.BadRequest();
        var entity = new PasskeyUserEntity { Id = account.Id, Name = account.UserName!, DisplayName = account.UserName! };
        return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    // For nobody in particular: which names have a passkey is nobody's business.
    private static async Task<IResult> OptionsForSignIn(HttpContext http, IAntiforgery antiforgery, AccountSignIn signIn) =>
        await antiforgery.IsRequestValidAsync(http) ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json") : Results.BadRequest();
}
