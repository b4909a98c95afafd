using SchoolPairing.Contracts.Access;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Access;

/// <summary>An account that was made before the teacher stood in the register gets its staff number afterwards.</summary>
public sealed class TeacherLinkTests(Site site) : IClassFixture<Site>
{
    private const string Password = "another long password";

    private async Task<Account> Of(string userName) => (await site.Behind<AccountBook, List<Account>>(book => book.All())).Single(account => account.UserName == userName);

    [Fact]
    public async Task A_principal_sets_the_staff_number_of_an_account_of_the_own_school_and_whoever_is_signed_in_sees_the_own_rotation()
    {
        var account = await Made("early", (await Of("helper")).School);
        var teacher = await site.Visitor().SignIn("early", Password);
        var principal = await (await site.SignedIn("helper")).Open("/teacher-accounts");
        var staff = principal.Page.QuerySelector($"#staff-{account.Id} option[value]:not([value=''])")!.GetAttribute("value")!;
        await principal.Submit("link-" + account.Id, ("staff", staff));

        Assert.Equal(staff, (await Of("early")).Teacher);
        Assert.NotNull((await teacher.Open("/")).Page.QuerySelector(".own-school"));
        Assert.Null(principal.Page.QuerySelector($"#staff-{account.Id}"));
    }

    [Fact]
    public async Task A_principal_sees_no_account_of_another_school_and_a_strange_staff_number_is_refused()
    {
        var (other, own) = (await Made("elsewhere", (await Of("receiver")).School), await Made("late", (await Of("helper")).School));
        var principal = await (await site.SignedIn("helper")).Open("/teacher-accounts");
        Assert.Null(principal.Page.QuerySelector($"#staff-{other.Id}"));
        await principal.Submit("link-" + own.Id, ("staff", "no-such-number"));

        Assert.Null((await Of("late")).Teacher);
        Assert.Contains("没有填上", principal.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Account> Made(string userName, string? school) => site.Behind<AccountBook, Account>(async book =>
    {
        var account = new Account { UserName = userName, Role = Role.Teacher, School = school };
        Assert.Empty(await book.Create(account, Password));
        return account;
    });
}
