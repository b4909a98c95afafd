using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>
/// A browser without script: own cookies and connections, forms as they stand on the page. Where the program was killed under a request it waits until
/// the program is back and sends the same request once more, with the same command id.
/// </summary>
internal sealed class Browser(WebProcess program, Figures figures) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 2 });

    /// <summary>Opens a page; null: it was refused, which is noted as an error.</summary>
    public async Task<ReadPage?> Open(string kind, string path)
    {
        var page = await Send(kind, path, null);
        if (page?.SentTo is { } elsewhere) figures.Fail($"{kind}: {path} sends to {elsewhere}");
        return page?.SentTo is null ? page : null;
    }

    /// <summary>Sends a form; null: an error, noted.</summary>
    public Task<ReadPage?> Submit(string kind, SentForm form) => Send(kind, form.Path, form.Fields);

    public void Dispose() => http.Dispose();

    private async Task<ReadPage?> Send(string kind, string path, IEnumerable<KeyValuePair<string, string>>? fields)
    {
        while (true)
        {
            await program.Up;
            var kills = program.Kills;
            try
            {
                var clock = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(fields is null ? HttpMethod.Get : HttpMethod.Post, new Uri(program.Address, path));
                if (fields is not null) request.Content = new FormUrlEncodedContent(fields);
                using var answer = await http.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                figures.Add(kind, Stopwatch.GetElapsedTime(clock));
                return Read(kind, path, answer, text);
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or TaskCanceledException)
            {
                if (program.Kills == kills && program.Up.IsCompleted)
                {
                    figures.Fail($"{kind}: {path}: {lost.GetBaseException().Message}");
                    return null;
                }
                figures.AddCutOff();
            }
        }
    }

    private ReadPage? Read(string kind, string path, HttpResponseMessage answer, string text)
    {
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
        {
            var to = answer.Headers.Location!;
            var sentTo = to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString;
            if (!sentTo.StartsWith("/sign-in", StringComparison.Ordinal) && !sentTo.StartsWith("/no-access", StringComparison.Ordinal)) return new(path, new HtmlParser().ParseDocument(""), sentTo);
            figures.Fail($"{kind}: {path} sends to {sentTo}");
            return null;
        }
        if (answer.StatusCode == HttpStatusCode.OK) return new(path, new HtmlParser().ParseDocument(text), null);
        figures.Fail($"{kind}: {path}: status {(int)answer.StatusCode}: {new HtmlParser().ParseDocument(text).QuerySelector("main")?.TextContent.ReplaceLineEndings(" ").Trim()}");
        return null;
    }
}
