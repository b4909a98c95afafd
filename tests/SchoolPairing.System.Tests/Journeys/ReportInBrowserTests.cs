using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>report.html as a planner opens it: on an old PC, on a phone, without a network.</summary>
public sealed class ReportInBrowserTests(DemoCity city) : IClassFixture<DemoCity>
{
    private async Task InBrowser(int width, int height, Func<IPage, List<string>, Task> look)
    {
        Assert.True(BrowserFactAttribute.Chromium is not null, "CI=true but chromium is missing");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Offline = true });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add(request.Url); };
        await page.GotoAsync(new Uri(Path.Combine(city.Out, "report.html")).AbsoluteUri);
        await look(page, complaints);
    }

    [BrowserFact]
    public Task On_a_1366_wide_screen_it_opens_offline_in_Chinese_without_a_complaint() => InBrowser(1366, 768, async (page, complaints) =>
    {
        Assert.Empty(complaints);
        Assert.Equal("zh-CN", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await page.Locator("h1").CountAsync() == 1);
        Assert.True(await page.Locator("svg").CountAsync() > 0);
    });

    [BrowserFact]
    public Task On_a_phone_nothing_is_wider_than_the_screen() => InBrowser(390, 844, async (page, _) =>
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 390));

    [BrowserFact]
    public Task On_paper_stand_the_lists_and_only_the_pairs_that_were_unfolded() => InBrowser(1366, 768, async (page, _) =>
    {
        var pairs = page.Locator("details.pair");
        await pairs.Nth(1).Locator("summary").ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await pairs.Nth(0).IsVisibleAsync());
        Assert.True(await pairs.Nth(1).Locator(".bars").IsVisibleAsync());
        Assert.True(await page.Locator("table.pairs").First.IsVisibleAsync());
        Assert.True(await page.Locator("#proof").IsVisibleAsync());
    });

    [BrowserFact]
    public Task On_paper_stands_every_pair_where_the_box_is_ticked() => InBrowser(1366, 768, async (page, _) =>
    {
        await page.Locator("#print-all").CheckAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("details.pair .bars").First.IsVisibleAsync());
    });

    [BrowserFact]
    public Task It_has_no_accessibility_violation() => InBrowser(1366, 768, async (page, _) =>
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(violation => $"{violation.Id} ×{violation.Nodes.Length}: {violation.Nodes[0].Html}")));
    });
}
