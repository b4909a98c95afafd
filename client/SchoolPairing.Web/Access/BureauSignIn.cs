using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SchoolPairing.Web.Hosting;

namespace SchoolPairing.Web.Access;

/// <summary>The bureau's own sign-in by OpenID Connect. It says who somebody is; what they may do stands with their account here.</summary>
internal static class BureauSignIn
{
    public const string Path = "/sign-in/bureau";
    private const string Scheme = "Bureau", Done = "/sign-in/bureau/done", UserName = "preferred_username";

    public static void AddBureauSignIn(this IServiceCollection services, OidcSettings settings) =>
        services.AddAuthentication().AddOpenIdConnect(Scheme, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.ResponseType = "code";
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            options.CallbackPath = "/sign-in/bureau/back";
            options.Scope.Clear();
            options.Scope.Add("openid");
            options.Scope.Add("profile");
        });

    public static void MapBureauSignIn(this IEndpointRouteBuilder routes, WebSettings settings)
    {
        if (settings.Oidc is null) return;
        routes.MapGet(Path, () => Results.Challenge(new AuthenticationProperties { RedirectUri = Done }, [Scheme])).AllowAnonymous();
        routes.MapGet(Done, Finish).AllowAnonymous();
    }

    private static async Task<IResult> Finish(HttpContext http, SignInDesk desk)
    {
        var found = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        var problem = await desk.SignInFromBureau(found.Principal?.FindFirst(UserName)?.Value);
        return Results.LocalRedirect(problem is null ? "/" : $"{AccessArea.SignInPath}?problem={SignInProblem.Wrong}");
    }
}
