using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>Need before the plan and what stays without help after it.</summary>
internal static class CoverageSection
{
    public static void Write(Html html, ProposalView view, ReportWords words)
    {
        html.Add($"<section id=\"coverage\"><h2>{words.Say("coverage")}</h2><p>{words.Say("coverage.meaning")}</p>\n");
        Indicators(html, view, words);
        Subjects(html, view, words);
        html.Add($"</section>\n");
    }

    private static void Indicators(Html html, ProposalView view, ReportWords words)
    {
        Head(html, words, words.Say("indicator"), words.Say("not-met"));
        foreach (var indicator in view.Proposal.Inputs.NeedModel.Indicators)
        {
            var missing = view.Proposal.Receivers.Where(receiver => IsShort(receiver, indicator.Id)).ToList();
            Row(html, words.Label(indicator.Label), words.Area("need.help." + indicator.Help, ""), missing.Count, missing.Count(receiver => view.IsHelped(receiver.School)));
        }
        var failing = view.Proposal.Receivers.Where(receiver => receiver.Need.Verdict == NeedVerdict.Fails).ToList();
        if (failing.Count > 0) Row(html, words.Say("weak-schools"), "", failing.Count, failing.Count(receiver => view.IsHelped(receiver.School)));
        html.Add($"</tbody></table></div>\n");
    }

    private static void Subjects(Html html, ProposalView view, ReportWords words)
    {
        var gaps = view.Proposal.Receivers
            .SelectMany(receiver => receiver.Need.Parts.SelectMany(part => part.Gaps).Select(gap => (gap, helped: view.IsHelped(receiver.School))))
            .GroupBy(entry => entry.gap.Subject)
            .Select(group => (Subject: group.Key, All: group.Sum(entry => entry.gap.MissingTeachers), Helped: group.Where(entry => entry.helped).Sum(entry => entry.gap.MissingTeachers)))
            .OrderByDescending(row => row.All).ThenBy(row => row.Subject).ToList();
        if (gaps.Count == 0) return;
        html.Add($"<h3>{words.Say("subjects")}</h3>");
        Head(html, words, words.Say("subject"), words.Say("missing-teachers"));
        foreach (var (subject, all, helped) in gaps)
            Row(html, SubjectName(subject, words), "", (long)Math.Round(all), (long)Math.Round(helped));
        html.Add($"</tbody></table></div>\n");
    }

    public static string SubjectName(SubjectId subject, ReportWords words) => words.Name("subject." + subject, subject.Value);

    private static bool IsShort(ReceiverOutcome receiver, string indicator) => receiver.Need.Parts
        .Any(part => part.Readings.Any(reading => reading.Indicator == indicator && reading.State == IndicatorState.NotMet));

    private static void Head(Html html, ReportWords words, string what, string count) => html.Add(
        $"<div class=\"wide\" tabindex=\"0\"><table class=\"coverage\"><thead><tr><th scope=\"col\">{what}</th><th scope=\"col\" class=\"n\">{count}</th><th scope=\"col\" class=\"n\">{words.Say("covered")}</th><th scope=\"col\" class=\"n\">{words.Say("open")}</th><th scope=\"col\">{words.Say("share")}</th></tr></thead><tbody>\n");

    private static void Row(Html html, string label, string tag, long all, long covered)
    {
        html.Add($"<tr><th scope=\"row\">{label}");
        if (tag.Length > 0) html.Add($" <span class=\"tag\">{tag}</span>");
        html.Add($"</th><td class=\"n\">{ReportWords.Whole(all)}</td><td class=\"n\">{ReportWords.Whole(covered)}</td><td class=\"n\">{ReportWords.Whole(all - covered)}</td>");
        html.Add($"<td class=\"bar\"><span class=\"track\"><span style=\"width:{(all == 0 ? 0 : 100.0 * covered / all):0.#}%\"></span></span> {ReportWords.Percent(covered, all)}</td></tr>\n");
    }
}
