using Microsoft.Extensions.DependencyInjection;
using SchoolPairing.Web.Pages;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>The demo city as it is started by hand: its rotations come after the start.</summary>
public sealed class DemoYearSite : WebSite
{
    protected override bool DemoRotation => true;
}

/// <summary>Whoever looks at the demo sees the year of a teacher, of two principals and of a planner.</summary>
public sealed class DemoYearTests(DemoYearSite site) : IClassFixture<DemoYearSite>
{
    [BrowserFact]
    public async Task The_demo_teacher_finds_the_next_visit_and_its_reasons_and_the_planner_a_published_plan()
    {
        var teacher = await site.Open("teacher", 390, 844, script: false);
        var year = site.Services.GetRequiredService<DemoNotice>();
        if (year.UnderWay) Assert.Contains("演示城市的轮岗正在编排", await teacher.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        while (year.UnderWay) await Task.Delay(100, TestContext.Current.CancellationToken);

        // Signed in before the posting was there: the next page shows it.
        await teacher.GotoAsync("/");
        var words = await teacher.Locator("main").InnerTextAsync();
        Assert.Contains("下一次走教", words, StringComparison.Ordinal);
        Assert.Contains("为什么是我", words, StringComparison.Ordinal);
        Assert.Matches("0730-0[0-9]{6}", words);
        var planner = await site.Open("city", script: false);
        await planner.GotoAsync("/plans/demo/rotations/postings");
        Assert.NotEqual(0, await planner.Locator("tbody tr").CountAsync());
    }
}
