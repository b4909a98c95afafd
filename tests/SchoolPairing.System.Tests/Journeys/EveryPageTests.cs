using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>Every page as somebody of its role sees it on an old PC and on a phone: no accessibility violation, nothing wider than the screen, no complaint of the browser.</summary>
public sealed class EveryPageTests(WebSite site) : IClassFixture<WebSite>
{
    // Who opens a page, and with which values: a new page is added here, or the last test of this file fails.
    private static readonly (string User, string Address)[] Pages =
    [
        ("-", "/sign-in"), ("-", "/activate"), ("-", "/fault"), ("-", "/no-access"), ("-", "/problem/{Code:int}"),
        ("admin", "/"), ("city", "/"), ("county", "/"), ("helper", "/"), ("receiver", "/"), ("teacher", "/"),
        ("admin", "/accounts"), ("admin", "/accounts/new"), ("admin", "/accounts/principals"), ("admin", "/accounts/{Id}"), ("admin", "/audit"), ("city", "/passkeys"),
        ("city", "/schools"), ("city", "/schools?county=430626&sort=-need"), ("city", "/schools/{Code}"),
        ("city", "/import"), ("city", "/import/{Id}"), ("city", "/import/{Id}/done"),
        ("city", "/plans"), ("city", "/plans/{Name}/policy"), ("city", "/plans/{Name}/offer-policy"), ("city", "/plans/{Name}/runs"), ("city", "/plans/{Name}/runs/{Run}"),
        ("city", "/plans/{Name}/board"), ("city", "/plans/{Name}/board?view=helper&edit=Refresh"), ("county", "/plans/{Name}/board?view=county"), ("city", "/plans/{Name}/compare"),
        ("city", "/plans/{Name}/publish"), ("city", "/plans/{Name}/offers"), ("city", "/plans/{Name}/offers/{Offer}"), ("city", "/plans/{Name}/reminders"),
        ("city", "/plans/{Name}/repair"), ("city", "/plans/{Name}/letters"), ("city", "/plans/{Name}/list"),
        ("receiver", "/offers/{Number}"), ("receiver", "/offers/{Number}/answer/{Word}"), ("helper", "/teacher-accounts/codes"), ("receiver", "/pairings/{Number}"), ("receiver", "/pairings/{Number}/{Word}"),
        ("receiver", "/reminder-address"), ("city", "/offers/{Number}"), ("city", "/offers/{Number}/answer/{Word}?side=helper"),
        ("city", "/offers/{Number}/receipt?side=helper"), ("city", "/pairings/{Number}"), ("city", "/pairings/{Number}/{Word}"),
        ("teacher", "/my/week"), ("teacher", "/my/month"), ("teacher", "/my/calendar"), ("teacher", "/my/record"), ("teacher", "/my/certificate"), ("teacher", "/my/wish"),
        ("teacher", "/my/deferral"), ("teacher", "/my/requests"), ("teacher", "/my/postings/{Rotation}/{Word}"),
        ("helper", "/rotation"), ("receiver", "/rotation"), ("helper", "/teacher-accounts"), ("admin", "/teacher-accounts?q=1"),
        ("city", "/teachers"), ("city", "/teachers/{Staff}"), ("city", "/teachers/import"), ("city", "/teachers/import/{Id}"), ("city", "/teachers/import/{Id}/done"),
        ("city", "/deferrals"), ("city", "/deferrals/{Id}"),
        ("city", "/plans/{Name}/rotations"), ("county", "/plans/{Name}/rotations"), ("city", "/plans/{Name}/rotations/policy"), ("city", "/plans/{Name}/rotations/runs/{Run}"),
        ("city", "/plans/{Name}/rotations/postings"), ("city", "/plans/{Name}/rotations/timeline"), ("city", "/plans/{Name}/rotations/ledger"),
        ("city", "/plans/{Name}/rotations/ledger?part=senders"), ("city", "/plans/{Name}/rotations/ledger?part=forecast"), ("city", "/plans/{Name}/rotations/ledger?part=open"),
        ("city", "/plans/{Name}/rotations/why?teacher={Staff}"), ("city", "/plans/{Name}/rotations/publish"), ("city", "/plans/{Name}/rotations/requests"),
        ("city", "/plans/{Name}/rotations/nominations"), ("city", "/plans/{Name}/rotations/decisions"), ("city", "/plans/{Name}/rotations/demands"), ("city", "/plans/{Name}/rotations/replan"),
    ];

    [BrowserFact]
    public Task On_a_1366_wide_screen_each_page_is_accessible() => Look(1366, 768, "zh-CN", Accessible);

    [BrowserFact]
    public Task On_a_phone_each_page_is_accessible_and_no_wider_than_the_screen() => Look(390, 844, "zh-CN", async (page, address) =>
    {
        await Accessible(page, address);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, address);
    });

    [BrowserFact]
    public Task In_English_each_page_says_so_and_is_no_wider_than_a_phone() => Look(390, 844, "en", async (page, address) =>
    {
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, address);
    });

    [Fact]
    public void Every_page_of_the_program_is_looked_at()
    {
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.OfType<RouteAttribute>().Any() || endpoint.Metadata.OfType<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>().Any())
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct();
        Assert.Empty(routes.Except(Pages.Select(page => page.Address.Split('?')[0])));
    }

    private const string Plan = "every-page";
    private PostingRow posted = null!;
    private DeferralId? asked;

    private async Task Look(int width, int height, string language, Func<IPage, string, Task> check)
    {
        // First of all: an account that is linked to another teacher says so to whoever signs in afterwards.
        posted = await RotationYear.Published(site.Services, Plan);
        asked ??= await RotationYear.AskedDeferral(site.Services);
        foreach (var pages in Pages.GroupBy(page => page.User))
        {
            var page = await site.Open(pages.Key == "-" ? null : pages.Key, width, height, language: language);
            var complaints = new List<string>();
            page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add($"{page.Url}: {message.Text}"); };
            page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
            foreach (var (user, pattern) in pages)
            {
                foreach (var address in await Addresses(page, user, pattern))
                {
                    Assert.True((await page.GotoAsync(address))!.Ok, address);
                    await check(page, address);
                }
            }
            // The browser reports a page whose status says that something is not there.
            Assert.DoesNotContain(complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
            await page.Context.CloseAsync();
        }
    }

    private async Task<IEnumerable<string>> Addresses(IPage page, string user, string pattern)
    {
        if (pattern.Contains("{Rotation}", StringComparison.Ordinal))
            return new[] { "leave", "objection", "swap" }.Select(word => pattern.Replace("{Rotation}", Uri.EscapeDataString(posted.Rotation!.Value.Value), StringComparison.Ordinal).Replace("{Word}", word, StringComparison.Ordinal));
        if (pattern.Contains("{Code:int}", StringComparison.Ordinal)) return [pattern.Replace("{Code:int}", "404", StringComparison.Ordinal)];
        if (pattern.StartsWith("/deferrals/", StringComparison.Ordinal)) return [pattern.Replace("{Id}", asked!.Value.Value, StringComparison.Ordinal)];
        return pattern.Contains("{Name}", StringComparison.Ordinal) || pattern.Contains("{Number}", StringComparison.Ordinal) ? await Planned(user, pattern) : [await Filled(page, pattern)];
    }

    // Plans of their own: their pages are full. Each way to answer and each act on a pairing is a page.
    private async Task<IEnumerable<string>> Planned(string user, string pattern)
    {
        if (pattern.Contains("/rotations", StringComparison.Ordinal))
            return [pattern.Replace("{Name}", Plan, StringComparison.Ordinal).Replace("{Run}", Plan + "-rotation-1", StringComparison.Ordinal).Replace("{Staff}", posted.Posting.Teacher.Value, StringComparison.Ordinal)];
        var waiting = await PublishedYear.Waiting(site.Services, Plan);
        var paired = await PublishedYear.Paired(site.Services, Plan + "-paired");
        var offer = pattern.StartsWith("/pairings", StringComparison.Ordinal) || pattern.Contains("/receipt", StringComparison.Ordinal) ? paired : waiting;
        var address = pattern.Replace("{Name}", Plan, StringComparison.Ordinal).Replace("{Run}", Plan + "-1", StringComparison.Ordinal)
            .Replace("{Offer}", Plan + "-1", StringComparison.Ordinal).Replace("{Number}", offer.Value, StringComparison.Ordinal);
        var words = offer == waiting ? ["accept", "conditions", "alternatives", "decline"] : user == "city" ? ["sign", "review", "end"] : new[] { "sign" };
        return words.Select(word => address.Replace("{Word}", word, StringComparison.Ordinal)).Distinct();
    }

    private static async Task<string> Filled(IPage page, string address)
    {
        if (!address.Contains('{', StringComparison.Ordinal)) return address;
        await page.GotoAsync(address[..address.IndexOf("/{", StringComparison.Ordinal)]);
        if (!address.Contains("/import", StringComparison.Ordinal)) return (await page.Locator("tbody a").First.GetAttributeAsync("href"))!;
        await page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = "rows.csv", MimeType = "text/csv",
            Buffer = address.StartsWith("/teachers", StringComparison.Ordinal) ? SchoolPairing.Demo.DemoTeacherFile.Bytes(1, 300) : SchoolPairing.Demo.DemoFile.Bytes(1, 300),
        });
        await page.Locator("main button.main").ClickAsync();
        await page.WaitForURLAsync("**/import/*");
        return page.Url + (address.EndsWith("/done", StringComparison.Ordinal) ? "/done" : "");
    }

    private static async Task Accessible(IPage page, string address)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, address + "\n" + string.Join("\n", result.Violations.Select(violation => $"{violation.Id} ×{violation.Nodes.Length}: {violation.Nodes[0].Html}")));
    }
}
