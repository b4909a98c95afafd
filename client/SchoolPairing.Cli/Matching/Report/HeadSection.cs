using System.Globalization;
using SchoolPairing.Cli.Matching.Output;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>Title, for whom the report is, and whether its schools are invented.</summary>
internal static class HeadSection
{
    public static void Write(Html html, ProposalView view, ReportWords words)
    {
        var policy = view.Proposal.Inputs.Policy;
        html.Add($"<header><div class=\"page\"><p class=\"kicker\">{words.Say("kicker")}</p><h1>{words.Say("title")}</h1>");
        html.Add($"<p>{words.Say("subtitle", ("date", policy.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("profile", view.Proposal.Inputs.Profile))}</p></div></header>\n");
        html.Add($"<aside class=\"page\" aria-label=\"{words.Say("kicker")}\"><p class=\"note\">{words.Say("audience")}</p>");
        if (view.Made) html.Add($"<p class=\"note made\"><strong>{words.Say("made.short")}</strong> {words.Say("made")}</p>");
        html.Add($"<nav aria-label=\"{words.Say("nav")}\"><a href=\"#summary\">{words.Say("nav.summary")}</a><a href=\"#coverage\">{words.Say("nav.coverage")}</a>");
        html.Add($"<a href=\"#counties\">{words.Say("nav.counties")}</a><a href=\"#left-out\">{words.Say("nav.left-out")}</a><a href=\"#proof\">{words.Say("nav.proof")}</a></nav></aside>\n");
    }
}
