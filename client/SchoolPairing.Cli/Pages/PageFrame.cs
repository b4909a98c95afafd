namespace SchoolPairing.Cli.Pages;

/// <summary>The frame of every page that the commands write: one file that needs no network and no script, for the screen, the phone and paper.</summary>
internal static class PageFrame
{
    /// <summary>Everything around the content of a page.</summary>
    /// <param name="language">zh-CN or en.</param>
    /// <param name="title">Title of the window.</param>
    /// <param name="body">Writes what stands between the body tags.</param>
    public static string Around(string language, string title, Action<Html> body)
    {
        var html = new Html();
        html.Add($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Add($"<title>{title}</title>\n<style>\n{new HtmlPart(Style())}</style>\n</head>\n<body>\n");
        body(html);
        html.Add($"</body>\n</html>\n");
        return html.ToString();
    }

    private static string Style()
    {
        using var stream = typeof(PageFrame).Assembly.GetManifestResourceStream("SchoolPairing.Cli.Pages.page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
