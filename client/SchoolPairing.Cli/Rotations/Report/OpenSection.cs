using SchoolPairing.Cli.Rotations.Output;

namespace SchoolPairing.Cli.Rotations.Report;

/// <summary>What stays open: lessons that neither a post nor an online lesson holds, and posts without a teacher.</summary>
internal static class OpenSection
{
    private const int MostRows = 200;

    public static void Write(Html html, RotationView view, RotationWords words)
    {
        var open = view.Proposal.Covers.Where(cover => cover.OpenLessons > 0).OrderByDescending(cover => cover.OpenLessons).ThenBy(cover => cover.Demand.School).ToList();
        var filled = view.Proposal.Postings.Select(posting => posting.Post).ToHashSet();
        var empty = view.Proposal.Posts.Where(post => !filled.Contains(post.Id)).ToList();
        html.Add($"<section id=\"open\"><h2>{words.Say("open")}</h2><p class=\"lead\">{words.Say("open.lead", ("lessons", PageWords.Whole(open.Sum(cover => (long)cover.OpenLessons))), ("online", PageWords.Whole(view.Proposal.Covers.Sum(cover => (long)cover.OnlineLessons))), ("posts", PageWords.Whole(empty.Count)))}</p>");
        if (open.Count > 0)
        {
            html.Add($"<details><summary>{words.Say("open.lessons")}</summary><div class=\"wide\" tabindex=\"0\"><table>{RotationReport.Heads(words, "host", "subject", "#needed", "#covered", "#posts", "#online", "#open")}<tbody>\n");
            foreach (var cover in open.Take(MostRows))
                html.Add($"<tr><th scope=\"row\">{view.School(cover.Demand.School).Name}</th><td>{words.Stage(cover.Demand.Stage)} {words.Subject(cover.Demand.Subject)}</td><td class=\"n\">{cover.Demand.Needed}</td><td class=\"n\">{cover.Demand.Covered}</td><td class=\"n\">{cover.PostLessons}</td><td class=\"n\">{cover.OnlineLessons}</td><td class=\"n\">{cover.OpenLessons}</td></tr>\n");
            html.Add($"</tbody></table></div>{More(words, open.Count)}</details>\n");
        }
        if (empty.Count > 0)
        {
            html.Add($"<details><summary>{words.Say("open.posts")}</summary><div class=\"wide\" tabindex=\"0\"><table>{RotationReport.Heads(words, "host", "subject", "#lessons", "schools")}<tbody>\n");
            foreach (var post in empty.Take(MostRows))
                html.Add($"<tr><th scope=\"row\">{view.School(post.Host).Name}</th><td>{words.Stage(post.Stage)} {words.Subject(post.Subject)}</td><td class=\"n\">{post.WeeklyLessons}</td><td>{words.List(post.Shares.Select(share => view.School(share.School).Name))}</td></tr>\n");
            html.Add($"</tbody></table></div>{More(words, empty.Count)}</details>\n");
        }
        html.Add($"</section>\n");
    }

    private static string More(RotationWords words, int rows) => rows > MostRows ? words.Say("open.more", ("count", rows - MostRows)) : "";
}
