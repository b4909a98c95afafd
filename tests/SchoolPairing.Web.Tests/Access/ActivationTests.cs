using System.Net;
using Microsoft.EntityFrameworkCore;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Access;

public sealed class ActivationTests(Site site) : IClassFixture<Site>
{
    private const string Password = "a long password";

    private async Task<string> Code(string userName)
    {
        var account = await site.NewAccount(userName, Role.Teacher, password: null);
        return await site.Behind<Activation, string>(activation => activation.Issue(account));
    }

    private async Task<Visitor> Use(string code, string password = Password)
    {
        var visitor = await site.Visitor().Open("/activate?code=" + code);
        return await visitor.Submit("activate", ("Code", visitor.Page.QuerySelector("#code")!.GetAttribute("value")!), ("Password", password), ("Again", password));
    }

    [Fact]
    public async Task A_code_sets_the_password_and_signs_in()
    {
        var visitor = await Use(await Code("fresh"));

        Assert.Equal("/", visitor.SentTo);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/")).Answer.StatusCode);
        Assert.Equal("/", (await site.Visitor().SignIn("fresh", Password)).SentTo);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await Code("once");
        await Use(code);

        Assert.NotNull((await Use(code)).Page.QuerySelector(".notice.fault"));
    }

    [Fact]
    public async Task A_code_is_forgiven_small_letters_and_lost_hyphens()
    {
        var code = await Code("sloppy");

#pragma warning disable CA1308 // as people type it
        Assert.Equal("/", (await Use(code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant())).SentTo);
#pragma warning restore CA1308
    }

    [Fact]
    public async Task A_code_expires()
    {
        var code = await Code("late");
        site.Clock.Advance(Activation.Lifetime + TimeSpan.FromSeconds(1));

        Assert.NotNull((await Use(code)).Page.QuerySelector(".notice.fault"));
    }

    [Fact]
    public async Task A_new_code_ends_the_old_one()
    {
        var old = await Code("twice");
        var account = await site.Behind<AccountsContext, Account>(accounts => accounts.Users.SingleAsync(user => user.UserName == "twice"));
        await site.Behind<Activation, string>(activation => activation.Issue(account));

        Assert.NotNull((await Use(old)).Page.QuerySelector(".notice.fault"));
    }

    [Fact]
    public async Task A_password_that_is_too_short_is_refused_and_the_code_still_works()
    {
        var code = await Code("short");

        Assert.Contains("10", (await Use(code, "abcdefg")).Page.QuerySelector(".notice.fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/", (await Use(code)).SentTo);
    }

    [Fact]
    public async Task The_file_of_accounts_holds_no_code()
    {
        var code = await Code("hidden");
        var stored = await site.Behind<AccountsContext, List<ActivationCode>>(accounts => accounts.ActivationCodes.ToListAsync());

        Assert.All(stored, entry => Assert.Matches("^[0-9A-F]{64}$", entry.Hash));
        Assert.DoesNotContain(stored, entry => entry.Hash.StartsWith(Convert.ToHexString(Crockford.Read(code, 16)!), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_prints_a_slip_that_opens_the_account()
    {
        var admin = await (await site.SignedIn("admin")).Open("/accounts/new");
        await admin.Submit("new-account", ("RoleName", "CityPlanner"), ("UserName", "second-planner"), ("FullName", "李"));
        var code = admin.Page.QuerySelectorAll(".slip .code")[1].TextContent;

        Assert.NotNull(admin.Page.QuerySelector(".slip svg path"));
        Assert.Equal("/", (await Use(code)).SentTo);
    }

    [Fact]
    public async Task Every_school_of_a_unit_gets_one_account_of_its_principal()
    {
        var admin = await (await site.SignedIn("admin")).Open("/accounts/principals");
        var unit = admin.Page.QuerySelectorAll("option")[1].GetAttribute("value")!;
        await admin.Submit("principals", ("Unit", unit));
        var slips = admin.Page.QuerySelectorAll(".slip").Length;
        await admin.Open("/accounts/principals");
        await admin.Submit("principals", ("Unit", unit));

        Assert.True(slips > 0);
        Assert.Empty(admin.Page.QuerySelectorAll(".slip"));
    }
}
