using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Cli.Rotations.Report;

/// <summary>Who goes where, by county of the host, each with the arithmetic of its points.</summary>
internal static class PostingsSection
{
    public static void Write(Html html, RotationView view, RotationWords words)
    {
        html.Add($"<section id=\"postings\"><h2>{words.Say("postings")}</h2>");
        foreach (var county in view.Proposal.Postings.GroupBy(posting => view.School(posting.Host).County).OrderBy(group => group.Key))
        {
            html.Add($"<details><summary>{words.Say("postings.county", ("county", view.School(county.First().Host).CountyName), ("count", county.Count()))}</summary><div class=\"wide\" tabindex=\"0\"><table>");
            html.Add($"{RotationReport.Heads(words, "host", "teacher", "home", "subject", "form", "days", "#minutes", "why")}<tbody>\n");
            foreach (var posting in county.OrderBy(posting => posting.Host).ThenBy(posting => posting.Teacher).ThenBy(posting => posting.FirstTerm)) Row(html, view, words, posting);
            html.Add($"</tbody></table></div></details>\n");
        }
        html.Add($"</section>\n");
    }

    private static void Row(Html html, RotationView view, RotationWords words, Posting posting)
    {
        var (post, (from, until)) = (view.Post(posting.Post), view.Days(posting));
        html.Add($"<tr><th scope=\"row\">{view.School(posting.Host).Name}</th><td class=\"keep\">{view.Name(posting.Teacher)}{(posting.Backbone ? Html.Of(tag => tag.Add($" <span class=\"tag\">{words.Say("backbone")}</span>")) : default)}</td>");
        html.Add($"<td>{view.School(posting.Home).Name}</td><td>{words.Stage(post.Stage)} {words.Subject(post.Subject)}{(post.WeeklyLessons > 0 ? " · " + words.Say("lessons", ("count", post.WeeklyLessons)) : "")}</td><td class=\"keep\">{words.Form(view, posting.Form)}</td>");
        html.Add($"<td class=\"keep\">{RotationWords.Day(from)} –<br>{RotationWords.Day(until)}</td><td class=\"n\">{posting.OneWayMinutes}</td><td><small>");
        foreach (var part in posting.Contributions.Where(part => part.Points != 0).OrderByDescending(part => Math.Abs((long)part.Points)))
            html.Add($"{words.Contribution(part)} {PageWords.Signed(part.Points)}; ");
        html.Add($"= {PageWords.Whole(posting.Points)}</small></td></tr>\n");
    }
}
