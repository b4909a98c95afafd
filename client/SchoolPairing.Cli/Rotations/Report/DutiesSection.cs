using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Cli.Rotations.Report;

/// <summary>What has to be sent and what is: units first, then the schools that miss.</summary>
internal static class DutiesSection
{
    public static void Write(Html html, RotationView view, RotationWords words)
    {
        html.Add($"<section id=\"duties\"><h2>{words.Say("duties")}</h2><p class=\"lead\">{words.Say("duties.lead")}</p>");
        Table(html, view, words, [.. view.Proposal.Ledger.Where(line => line.School is null)]);
        var missed = view.Proposal.Ledger.Where(line => line.School is not null && line.Missing > 0).ToList();
        var heading = words.Say("duties.missed", ("missed", missed.Count), ("schools", view.Proposal.Ledger.Count(line => line.School is not null)));
        if (missed.Count == 0) html.Add($"<h3>{heading}</h3>");
        else
        {
            // Hundreds of rows in a city: whoever wants them unfolds them.
            html.Add($"<details><summary>{heading}</summary>");
            Table(html, view, words, missed);
            html.Add($"</details>");
        }
        if (view.Outlook.Reliefs.Length > 0)
        {
            html.Add($"<h3>{words.Say("reliefs")}</h3><ul>");
            foreach (var relief in view.Outlook.Reliefs) html.Add($"<li>{RotateWords.Relief(relief, words.Language)}</li>");
            html.Add($"</ul>");
        }
        html.Add($"</section>\n");
    }

    private static void Table(Html html, RotationView view, RotationWords words, List<QuotaLine> lines)
    {
        if (lines.Count == 0) return;
        html.Add($"<div class=\"wide\" tabindex=\"0\"><table>{RotationReport.Heads(words, "rule", "where", "#counted", "#required", "#sent", "state")}<tbody>\n");
        foreach (var line in lines)
        {
            var where = line.School is { } school ? view.School(school).Name : view.Inputs.Schools.FirstOrDefault(found => found.Unit == line.Unit)?.UnitName ?? line.Unit.Value;
            html.Add($"<tr><th scope=\"row\">{words.RuleName(line.Rule)}</th><td>{where}</td><td class=\"n\">{line.Counted}</td><td class=\"n\">{line.Required}</td><td class=\"n\">{line.Sent}</td>");
            html.Add($"<td>{(line.Missing > 0 ? words.Say("state.missing", ("missing", line.Missing)) : words.Say("state.met"))}</td></tr>\n");
        }
        html.Add($"</tbody></table></div>");
    }
}
