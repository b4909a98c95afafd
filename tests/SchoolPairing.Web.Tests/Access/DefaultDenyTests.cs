using System.Net;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Access;

/// <summary>Whatever is not opened is closed, for every route there is.</summary>
public sealed class DefaultDenyTests(Site site) : IClassFixture<Site>
{
    // Opening a further route to everybody is a decision: it is written here.
    private static readonly string[] OpenToAnybody = ["/sign-in", "/activate", "/language", "/problem/x", "/fault", "/no-access", "/calendar/x.ics"];

    [Fact]
    public void Only_these_routes_are_open_to_somebody_who_is_not_signed_in() =>
        Assert.Equal(OpenToAnybody.Order(StringComparer.Ordinal),
            Routes.All(site.Services).Where(Routes.IsOpenToAnybody).Select(Routes.Address).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_other_route_sends_a_stranger_to_the_sign_in()
    {
        var closed = Routes.All(site.Services).Where(route => !Routes.IsOpenToAnybody(route) && Routes.Answers(route, "GET")).Select(Routes.Address).Distinct().ToList();
        Assert.NotEmpty(closed);
        foreach (var address in closed)
        {
            var visitor = await site.Visitor().Open(address);
            Assert.True(visitor.Answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized && visitor.SentTo.StartsWith("/sign-in", StringComparison.Ordinal), $"{address}: {visitor.Answer.StatusCode} {visitor.SentTo}");
        }
    }

    [Fact]
    public async Task An_address_that_does_not_exist_tells_a_stranger_nothing() =>
        Assert.StartsWith("/sign-in", (await site.Visitor().Open("/no/such/address")).SentTo, StringComparison.Ordinal);

    // A route without roles is open to teachers too: that is a decision as well.
    private static readonly string[] OpenToWhoeverIsSignedIn = ["/", "/passkeys", "/sign-out"];

    [Fact]
    public void Every_other_route_says_which_roles_may_open_it() =>
        Assert.Equal(OpenToWhoeverIsSignedIn, Routes.All(site.Services).Where(route => !Routes.IsOpenToAnybody(route) && !Routes.IsOfTheFramework(route) && Routes.Roles(route).Count == 0)
            .Select(Routes.Address).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("admin", "Administrator")]
    [InlineData("city", "CityPlanner")]
    [InlineData("county", "CountyPlanner")]
    [InlineData("helper", "Principal")]
    [InlineData("teacher", "Teacher")]
    public async Task A_form_is_refused_to_every_role_that_may_not_open_its_page(string userName, string role)
    {
        var visitor = await site.SignedIn(userName);
        foreach (var route in Routes.All(site.Services).Where(route => Routes.Roles(route).Count > 0 && !Routes.Roles(route).Contains(role) && Routes.Answers(route, "POST")))
        {
            // With a token of their own: it is the role that is refused.
            await (await visitor.Open("/")).Send("/sign-out", Routes.Address(route));
            Assert.True(visitor.SentTo.StartsWith("/no-access", StringComparison.Ordinal), $"{Routes.Address(route)} as {role}: {visitor.Answer.StatusCode} {visitor.SentTo}");
        }
    }

    [Theory]
    [InlineData("admin", "Administrator")]
    [InlineData("city", "CityPlanner")]
    [InlineData("county", "CountyPlanner")]
    [InlineData("helper", "Principal")]
    [InlineData("teacher", "Teacher")]
    public async Task Each_role_opens_its_own_pages_and_no_others(string userName, string role)
    {
        var visitor = await site.SignedIn(userName);
        foreach (var route in Routes.All(site.Services).Where(route => Routes.Roles(route).Count > 0 && Routes.Answers(route, "GET")))
        {
            await visitor.Open(Routes.Address(route));
            var refused = visitor.SentTo.StartsWith("/no-access", StringComparison.Ordinal);
            Assert.True(refused != Routes.Roles(route).Contains(role), $"{Routes.Address(route)} as {role}: {visitor.Answer.StatusCode} {visitor.SentTo}");
        }
    }

    [Fact]
    public async Task A_county_planner_sees_the_schools_of_their_unit_alone()
    {
        var county = await (await site.SignedIn("county")).Open("/schools");
        var city = await (await site.SignedIn("city")).Open("/schools");

        Assert.True(int.Parse(county.Page.QuerySelector(".kpi dd")!.TextContent, null) < int.Parse(city.Page.QuerySelector(".kpi dd")!.TextContent, null));
        Assert.Single(county.Page.QuerySelectorAll("select[name=unit] option:not([value=''])"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sign-in"), KeyValuePair.Create("UserName", "admin"), KeyValuePair.Create("Password", site.Password("admin"))]);

        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync("/sign-in", form, TestContext.Current.CancellationToken)).StatusCode);
    }
}
