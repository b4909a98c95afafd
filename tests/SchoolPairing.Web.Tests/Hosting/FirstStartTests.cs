using Microsoft.Extensions.DependencyInjection;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Web.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Hosting;

public sealed class FirstStartTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Fact]
    public async Task The_printed_address_makes_the_first_administrator_who_then_loads_the_demo_city()
    {
        var printed = site.Services.GetRequiredService<FirstStart>().Told.Single(line => line.Contains("/activate?code=", StringComparison.Ordinal));
        var visitor = await site.Visitor().Open(printed[printed.IndexOf("/activate", StringComparison.Ordinal)..]);
        await visitor.Submit("activate", ("Code", visitor.Page.QuerySelector("#code")!.GetAttribute("value")!), ("Password", "first administrator"), ("Again", "first administrator"));
        await visitor.Open("/");
        await visitor.Submit("demo");

        // The administrator has a password of their own already; the five other accounts are told once.
        var told = visitor.Page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent).ToList()).ToList();
        Assert.Equal(5, told.Count);
        Assert.Equal("/", (await site.Visitor().SignIn(told[0][0], told[0][1])).SentTo);
        Assert.Empty((await visitor.Open("/")).Page.QuerySelectorAll("form:has(input[value=demo])"));
    }
}

public sealed class DemoStartTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void There_is_a_demo_account_of_every_role_of_people() =>
        Assert.Equal(new[] { Role.Administrator, Role.CityPlanner, Role.CountyPlanner, Role.Principal, Role.Principal, Role.Teacher },
            site.Services.GetRequiredService<FirstStart>().Demo.Select(account => account.Role));

    [Fact]
    public void The_file_of_demo_passwords_is_for_its_owner_alone()
    {
        var file = Path.Combine(site.DataFolder, "demo-accounts.txt");

        Assert.Contains(site.Password("city"), File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
