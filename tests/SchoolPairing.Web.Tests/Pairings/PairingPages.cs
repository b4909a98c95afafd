using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Audit;
using SchoolPairing.Web.Hosting;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Pairings;
using Xunit;

namespace SchoolPairing.Web.Tests.Pairings;

/// <summary>The principals' pages as a browser without script gets them; behind them grains that say what a test makes them say.</summary>
internal sealed class PairingPages : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CookieContainer cookies = new();

    private PairingPages(WebApplication app) => this.app = app;

    public Mock<IOffersGrain> Offers { get; } = new();

    public Mock<IAuditGrain> Audit { get; } = new();

    /// <summary>What was sent to the grain, in order.</summary>
    public List<AnswerOffer> Answers { get; } = [];

    public static async Task<PairingPages> Start(OfferPage? page = null, Role role = Role.Principal, string? config = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(WebApp).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.UseStaticWebAssets();
        var settings = new WebSettings { DataFolder = Path.GetTempPath(), ConfigFolder = config ?? Path.Combine(AppContext.BaseDirectory, "config") };
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 9, 3, 2, 0, 0, TimeSpan.Zero)));
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, SignedIn>("test", null);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddSingleton(new SignedInAs(role));
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddPages();
        builder.Services.AddScoped<AuditPen>();
        builder.Services.AddPairings(settings);
        var grains = new Mock<IGrainFactory>();
        builder.Services.AddSingleton(grains.Object);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCallerOfRequest();
        app.UseAntiforgery();
        app.MapPages();
        app.MapPairings();
        await app.StartAsync();
        var pages = new PairingPages(app);
        pages.Say(grains, page);
        return pages;
    }

    /// <summary>From now on the grain shows this offer.</summary>
    public void Show(OfferPage page)
    {
        Offers.Setup(grain => grain.Page(page.Offer, It.IsAny<OfferSide?>())).Returns(() => Later(Answer<OfferPage>.Of(page)));
        var own = page.Pairing is not null ? new OwnOffers(page.Own, [], [page], []) : OfferStanding.IsOver(page.State) ? new(page.Own, [], [], [page]) : new OwnOffers(page.Own, [page], [], []);
        Offers.Setup(grain => grain.OwnSchool()).ReturnsAsync(Answer<OwnOffers>.Of(own));
    }

    /// <summary>From now on the grain answers an answer with this.</summary>
    public void AnswerWith(Answer<OfferChanged> answer) =>
        Offers.Setup(grain => grain.Answer(It.IsAny<AnswerOffer>())).Callback<AnswerOffer>(Answers.Add).Returns(() => Later(answer));

    public async Task<(HttpStatusCode Status, string Html)> Get(string path, string language = "zh-CN")
    {
        using var client = Client();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<HttpResponseMessage> Raw(string path) => Client().GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Sends the form of a page as a browser does: its hidden fields, what was filled in, the button that was pressed.</summary>
    public async Task<(HttpStatusCode Status, string Html, string? Location)> Send(string path, string html, string button, params (string Name, string Value)[] filled)
    {
        var form = html[html.IndexOf("novalidate", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        var fields = Regex.Matches(form, "<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"").Select(match => KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))).ToList();
        fields.AddRange(filled.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        fields.Add(KeyValuePair.Create("step", button));
        return await Post(path, fields);
    }

    public async Task<(HttpStatusCode Status, string Html, string? Location)> Post(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var client = Client();
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(path, content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers.Location?.ToString());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Say(Mock<IGrainFactory> grains, OfferPage? page)
    {
        var plans = new Mock<IPlanDirectoryGrain>();
        plans.Setup(grain => grain.Plans()).ReturnsAsync([new PlanEntry(PlanId.Of("2026"), 1, true, 1)]);
        var register = new Mock<IRegisterGrain>();
        register.Setup(grain => grain.School(It.IsAny<SchoolId>())).ReturnsAsync(Answer<SchoolRegister>.Of(SchoolRegister.Empty));
        Audit.Setup(grain => grain.Record(It.IsAny<RecordAct>())).ReturnsAsync((RecordAct act) => Answer<AuditEntry>.Of(
            new AuditEntry(1, default, AccountId.Of("a"), Role.Principal, act.Act, act.Subject, act.Details, "", "")));
        Offers.Setup(grain => grain.Page(It.IsAny<OfferId>(), It.IsAny<OfferSide?>())).Returns((OfferId offer, OfferSide? _) => Later(Answer<OfferPage>.Refuse(OfferAsk.Unknown(offer.Value))));
        if (page is not null) Show(page);
        AnswerWith(Answer<OfferChanged>.Of(new OfferChanged(OfferId.Of("2026-7"), OfferState.OneAccepted)));
        grains.Setup(factory => factory.GetGrain<IOffersGrain>("2026", null)).Returns(Offers.Object);
        grains.Setup(factory => factory.GetGrain<IPlanDirectoryGrain>(0, null)).Returns(plans.Object);
        grains.Setup(factory => factory.GetGrain<IRegisterGrain>("main", null)).Returns(register.Object);
        grains.Setup(factory => factory.GetGrain<IAuditGrain>(0, null)).Returns(Audit.Object);
    }

    // A grain never answers at once: a page is rendered a first time before it does.
    private static async Task<T> Later<T>(T answer)
    {
        await Task.Yield();
        return answer;
    }

    private HttpClient Client() => new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };

    private sealed record SignedInAs(Role Role);

    private sealed class SignedIn(SignedInAs who, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "a"), new(ClaimTypes.Name, "a"), new(ClaimTypes.Role, who.Role.ToString()), new("school", OfferPages.Own.Id.Value)], "test");
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), "test")));
        }
    }
}
