using System.IO.Compression;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>An offer from its first reading to the signed agreement, on two phones whose browsers run no script.</summary>
public sealed class TwoPrincipalsTests(PairingSite site) : IClassFixture<PairingSite>
{
    [BrowserFact]
    public async Task Both_accept_the_bureau_confirms_and_one_signs_without_script()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var helper = await SignIn(browser, "helping");
        await Open(helper);
        await Press(helper, "有条件同意");
        await helper.GetByLabel("最多支援几所学校").FillAsync("1");
        await Press(helper, "下一步：核对");
        await Shows(helper, "支援的学校不超过 1 所");
        await Press(helper, "确认有条件同意并发送");
        await Shows(helper, "已收到贵校的答复：有条件同意。");

        var receiver = await SignIn(browser, "helped");
        await Open(receiver);
        await Press(receiver, "同意");
        await Press(receiver, "确认同意并发送");
        await Shows(receiver, "双方都已同意，等教育局确认。");
        await site.Confirm();

        await helper.GotoAsync(site.Url + "/pairings/" + site.Offer.Offer);
        Assert.Contains("待双方签署", await Agreement(helper), StringComparison.Ordinal);
        await Press(helper, "登记签署");
        await Press(helper, "下一步：核对");
        await Press(helper, "登记并发送");
        await Shows(helper, "签署已登记。");

        var foreign = await helper.GotoAsync($"{site.Url}/offers/{site.Foreign.Offer}");
        Assert.Equal(403, foreign!.Status);
    }

    [BrowserFact]
    public async Task Every_page_of_an_offer_fits_a_phone_without_an_accessibility_violation()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        // axe itself is a script; the pages bring none.
        var page = await SignIn(browser, "helping", script: true);
        var faults = new List<string>();
        foreach (var path in new[] { "", "/answer/accept", "/answer/conditions", "/answer/alternatives", "/answer/decline", "/answer/withdraw", "/receipt" }.Select(step => $"/offers/{site.Offer.Offer}{step}").Prepend("/"))
        {
            await page.GotoAsync(site.Url + path);
            faults.AddRange((await page.RunAxe()).Violations.Select(violation => $"{path}: {violation.Id} ×{violation.Nodes.Length}: {violation.Nodes[0].Html}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 390 and var width) faults.Add($"{path}: {width} wide");
        }
        Assert.Empty(faults);
    }

    private static async Task<IBrowser> Launch(IPlaywright playwright)
    {
        Assert.True(BrowserFactAttribute.Chromium is not null, "CI=true but chromium is missing");
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    private async Task<IPage> SignIn(IBrowser browser, string name, bool script = false)
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = script, Locale = "zh-CN", ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url + "/sign-in");
        await page.Locator("#user-name").FillAsync(name);
        await page.Locator("#password").FillAsync(PairingSite.Password);
        await page.Locator("button.main").ClickAsync();
        return page;
    }

    private async Task Open(IPage page)
    {
        await page.Locator($"a[href='/offers/{site.Offer.Offer}']").ClickAsync();
        Assert.Equal(3, await page.Locator(".reasons li").CountAsync());
    }

    private static Task Press(IPage page, string words) => page.Locator($"main a:text-is('{words}'), main button:text-is('{words}')").First.ClickAsync();

    private static async Task Shows(IPage page, string words) => Assert.Contains(words, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

    private static async Task<string> Agreement(IPage page)
    {
        var waiting = page.WaitForDownloadAsync();
        await page.Locator("a[href$='agreement.docx']").ClickAsync();
        await using var file = File.OpenRead(await (await waiting).PathAsync());
        using var docx = new ZipArchive(file);
        using var reader = new StreamReader(docx.GetEntry("word/document.xml")!.Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
