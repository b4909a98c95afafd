using Microsoft.Playwright;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>An old browser in which no script runs.</summary>
public sealed class WithoutScriptTests(WebSite site) : IClassFixture<WebSite>
{
    [BrowserFact]
    public async Task A_planner_signs_in_filters_sorts_opens_a_school_and_signs_out()
    {
        var page = await site.Open("city", script: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "学校", Exact = true }).ClickAsync();
        await page.GetByLabel("结对角色").SelectOptionAsync("Receiver");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "需求（分）" }).ClickAsync();
        Assert.Contains("side=Receiver", page.Url, StringComparison.Ordinal);
        Assert.Equal("descending", await page.GetByRole(AriaRole.Columnheader, new() { Name = "需求（分）" }).GetAttributeAsync("aria-sort"));
        await page.Locator("tbody a").First.ClickAsync();
        Assert.True(await page.GetByRole(AriaRole.Table).CountAsync() >= 2);
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.GotoAsync("/schools");

        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_principal_on_a_phone_reads_what_the_school_needs()
    {
        var page = await site.Open("receiver", 390, 844, script: false);

        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "我们需要什么" }).IsVisibleAsync());
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "学校", Exact = true }).CountAsync());
    }

    [BrowserFact]
    public async Task A_wrong_password_is_told_where_the_reader_looks()
    {
        var page = await site.Open(null, 390, 844, script: false);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("用户名").FillAsync("city");
        await page.GetByLabel("密码").FillAsync("not the password");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();

        Assert.Contains("用户名或密码不对", await page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
    }
}
