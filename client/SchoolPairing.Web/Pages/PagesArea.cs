using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Localization;
using SchoolPairing.Web.Access;

namespace SchoolPairing.Web.Pages;

/// <summary>The shell of all pages: rendering, languages, endpoints.</summary>
internal static class PagesArea
{
    public static readonly string[] Languages = ["zh-CN", "en"];

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddScoped<Words>();
        services.AddSingleton<DemoNotice>();
        // Chinese as it is: escaped, each sign would cost eight bytes instead of three.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "school-pairing-forms";
            options.Cookie.SameSite = SameSiteMode.Strict;
            // Our own header says frame-ancestors 'none' already.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Languages[0]);
            options.AddSupportedCultures(Languages);
            options.AddSupportedUICultures(Languages);
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageCookie }, new AcceptLanguageHeaderRequestCultureProvider()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
    }

    public const string LanguageCookie = "school-pairing-language";

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapPost("/sign-out", SignOut);
        app.MapPost("/language", Language).AllowAnonymous();
    }

    private static async Task<IResult> SignOut(HttpContext http, IAntiforgery antiforgery, SignInDesk desk)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        await desk.SignOut();
        return Results.LocalRedirect(AccessArea.SignInPath);
    }

    private static async Task<IResult> Language(HttpContext http, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync();
        var wanted = Array.Find(Languages, language => language == form["to"]) ?? Languages[0];
        http.Response.Cookies.Append(LanguageCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.GetCultureInfo(wanted))),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = http.Request.IsHttps });
        return Results.LocalRedirect(LocalPath.Of(form["back"]));
    }
}
