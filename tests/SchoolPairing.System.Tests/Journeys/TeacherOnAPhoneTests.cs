using Microsoft.Playwright;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>A teacher on a phone whose browser runs no script: reads, asks, is answered.</summary>
public sealed class TeacherOnAPhoneTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Plan = "phone";

    [BrowserFact]
    public async Task A_teacher_reads_the_posting_asks_for_leave_and_a_planner_grants_it_without_script()
    {
        var posted = await RotationYear.Published(site.Services, Plan);
        var teacher = await Phone("teacher");
        await Shows(teacher, posted.HostName);
        await Shows(teacher, "为什么是我");
        await Shows(teacher, "个月");
        await teacher.GetByRole(AriaRole.Link, new() { Name = "请假" }).First.ClickAsync();
        var day = (posted.From > Today ? posted.From : Today).AddDays(7).ToString("yyyy-MM-dd", null);
        await teacher.GetByLabel("第一天").FillAsync(day);
        await teacher.GetByLabel("最后一天").FillAsync(day);
        await Press(teacher, "下一步：核对");
        await Press(teacher, "确认并发送");
        await Shows(teacher, "申请已发送。");

        var planner = await site.Open("city", script: false);
        await planner.GotoAsync($"/plans/{Plan}/rotations/requests");
        await Press(planner, "同意");
        await Shows(planner, "已答复。");

        await teacher.GotoAsync("/my/requests");
        await Shows(teacher, "已同意");
    }

    [BrowserFact]
    public async Task The_next_visit_says_when_and_where_and_the_calendar_is_a_file()
    {
        var posted = await RotationYear.Published(site.Services, Plan);
        var teacher = await Phone("teacher");
        if (!posted.Week.IsEmpty)
        {
            await Shows(teacher, "下一次走教");
            await teacher.GotoAsync("/my/week?day=" + posted.From.AddDays(14).ToString("yyyy-MM-dd", null));
            Assert.NotEqual(0, await teacher.Locator(".week .visit").CountAsync());
        }
        await teacher.GotoAsync("/my/calendar");
        var waiting = teacher.WaitForDownloadAsync();
        await teacher.GetByRole(AriaRole.Link, new() { Name = "下载日历文件" }).ClickAsync();
        var file = await File.ReadAllTextAsync(await (await waiting).PathAsync(), TestContext.Current.CancellationToken);

        Assert.StartsWith("BEGIN:VCALENDAR", file, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", file, StringComparison.Ordinal);
        Assert.DoesNotContain(posted.Name, file, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_principal_sees_who_comes_and_nominates_a_teacher_without_script()
    {
        await RotationYear.Published(site.Services, Plan);
        var principal = await Phone("helper");
        await principal.GetByRole(AriaRole.Link, new() { Name = "轮岗", Exact = true }).ClickAsync();
        await Shows(principal, "谁来本校");
        await Shows(principal, "谁从本校去");
        await principal.GetByLabel("教师", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Press(principal, "推荐");
        await Shows(principal, "已推荐。");
        await Press(principal, "撤回推荐");
        await Shows(principal, "已撤回推荐。");
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.Today);

    private Task<IPage> Phone(string user) => site.Open(user, 390, 844, script: false);

    private static Task Press(IPage page, string words) => page.Locator($"main a:text-is('{words}'), main button:text-is('{words}')").First.ClickAsync();

    private static async Task Shows(IPage page, string words) => Assert.Contains(words, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
}
