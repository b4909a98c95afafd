using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SchoolPairing.Web.Audit;
using SchoolPairing.Web.Hosting;

namespace SchoolPairing.Web.Access;

/// <summary>Accounts, sign-in and the rule that whatever is not opened is closed.</summary>
internal static class AccessArea
{
    /// <summary>Rate limit of pages on which somebody may guess.</summary>
    public const string GuessingLimit = "guessing";

    /// <summary>Rate limit of calendars that are read by their secret address.</summary>
    public const string CalendarLimit = "calendar";

    public const string SignInPath = "/sign-in";

    public static void AddAccess(this IServiceCollection services, WebSettings settings)
    {
        services.AddDbContext<AccountsContext>(options => options.UseSqlite($"Data Source={Path.Combine(settings.DataFolder, "accounts.db")};Default Timeout=10"));
        services.AddDataProtection().SetApplicationName("SchoolPairing")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        if (settings.Oidc is { } oidc) services.AddBureauSignIn(oidc);
        if (settings.HostName is { } hostName) services.AddPasskeys(hostName);
        services.AddIdentityCore<Account>(Rules)
            .AddEntityFrameworkStores<AccountsContext>()
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(Cookie);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = settings.AccountRecheck);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddScoped<AuthenticationStateProvider, CircuitRecheck>();
        services.AddScoped<CircuitHandler, CallerOfCircuit>();
        services.AddSingleton<TryLimits>();
        services.AddSingleton<EndedSessions>();
        services.AddScoped<AccountBook>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<AuditPen>();
        services.AddScoped<Activation>();
        services.AddScoped<DemoStart>();
        services.AddSingleton<DemoYear>();
        services.AddHostedService(given => given.GetRequiredService<DemoYear>());
        services.AddRateLimiter(options => Limits(options, settings));
    }

    private static void Rules(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.AllowedUserNameCharacters = "";
        // Length is what helps; forced signs end up on a note under the keyboard.
        options.Password = new PasswordOptions { RequiredLength = 10, RequiredUniqueChars = 4, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        options.Lockout = new LockoutOptions { AllowedForNewUsers = true, MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10) };
    }

    private static void Cookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "school-pairing";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.LogoutPath = "/sign-out";
        options.AccessDeniedPath = "/no-access";
        options.ReturnUrlParameter = "back";
        options.Events.OnValidatePrincipal = EndedSessions.Validate;
    }

    private static void Limits(RateLimiterOptions options, WebSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        // Only sending counts: opening the page guesses nothing.
        options.AddPolicy(GuessingLimit, http => HttpMethods.IsPost(http.Request.Method) ? ByAddress(http, settings) : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(CalendarLimit, http => ByAddress(http, settings));
    }

    private static RateLimitPartition<string> ByAddress(HttpContext http, WebSettings settings) =>
        RateLimitPartition.GetSlidingWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = settings.TriesPerAddress, Window = TimeSpan.FromMinutes(5), SegmentsPerWindow = 5, QueueLimit = 0,
        });
}
