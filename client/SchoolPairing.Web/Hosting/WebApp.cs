using SchoolPairing.Web.Access;
using SchoolPairing.Web.Import;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Plans;
using SchoolPairing.Web.Pairings;
using SchoolPairing.Web.Rotations;
using SchoolPairing.Web.Schools;
using SchoolPairing.Web.Teachers;

namespace SchoolPairing.Web.Hosting;

/// <summary>Puts the program together: services, then what each request passes through.</summary>
public static class WebApp
{
    // A form with every school of a province ticked.
    private const int LargestForm = 2 * 1024 * 1024;

    /// <summary>The program on these settings, not yet started.</summary>
    public static WebApplication Build(WebSettings settings) => Build(settings, _ => { });

    /// <summary>The same with some services replaced, for tests.</summary>
    internal static WebApplication Build(WebSettings settings, Action<IServiceCollection> replace)
    {
        DataFolder.Make(settings.DataFolder);
        DataFolder.Make(Path.Combine(settings.DataFolder, "keys"));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebApp).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory,
        });
        // Settings come from our own file alone, so that a stray variable of the host changes nothing.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls([.. settings.Addresses]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Pages that take files allow more themselves.
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        WebLog.Add(builder, settings);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<RunningSilo>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RunningSilo>());
        builder.Services.AddTransient(services => services.GetRequiredService<RunningSilo>().Grains);
        builder.Services.AddSingleton<FirstStart>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FirstStart>());
        builder.Services.AddSingleton<PublicLinks>();
        builder.Services.AddCompression();
        builder.Services.AddAccess(settings);
        builder.Services.AddPages();
        builder.Services.AddPlans();
        builder.Services.AddPairings(settings);
        builder.Services.AddTeachers();
        builder.Services.AddSingleton<MapShapes>();
        builder.Services.AddSingleton<UploadShelf>();
        replace(builder.Services);
        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/fault", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.UseReadingOfProblems();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCallerOfRequest();
        app.UseAntiforgery();
        app.MapPages();
        app.MapPlans();
        app.MapPairings();
        app.MapTeachers();
        app.MapRotations();
        app.MapImport();
        var settings = app.Services.GetRequiredService<WebSettings>();
        app.MapBureauSignIn(settings);
        app.MapPasskeys(settings);
    }
}
