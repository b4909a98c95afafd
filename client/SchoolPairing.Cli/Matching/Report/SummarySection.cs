using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>The plan on one page: figures, map, counties.</summary>
internal static class SummarySection
{
    public static void Write(Html html, ProposalView view, ReportWords words, MapDrawing map, IReadOnlyList<CountyPart> counties)
    {
        html.Add($"<section id=\"summary\"><h2>{words.Say("summary")}</h2>\n");
        Figures(html, view, words);
        html.Add($"<p class=\"lead\">{Rules(view, words)}</p>");
        if (view.Proposal.Inputs.Model is { } model)
            html.Add($"<p>{words.Say("model.used", ("title", words.Label(model.Title)), ("model", model.Id), ("hash", ModelName.Of(model).ShortHash))} {HeadText.Stage(model.Stage, words.Language)}</p>");
        html.Add($"<figure>{map.Region()}<figcaption>{Legend(words)}</figcaption></figure>\n");
        Counties(html, words, counties);
        html.Add($"<details class=\"guide\"><summary>{words.Say("guide")}</summary><ol>");
        foreach (var step in new[] { "guide.1", "guide.2", "guide.3", "guide.4" }) html.Add($"<li>{words.Say(step)}</li>");
        html.Add($"</ol></details></section>\n");
    }

    public static HtmlPart Legend(ReportWords words) => Html.Of(html => html.Add(
        $"<span class=\"key\"><i class=\"helped\"></i>{words.Say("legend.helped")}</span><span class=\"key\"><i class=\"left\"></i>{words.Say("legend.left")}</span><span class=\"key\"><i class=\"helper\"></i>{words.Say("legend.helper")}</span>"));

    private static void Figures(Html html, ProposalView view, ReportWords words)
    {
        var totals = view.Proposal.Totals;
        var distances = view.Proposal.Pairs.Select(pair => pair.DistanceMeters).Order().ToList();
        html.Add($"<dl class=\"figures\">");
        Figure("figure.pairs", ReportWords.Whole(totals.Pairs), words.Say("figure.pairs.of", ("used", view.Proposal.Helpers.Count(helper => helper.Used > 0)), ("places", ReportWords.Whole(totals.HelperPlaces))));
        Figure("figure.helped", ReportWords.Whole(totals.ReceiversHelped), words.Say("figure.helped.of", ("receivers", ReportWords.Whole(totals.Receivers)), ("share", ReportWords.Percent(totals.ReceiversHelped, totals.Receivers))));
        Figure("figure.left", ReportWords.Whole(totals.Receivers - totals.ReceiversHelped), words.Say("figure.left.of"));
        Figure("figure.distance", distances.Count == 0 ? "–" : words.Say("km", ("km", ReportWords.Km(distances[distances.Count / 2]))),
            distances.Count == 0 ? "" : words.Say("figure.distance.of", ("mean", ReportWords.Km(totals.DistanceMeters / distances.Count)), ("most", ReportWords.Km(distances[^1]))));
        Figure("figure.points", ReportWords.Whole(totals.Points), totals.Pairs == 0 ? "" : words.Say("figure.points.of", ("mean", ReportWords.Whole(totals.Points / totals.Pairs))));
        html.Add($"</dl>\n");

        void Figure(string key, string value, string more) => html.Add($"<div><dt>{words.Say(key)}</dt><dd><b>{value}</b><span>{more}</span></dd></div>");
    }

    private static string Rules(ProposalView view, ReportWords words)
    {
        var policy = view.Proposal.Inputs.Policy;
        return words.Say("rules", ("stages", words.List(policy.Stages.Select(stage => words.Name("stage." + stage, stage.Value)))),
            ("km", ReportWords.Decimal(policy.MaxDistanceKm)), ("capacity", policy.HelperCapacity), ("helpers", policy.HelpersPerReceiver))
            + words.Say(policy.Priority == Priority.WeakestFirst ? "rules.weakest-first" : "rules.most-schools")
            + words.Say(policy.Objective == Objective.Score ? "rules.score" : "rules.distance");
    }

    private static void Counties(Html html, ReportWords words, IReadOnlyList<CountyPart> counties)
    {
        html.Add($"<h3>{words.Say("by-county")}</h3><div class=\"wide\" tabindex=\"0\"><table class=\"counties\"><thead><tr><th scope=\"col\">{words.Say("county")}</th><th scope=\"col\" class=\"n\">{words.Say("receivers")}</th>");
        html.Add($"<th scope=\"col\" class=\"n\">{words.Say("helped")}</th><th scope=\"col\" class=\"n\">{words.Say("left")}</th><th scope=\"col\">{words.Say("share")}</th><th scope=\"col\" class=\"n\">{words.Say("mean-km")}</th></tr></thead><tbody>\n");
        foreach (var county in counties)
        {
            var share = county.Receivers.Count == 0 ? 0 : 100.0 * county.Helped / county.Receivers.Count;
            html.Add($"<tr><th scope=\"row\"><a href=\"#county-{county.County}\">{county.Name}</a></th><td class=\"n\">{county.Receivers.Count}</td><td class=\"n\">{county.Helped}</td><td class=\"n\">{county.Receivers.Count - county.Helped}</td>");
            html.Add($"<td class=\"bar\"><span class=\"track\"><span style=\"width:{share:0.#}%\"></span></span> {ReportWords.Percent(county.Helped, county.Receivers.Count)}</td>");
            html.Add($"<td class=\"n\">{(county.Pairs.Count == 0 ? "–" : ReportWords.Km(county.Pairs.Sum(entry => (long)entry.Pair.DistanceMeters) / county.Pairs.Count))}</td></tr>\n");
        }
        html.Add($"</tbody></table></div>\n");
    }
}
