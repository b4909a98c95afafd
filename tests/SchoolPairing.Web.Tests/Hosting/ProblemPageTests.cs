using System.Net;
using Xunit;

namespace SchoolPairing.Web.Tests.Hosting;

/// <summary>Whatever is refused before a page could answer is answered by a page all the same.</summary>
public sealed class ProblemPageTests(Site site) : IClassFixture<Site>
{
    private static readonly KeyValuePair<string, string>[] SignIn = [KeyValuePair.Create("_handler", "sign-in"), KeyValuePair.Create("UserName", "admin"), KeyValuePair.Create("Password", "x")];

    private async Task<(HttpStatusCode Status, string Page)> Post(string path, HttpContent content)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        using var answer = await http.PostAsync(path, content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/sign-in"), InlineData("/language")]
    public async Task A_form_without_its_token_is_told_to_open_the_page_again(string path)
    {
        using var form = new FormUrlEncodedContent(SignIn);
        var (status, page) = await Post(path, form);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("<h1>This page was open too long</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_form_is_refused_to_somebody_who_is_not_signed_in()
    {
        using var form = new FormUrlEncodedContent(SignIn.Append(KeyValuePair.Create("Much", new string('x', 3 * 1024 * 1024))));

        Assert.InRange((int)(await Post("/sign-in", form)).Status, 400, 499);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_by_the_page_itself()
    {
        var visitor = await (await site.SignedIn("city")).Open("/import");
        await visitor.Upload("upload", "File", "large.csv", new byte[40 * 1024 * 1024]);

        Assert.Contains("25", visitor.Page.QuerySelector(".notice.fault")!.TextContent, StringComparison.Ordinal);
    }
}
