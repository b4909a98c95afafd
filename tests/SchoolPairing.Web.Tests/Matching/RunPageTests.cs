using SchoolPairing.TestData;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Matching;

public sealed class RunPageTests(Site site) : IClassFixture<Site>
{
    private IGrainFactory Grains => site.Grains();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_ended_shows_its_figures_and_becomes_a_scenario()
    {
        var run = await PlannedYear.Run(Grains, "runs", Cancel);
        var page = await (await site.SignedIn("city")).Open("/plans/runs/runs/" + run);
        Assert.Equal(6, page.Page.QuerySelectorAll(".kpi").Length);

        await page.Submit("scenario", ("title", "甲"));

        Assert.Equal("/plans/runs/board?scenario=s1", page.SentTo);
    }

    [Fact]
    public async Task The_events_of_a_run_that_ended_say_so_and_end()
    {
        var run = await PlannedYear.Run(Grains, "events", Cancel);
        var page = await (await site.SignedIn("city")).Open($"/plans/events/runs/{run}/events");

        Assert.Equal("text/event-stream", page.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("event: done", await page.Answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_of_another_plan_is_no_run_of_this_one()
    {
        var run = await PlannedYear.Run(Grains, "mine", Cancel);
        var page = await (await site.SignedIn("city")).Open("/plans/other/runs/" + run);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Answer.StatusCode);
    }

    [Fact]
    public async Task A_started_run_is_listed()
    {
        await PlannedYear.Run(Grains, "again", Cancel);
        var page = await (await site.SignedIn("city")).Open("/plans/again/runs");
        await page.Submit("start");
        Assert.Equal("/plans/again/runs/again-2", page.SentTo);

        await page.Open("/plans/again/runs");

        Assert.Equal(["again-2", "again-1"], page.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
    }
}
