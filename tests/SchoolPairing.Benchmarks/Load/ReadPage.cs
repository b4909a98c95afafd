using AngleSharp.Html.Dom;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>A page that was read.</summary>
/// <param name="Path">Its address, query included.</param>
/// <param name="Document">What stands in it.</param>
/// <param name="SentTo">Where the answer sends on to; null: it is a page.</param>
internal sealed record ReadPage(string Path, IHtmlDocument Document, string? SentTo)
{
    /// <summary>Addresses of the links that a selector finds, each once.</summary>
    public IReadOnlyList<string> Links(string selector) => [.. Document.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")).OfType<string>().Distinct()];
}
