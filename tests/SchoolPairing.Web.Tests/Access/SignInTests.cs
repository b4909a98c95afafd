using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Hosting;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Access;

public sealed class SignInTests(Site site) : IClassFixture<Site>
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task The_right_password_leads_to_the_page_that_was_asked_for()
    {
        var visitor = await site.Visitor().Open("/schools?county=430602");
        await visitor.Open(visitor.SentTo);
        await visitor.Submit("sign-in", ("UserName", "city"), ("Password", site.Password("city")));

        Assert.Equal("/schools?county=430602", visitor.SentTo);
    }

    [Fact]
    public async Task A_way_back_to_another_site_leads_home()
    {
        var visitor = await site.Visitor().Open("/sign-in?back=//evil.example/x");
        await visitor.Submit("sign-in", ("UserName", "city"), ("Password", site.Password("city")));

        Assert.Equal("/", visitor.SentTo);
    }

    [Fact]
    public async Task The_user_name_may_be_typed_large_or_full_width()
    {
        var visitor = await site.Visitor().SignIn("ＣＩＴＹ", site.Password("city"));

        Assert.Equal("/", visitor.SentTo);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_with_the_same_words()
    {
        var wrong = await site.Visitor().SignIn("teacher", "not the password");
        var unknown = await site.Visitor().SignIn("nobody-of-this-name", "not the password");

        Assert.Equal(wrong.Page.QuerySelector(".notice.fault")!.TextContent, unknown.Page.QuerySelector(".notice.fault")!.TextContent);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_help()
    {
        await site.NewAccount("locked-out", Role.Teacher, Password);
        for (var time = 0; time < 5; time++) await site.Visitor().SignIn("locked-out", "wrong");

        Assert.Equal("", (await site.Visitor().SignIn("locked-out", Password)).SentTo);
    }

    [Fact]
    public void An_account_is_locked_for_ten_minutes() =>
        Assert.Equal(TimeSpan.FromMinutes(10), site.Services.GetRequiredService<IOptions<IdentityOptions>>().Value.Lockout.DefaultLockoutTimeSpan);

    [Fact]
    public async Task A_name_is_tried_ten_times_even_where_there_is_no_such_account()
    {
        for (var time = 0; time < 10; time++) await site.Visitor().SignIn("guessed-name", "guess");
        var eleventh = await site.Visitor().SignIn("guessed-name", "guess");

        Assert.Contains("十分钟", eleventh.Page.QuerySelector(".notice.fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_the_next_recheck_and_cannot_come_back()
    {
        var account = await site.NewAccount("leaving", Role.Teacher, Password);
        var visitor = await site.Visitor().SignIn("leaving", Password);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/")).Answer.StatusCode);
        await site.Behind<AccountBook, bool>(async book => { await book.Disable((await book.Find(account.Id))!); return true; });
        site.Clock.Advance(new WebSettings { DataFolder = "", ConfigFolder = "" }.AccountRecheck + TimeSpan.FromSeconds(1));

        Assert.StartsWith("/sign-in", (await visitor.Open("/")).SentTo, StringComparison.Ordinal);
        Assert.Equal("", (await site.Visitor().SignIn("leaving", Password)).SentTo);
    }

    [Fact]
    public async Task Who_signed_out_is_a_stranger_again()
    {
        var visitor = await (await site.SignedIn("teacher")).Open("/");
        await visitor.Submit("/sign-out");

        Assert.StartsWith("/sign-in", (await visitor.Open("/")).SentTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookies_are_out_of_reach_of_scripts_and_of_other_sites()
    {
        var visitor = await site.SignedIn("teacher");

        Assert.All(visitor.Answer.Headers.GetValues("Set-Cookie").Where(cookie => !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)), cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", cookie);
        });
    }

    [Fact]
    public async Task Sign_in_failure_and_sign_out_stand_in_the_audit()
    {
        var account = await site.NewAccount("audited", Role.Teacher, Password);
        await site.Visitor().SignIn("audited", "wrong");
        var visitor = await site.Visitor().SignIn("audited", Password);
        await visitor.Open("/");
        await visitor.Submit("/sign-out");
        var acts = await site.Behind<IGrainFactory, IEnumerable<ActId>>(async grains =>
        {
            Caller.Current = Caller.Operator;
            return (await grains.GetGrain<IAuditGrain>(0).Search(new AuditQuery(Subject: account.Id))).Value!.Entries.Select(entry => entry.Act);
        });

        Assert.Equal([AuditActs.SignedOut, AuditActs.SignedIn, AuditActs.SignInRefused, AuditActs.AccountCreated], acts);
    }
}
