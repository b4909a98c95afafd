using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>Errors by county, size, stage and class of the receiver, with a note where the pairs are few.</summary>
internal static class GroupSection
{
    private const int Few = 100;
    private const double Large = 0.05;

    public static void Write(Html html, TrainingReport report, TrainingWords words)
    {
        html.Add($"<section id=\"groups\" class=\"page\"><h2>{words.Say("groups")}</h2>");
        if (report.Groups.IsEmpty)
        {
            html.Add($"<p>{words.Say("groups.none")}</p></section>\n");
            return;
        }
        html.Add($"<p>{words.Say("groups.meaning")}</p>\n<div class=\"wide\" tabindex=\"0\"><table class=\"plain\"><thead><tr><th scope=\"col\">{words.Say("group")}</th><th scope=\"col\" class=\"n\">{words.Say("pairs")}</th>");
        html.Add($"<th scope=\"col\" class=\"n\">{words.Say("predicted")}</th><th scope=\"col\" class=\"n\">{words.Say("observed")}</th><th scope=\"col\" class=\"n\">{words.Say("difference")}</th></tr></thead><tbody>\n");
        foreach (var kind in report.Groups.GroupBy(group => group.Kind))
        {
            html.Add($"<tr><th scope=\"rowgroup\" colspan=\"5\"><strong>{words.Name("group." + kind.Key, kind.Key)}</strong></th></tr>\n");
            foreach (var group in kind)
            {
                var difference = group.Predicted - group.Observed;
                html.Add($"<tr><th scope=\"row\">{(group.Label is { } label ? words.Label(label) : words.Name($"group.{group.Kind}.{group.Group}", group.Group))}");
                if (group.Pairs < Few) html.Add($" <span class=\"tag\">{words.Say("group.few")}</span>");
                else if (Math.Abs(difference) > Large) html.Add($" <span class=\"tag warn\">{words.Say("group.large")}</span>");
                html.Add($"</th><td class=\"n\">{group.Pairs}</td><td class=\"n\">{TrainingWords.Number(100 * group.Predicted, "0")}%</td>");
                html.Add($"<td class=\"n\">{TrainingWords.Number(100 * group.Observed, "0")}%</td><td class=\"n\">{TrainingWords.Signed(100 * difference, "0")}</td></tr>\n");
            }
        }
        html.Add($"</tbody></table></div></section>\n");
    }
}
