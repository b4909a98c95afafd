using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>One pair with its reasons: what the receiver lacks, what each feature adds, who else could help and at what price.</summary>
internal static class PairCard
{
    // Left out on paper: it takes room and adds nothing to the sum.
    private static readonly HtmlPart Zero = new(" class=\"zero\"");

    public static void Write(Html html, ProposalView view, ReportWords words, BarScale scale, string id, int number, ProposedPair pair)
    {
        var (receiver, helper) = (view.School(pair.Receiver), view.School(pair.Helper));
        html.Add($"<details class=\"pair\" id=\"pair-{id}\"><summary><span class=\"no\">{number}</span> <span class=\"who\">{receiver.Name} <span class=\"from\">← {helper.Name}</span></span> <span class=\"sum\">{words.Say("points", ("points", ReportWords.Whole(pair.Points)))}</span></summary>\n<div class=\"inside\"><div class=\"text\">");
        html.Add($"<p>{words.Say("pair.place", ("county", receiver.CountyName), ("township", receiver.Township ?? ""), ("unit", helper.UnitName), ("km", ReportWords.Km(pair.DistanceMeters)))}");
        if (pair.TravelMinutes is { } minutes) html.Add($" {words.Say("pair.travel", ("minutes", minutes))}");
        if (pair.Locked) html.Add($" <span class=\"tag\">{words.Say("locked")}</span>");
        html.Add($"</p><p><strong>{words.Say("lacks")}</strong> {NeedWords.Lacks(view, words, view.Receiver(pair.Receiver))}</p>\n");
        Alternatives(html, view, words, view.Receiver(pair.Receiver));
        html.Add($"</div><div>");
        if (pair.Heads is { } heads) HeadBars.Write(html, words, scale, heads, view.Proposal.Inputs.Model?.Stage ?? LearningStage.RuleBased);
        else Bars(html, words, scale, pair);
        html.Add($"</div></div></details>\n");
    }

    private static void Bars(Html html, ReportWords words, BarScale scale, ProposedPair pair)
    {
        if (pair.Contributions.IsEmpty)
        {
            html.Add($"<p>{words.Say("given-score", ("points", ReportWords.Whole(pair.Points)))}</p>");
            return;
        }
        html.Add($"<table class=\"bars\"><thead><tr><th scope=\"col\">{words.Say("reason")}</th><th scope=\"col\"><span class=\"hidden\">{words.Say("bar")}</span></th><th scope=\"col\" class=\"n\">{words.Say("score")}</th></tr></thead><tbody>\n");
        foreach (var contribution in ReasonWords.Ordered(pair))
        {
            html.Add($"<tr{(contribution.Points == 0 ? Zero : default)}><th scope=\"row\">{ReasonWords.Label(contribution.Feature, words)}");
            if (contribution.Value is null) html.Add($" <span class=\"tag warn\">{words.Say("missing")}</span>");
            html.Add($"<small>{ReasonWords.Sentence(contribution, words)}</small></th><td class=\"graph\">{scale.Bar(contribution.Points)}</td><td class=\"n\">{ReportWords.Signed(contribution.Points)}</td></tr>\n");
        }
        if (pair.BasePoints != 0) html.Add($"<tr><th scope=\"row\">{words.Say("base")}<small>{words.Say("base.what")}</small></th><td class=\"graph\">{scale.Bar(pair.BasePoints)}</td><td class=\"n\">{ReportWords.Signed(pair.BasePoints)}</td></tr>");
        html.Add($"</tbody><tfoot><tr><th scope=\"row\" colspan=\"2\">{words.Say("total")}</th><td class=\"n\">{ReportWords.Whole(pair.Points)}</td></tr></tfoot></table>\n");
    }

    private static void Alternatives(Html html, ProposalView view, ReportWords words, ReceiverOutcome receiver)
    {
        if (receiver.Alternatives.IsEmpty)
        {
            html.Add($"<p class=\"else\">{words.Say("alternatives.none")}</p>");
            return;
        }
        html.Add($"<p class=\"else\">{words.Say("alternatives")}</p><ul>");
        foreach (var other in receiver.Alternatives)
            html.Add($"<li>{words.Say("alternative", ("helper", view.School(other.Helper).Name), ("km", ReportWords.Km(other.DistanceMeters)), ("points", ReportWords.Whole(other.Points)))}{PriceWords.Sentence(view, words, other.Price)}</li>");
        html.Add($"</ul>");
    }
}
