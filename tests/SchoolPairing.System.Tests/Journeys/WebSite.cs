using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchoolPairing.Web.Hosting;
using SchoolPairing.Web.Pairings.Mail;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>The web program with the demo city, and a browser to look at it.</summary>
public class WebSite : IAsyncLifetime
{
    /// <summary>Schools of its demo city: enough that some are rural.</summary>
    public const int Schools = 300;

    private readonly string folder = Directory.CreateTempSubdirectory("web-site-").FullName;
    private WebApplication app = null!;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    /// <summary>Most journeys make plans of their own.</summary>
    protected virtual bool DemoRotation => false;

    public async ValueTask InitializeAsync()
    {
        app = WebApp.Build(new WebSettings
        {
            DataFolder = Path.Combine(folder, "data"), ConfigFolder = Path.Combine(AppContext.BaseDirectory, "config"), Addresses = ["http://127.0.0.1:0"], Demo = true, DemoSchools = Schools, DemoRotation = DemoRotation, HostName = "localhost",
            MapShapes = new Dictionary<string, string> { ["yueyang"] = "samples/yueyang-counties.geojson" },
            // Nobody has left an address, so that nothing is sent.
            Mail = new MailSettings("127.0.0.1", 25, "pairing@example.cn", MailSecurity.None, null, null),
        });
        await app.StartAsync();
        // By name: passkeys belong to one.
        Address = new UriBuilder(app.Urls.First()) { Host = "localhost" }.Uri;
    }

    /// <summary>A tab; with a user name, of somebody who has signed in by the form.</summary>
    public async Task<IPage> Open(string? userName, int width = 1366, int height = 768, bool script = true, string language = "zh-CN")
    {
        Assert.True(BrowserFactAttribute.Chromium is not null, "CI=true but chromium is missing");
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var context = await browser.NewContextAsync(new() { BaseURL = Address.ToString(), ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = script, Locale = language });
        var page = await context.NewPageAsync();
        if (userName is null) return page;
        await page.GotoAsync("/sign-in");
        await page.Locator("#user-name").FillAsync(userName);
        await page.Locator("#password").FillAsync(Services.GetRequiredService<FirstStart>().Demo.Single(account => account.UserName == userName).Password);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync(Address.ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
