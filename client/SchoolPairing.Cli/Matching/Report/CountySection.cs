using SchoolPairing.Cli.Matching.Output;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>One section a county: its map, the list of its pairs, then each pair with its reasons.</summary>
internal static class CountySection
{
    public static void Write(Html html, ProposalView view, ReportWords words, MapDrawing map, IReadOnlyList<CountyPart> counties)
    {
        var scale = BarScale.Of(view.Proposal);
        html.Add($"<section id=\"counties\"><h2>{words.Say("counties")}</h2><p>{words.Say("counties.how")}</p></section>\n");
        foreach (var county in counties)
        {
            html.Add($"<section id=\"county-{county.County}\" class=\"county\"><h2>{county.Name}</h2>");
            html.Add($"<p class=\"lead\">{words.Say("county.sums", ("receivers", county.Receivers.Count), ("helped", county.Helped), ("left", county.Receivers.Count - county.Helped))}</p>\n");
            if (county.Pairs.Count > 0)
            {
                html.Add($"<figure>{map.County(county.County, county.Name, county.Pairs, county.Receivers)}<figcaption>{SummarySection.Legend(words)} {words.Say("map.numbers")}</figcaption></figure>\n");
                PairTable.Write(html, view, words, county);
                html.Add($"<h3 class=\"pair-by-pair\">{words.Say("pair-by-pair")}</h3><div class=\"cards\">\n");
                foreach (var (number, pair) in county.Pairs) PairCard.Write(html, view, words, scale, $"{county.County}-{number}", number, pair);
                html.Add($"</div>");
            }
            html.Add($"</section>\n");
        }
    }
}
