using SchoolPairing.Cli.Matching.Output;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>The pairs of a county as a list.</summary>
internal static class PairTable
{
    public static void Write(Html html, ProposalView view, ReportWords words, CountyPart county)
    {
        html.Add($"<table class=\"pairs\"><thead><tr><th scope=\"col\" class=\"n\">{words.Say("number")}</th><th scope=\"col\">{words.Say("receiver")}</th><th scope=\"col\">{words.Say("helper")}</th>");
        html.Add($"<th scope=\"col\" class=\"n\">{words.Say("need-rank")}</th><th scope=\"col\" class=\"n\">{words.Say("distance")}</th><th scope=\"col\" class=\"n\">{words.Say("score")}</th></tr></thead><tbody>\n");
        foreach (var (number, pair) in county.Pairs)
        {
            var (receiver, helper) = (view.School(pair.Receiver), view.School(pair.Helper));
            html.Add($"<tr><td class=\"n\" data-label=\"{words.Say("number")}\">{number}</td><th scope=\"row\" data-label=\"{words.Say("receiver")}\"><a href=\"#pair-{county.County}-{number}\">{receiver.Name}</a><small>{receiver.Township}</small></th>");
            html.Add($"<td data-label=\"{words.Say("helper")}\">{helper.Name}<small>{helper.UnitName}</small></td><td class=\"n\" data-label=\"{words.Say("need-rank")}\">{view.Receiver(pair.Receiver).NeedRank}</td>");
            html.Add($"<td class=\"n\" data-label=\"{words.Say("distance")}\">{words.Say("km", ("km", ReportWords.Km(pair.DistanceMeters)))}</td><td class=\"n\" data-label=\"{words.Say("score")}\">{ReportWords.Whole(pair.Points)}</td></tr>\n");
        }
        html.Add($"</tbody></table>\n");
    }
}
