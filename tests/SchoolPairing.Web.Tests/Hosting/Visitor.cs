using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace SchoolPairing.Web.Tests.Hosting;

/// <summary>A browser without script: it keeps cookies, fills in forms as they stand on the page and follows no redirect by itself.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Answer { get; private set; } = null!;

    /// <summary>The page that stands on the screen.</summary>
    public IDocument Page { get; private set; } = null!;

    public string Heading => Page.QuerySelector("h1")?.TextContent ?? "";

    /// <summary>Where the last answer sends to; empty: nowhere.</summary>
    public string SentTo => Answer.Headers.Location is { } location ? location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString : "";

    public Task<Visitor> Open(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens an address and goes where it sends.</summary>
    public async Task<Visitor> Follow(string path)
    {
        await Open(path);
        while (SentTo.Length > 0) await Open(SentTo);
        return this;
    }

    /// <summary>Sends the form with this handler name, its hidden fields included.</summary>
    public Task<Visitor> Submit(string form, params (string Name, string Value)[] fields) => Send(Post(form, new FormUrlEncodedContent(Hidden(form).Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)))));

    /// <summary>Sends the hidden fields of a form, its token among them, to another address.</summary>
    public Task<Visitor> Send(string form, string address) => Send(new HttpRequestMessage(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent(Hidden(form).Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    /// <summary>Sends the form with a file.</summary>
    public Task<Visitor> Upload(string form, string field, string fileName, byte[] content)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Hidden(form)) parts.Add(new StringContent(value), name);
        parts.Add(new ByteArrayContent(content), field, fileName);
        return Send(Post(form, parts));
    }

    public async Task<Visitor> SignIn(string userName, string password)
    {
        await Open("/sign-in");
        return await Submit("sign-in", ("UserName", userName), ("Password", password));
    }

    public void Dispose() => http.Dispose();

    private IElement Form(string form) =>
        Page.QuerySelector($"form:has(input[name=_handler][value='{form}'])") ?? Page.QuerySelector($"form[action='{form}']") ?? throw new Xunit.Sdk.XunitException($"no form {form} on “{Heading}”");

    private List<(string Name, string Value)> Hidden(string form) =>
        [.. Form(form).QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))];

    private HttpRequestMessage Post(string form, HttpContent content) => new(HttpMethod.Post, Form(form).GetAttribute("action") is { Length: > 0 } action ? action : Answer.RequestMessage!.RequestUri!.PathAndQuery) { Content = content };

    private async Task<Visitor> Send(HttpRequestMessage request)
    {
        Answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Page = await new HtmlParser().ParseDocumentAsync(await Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return this;
    }
}
