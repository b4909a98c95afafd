using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>Schools without a helper and why: told once a group, since a group shares its reason.</summary>
internal static class LeftOutSection
{
    private const int HelpersNamed = 12;

    public static void Write(Html html, ProposalView view, ReportWords words)
    {
        var left = view.Proposal.Receivers.Where(receiver => receiver.LeftOut != LeftOutKind.NotLeftOut).ToList();
        html.Add($"<section id=\"left-out\"><h2>{words.Say("left-out")}</h2>\n");
        if (left.Count == 0) html.Add($"<p>{words.Say("left-out.nobody")}</p>");
        foreach (var group in left.Where(receiver => receiver.LeftOut == LeftOutKind.HelpersUsedUp).GroupBy(receiver => receiver.HallSet ?? -1).OrderByDescending(group => group.Count()).ThenBy(group => group.Key))
            UsedUp(html, view, words, group.Key < 0 ? null : view.Proposal.Certificate.WholeHallSet(group.Key), [.. group]);
        NoCandidates(html, view, words, [.. left.Where(receiver => receiver.LeftOut == LeftOutKind.NoCandidates)]);
        html.Add($"</section>\n");
    }

    private static void UsedUp(Html html, ProposalView view, ReportWords words, HallSet? set, List<ReceiverOutcome> group)
    {
        var neediest = group.Min(receiver => receiver.NeedRank);
        html.Add($"<h3>{words.Say("used-up", ("count", group.Count))}</h3>");
        if (set is not null)
        {
            html.Add($"<p>{words.Say("used-up.why", ("count", group.Count), ("helpers", set.Helpers.Length), ("users", set.Users.Length), ("rank", neediest))}</p>");
            var named = words.List(set.Helpers.Take(HelpersNamed).Select(helper => view.School(helper).Name));
            html.Add($"<p class=\"small\">{words.Say(set.Helpers.Length > HelpersNamed ? "used-up.helpers.more" : "used-up.helpers", ("names", named), ("count", set.Helpers.Length))}</p>");
        }
        Schools(html, view, words, group, receiver => words.Say("candidates", ("count", receiver.Candidates)));
    }

    private static void NoCandidates(Html html, ProposalView view, ReportWords words, List<ReceiverOutcome> group)
    {
        if (group.Count == 0) return;
        html.Add($"<h3>{words.Say("no-candidates", ("count", group.Count))}</h3><p>{words.Say("no-candidates.why")}</p>");
        Schools(html, view, words, group, receiver => words.List(receiver.Excluded.Select(count =>
            words.Say("excluded", ("rule", RuleName(count.Rule, words)), ("pairs", ReportWords.Whole(count.Pairs))))));
    }

    public static string RuleName(RuleId rule, ReportWords words) => words.Area("rule-name." + rule, rule.Value);

    private static void Schools(Html html, ProposalView view, ReportWords words, List<ReceiverOutcome> group, Func<ReceiverOutcome, string> why)
    {
        html.Add($"<details class=\"schools\"><summary>{words.Say("show-schools", ("count", group.Count))}</summary><table class=\"schools\"><thead><tr><th scope=\"col\">{words.Say("school")}</th><th scope=\"col\">{words.Say("county")}</th><th scope=\"col\" class=\"n\">{words.Say("need-rank")}</th><th scope=\"col\">{words.Say("why")}</th></tr></thead><tbody>\n");
        foreach (var receiver in group.OrderBy(receiver => receiver.NeedRank).ThenBy(receiver => receiver.School))
        {
            School school = view.School(receiver.School);
            html.Add($"<tr><th scope=\"row\">{school.Name}</th><td>{school.CountyName}</td><td class=\"n\">{receiver.NeedRank}</td><td>{why(receiver)}</td></tr>\n");
        }
        html.Add($"</tbody></table></details>\n");
    }
}
