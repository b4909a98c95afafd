using System.Net;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Teachers;

/// <summary>The calendar by its secret address: for whoever has it, and for nobody else.</summary>
public sealed class CalendarFeedTests(Site site) : IClassFixture<Site>
{
    private async Task<(Visitor Teacher, string Path)> Opened()
    {
        var teacher = await (await site.SignedIn("teacher")).Open("/my/calendar");
        await teacher.Submit("open");
        return (teacher, new Uri(teacher.Page.QuerySelector(".notice .code")!.TextContent.Trim()).PathAndQuery);
    }

    [Fact]
    public async Task Whoever_has_the_address_reads_the_calendar_and_nobody_keeps_it()
    {
        var (_, path) = await Opened();
        var phone = await site.Visitor().Open(path);

        Assert.Equal("text/calendar", phone.Answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("BEGIN:VCALENDAR", await phone.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(phone.Answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_new_address_ends_the_one_before()
    {
        var (_, first) = await Opened();
        var (_, second) = await Opened();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(first)).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(second)).Answer.StatusCode);
    }

    [Fact]
    public async Task A_closed_address_is_as_unknown_as_one_that_never_was()
    {
        var (teacher, path) = await Opened();
        await teacher.Open("/my/calendar");
        await teacher.Submit("close");

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(path)).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/calendar/0123456789ABCDEFGHJKMNPQRS.ics")).Answer.StatusCode);
    }

    [Fact]
    public async Task The_secret_is_shown_once()
    {
        var (teacher, path) = await Opened();
        await teacher.Open("/my/calendar");

        Assert.DoesNotContain(path, teacher.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_own_file_is_for_its_teacher_alone()
    {
        Assert.Equal("text/calendar", (await (await site.SignedIn("teacher")).Open("/my/calendar.ics")).Answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("/sign-in", (await site.Visitor().Open("/my/calendar.ics")).SentTo, StringComparison.Ordinal);
    }
}
