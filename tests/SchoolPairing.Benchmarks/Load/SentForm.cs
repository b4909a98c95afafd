using AngleSharp.Dom;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>A form of a page with the values that stand in it, as a browser would send it.</summary>
internal sealed class SentForm
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    private SentForm(IElement form, string page)
    {
        Path = form.GetAttribute("action") is { Length: > 0 } action ? action : page;
        foreach (var control in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var (name, type) = (control.GetAttribute("name")!, control.GetAttribute("type") ?? "");
            if (type is "submit" or "button" or "file" || (type is "checkbox" or "radio" && !control.HasAttribute("checked"))) continue;
            fields.Add(new(name, control.LocalName switch
            {
                "select" => (control.QuerySelector("option[selected]") ?? control.QuerySelector("option"))?.GetAttribute("value") ?? "",
                "textarea" => control.TextContent,
                _ => control.GetAttribute("value") ?? "",
            }));
        }
    }

    /// <summary>Where it is sent.</summary>
    public string Path { get; }

    public IEnumerable<KeyValuePair<string, string>> Fields => fields;

    /// <summary>The form around a button or a field; null: the page has none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="selector">Of the button or field.</param>
    public static SentForm? Of(ReadPage page, string selector) =>
        page.Document.QuerySelectorAll("form[method=post]").FirstOrDefault(form => form.QuerySelector(selector) is not null) is { } found ? new SentForm(found, page.Path) : null;

    /// <summary>Writes into a field, or presses a button.</summary>
    public SentForm With(string name, string value)
    {
        fields.RemoveAll(field => field.Key == name);
        fields.Add(new(name, value));
        return this;
    }
}
