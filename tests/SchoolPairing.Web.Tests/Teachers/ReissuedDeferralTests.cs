using SchoolPairing.Web.Access;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Teachers;

/// <summary>A principal who issues a new sign-in code for a teacher and uses it reads nothing about that teacher's deferral.</summary>
public sealed class ReissuedDeferralTests(Site site) : IClassFixture<Site>
{
    private const string Note = "a-note-for-the-planner", Answer = "an-answer-for-the-teacher", Password = "a principal's own choice";

    [Fact]
    public async Task With_a_code_that_the_school_issued_neither_note_nor_answer_is_read()
    {
        // Requests are dated by the service, codes by the pages, whose clock stands still here: never before the service's own.
        if (TimeProvider.System.GetUtcNow() is var now && now > site.Clock.GetUtcNow()) site.Clock.SetUtcNow(now);
        var teacher = await (await site.SignedIn("teacher")).Open("/my/deferral");
        await teacher.Submit("ask", ("kind", teacher.Page.QuerySelector("#kind option[value]:not([value=''])")!.GetAttribute("value")!), ("until", "2027-01-31"), ("note", Note));
        var planner = await (await site.SignedIn("city")).Open("/deferrals");
        var address = planner.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        await planner.Open(address);
        await planner.Submit("take");
        await planner.Open(address);
        await planner.Submit("decide", ("grant", "no"), ("answer", Answer));
        Assert.Contains(Answer, (await teacher.Open("/my/deferral")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var principal = await (await site.SignedIn("helper")).Open("/teacher-accounts/codes");
        var account = (await site.Behind<AccountBook, List<Account>>(book => book.All())).Single(known => known.UserName == "teacher");
        await principal.Submit("reissue", ("account", account.Id));
        var code = principal.Page.QuerySelectorAll(".slip .code")[1].TextContent;
        var misuse = await site.Visitor().Open("/activate?code=" + Uri.EscapeDataString(code));
        await misuse.Submit("activate", ("Code", code), ("Password", Password), ("Again", Password));
        var signedIn = await (await site.Visitor().SignIn("teacher", Password)).Open("/my/deferral");

        Assert.Contains("未同意", signedIn.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Answer, signedIn.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, signedIn.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
