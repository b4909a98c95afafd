using System.Globalization;
using SchoolPairing.Cli.Rotations.Output;

namespace SchoolPairing.Cli.Rotations.Report;

/// <summary>What the plan does to people: how the load is spread, who is sent, and the people indicators before and after.</summary>
internal static class PeopleSection
{
    public static void Write(Html html, RotationView view, RotationWords words)
    {
        var fairness = view.Proposal.Fairness;
        html.Add($"<section id=\"people\"><h2>{words.Say("people")}</h2><p class=\"lead\">{words.Say("people.burden", ("worst", PageWords.Whole(fairness.Worst)), ("possible", PageWords.Whole(fairness.WorstPossible)), ("mean", PageWords.Decimal(fairness.Mean)))}</p>");
        var warned = view.Outlook.Senders.Where(sender => sender.Warn).ToList();
        html.Add($"<h3>{words.Say("people.guard", ("warned", warned.Count), ("schools", view.Outlook.Senders.Length))}</h3>");
        if (warned.Count > 0)
        {
            html.Add($"<div class=\"wide\" tabindex=\"0\"><table>{RotationReport.Heads(words, "home", "#eligible", "#sent", "#backbone-eligible", "#backbone-sent", "#senior-eligible", "#senior-sent")}<tbody>\n");
            foreach (var sender in warned)
                html.Add($"<tr><th scope=\"row\">{view.School(sender.School).Name}</th><td class=\"n\">{sender.Eligible}</td><td class=\"n\">{sender.Sent}</td><td class=\"n\">{Share(sender.EligibleBackbonePercent)}</td><td class=\"n\">{Share(sender.SentBackbonePercent)}</td><td class=\"n\">{Share(sender.EligibleSeniorPercent)}</td><td class=\"n\">{Share(sender.SentSeniorPercent)}</td></tr>\n");
            html.Add($"</tbody></table></div>");
        }
        if (view.Outlook.Forecast.Length > 0)
        {
            html.Add($"<h3>{words.Say("people.forecast")}</h3><div class=\"wide\" tabindex=\"0\"><table>{RotationReport.Heads(words, "county", "stage", "indicator", "#variation-before", "#variation-after", "#met-before", "#met-after")}<tbody>\n");
            foreach (var line in view.Outlook.Forecast)
                html.Add($"<tr><th scope=\"row\">{view.Inputs.Schools.FirstOrDefault(school => school.County == line.County)?.CountyName ?? line.County.Value}</th><td>{words.Stage(line.Stage)}</td><td>{view.Indicator(line.Indicator, words.Language)}</td><td class=\"n\">{Number(line.VariationBefore)}</td><td class=\"n\">{Number(line.VariationAfter)}</td><td class=\"n\">{line.MetBefore}</td><td class=\"n\">{line.MetAfter}</td></tr>\n");
            html.Add($"</tbody></table></div>");
        }
        html.Add($"</section>\n");
    }

    private static string Share(double percent) => percent.ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";
}
