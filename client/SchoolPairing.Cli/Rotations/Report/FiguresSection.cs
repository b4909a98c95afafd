using System.Globalization;
using SchoolPairing.Cli.Rotations.Output;

namespace SchoolPairing.Cli.Rotations.Report;

/// <summary>The plan in five figures.</summary>
internal static class FiguresSection
{
    public static void Write(Html html, RotationView view, RotationWords words)
    {
        var proposal = view.Proposal;
        var sent = proposal.Postings.Select(posting => posting.Teacher).Distinct().Count();
        var missed = proposal.Ledger.Count(line => line.Missing > 0);
        html.Add($"<section id=\"summary\"><h2>{words.Say("summary")}</h2><dl class=\"figures\">");
        Figure("sent", PageWords.Whole(sent), words.Say("figure.sent.of", ("teachers", PageWords.Whole(view.Inputs.Teachers.Length)), ("backbone", proposal.Postings.Where(posting => posting.Backbone).Select(posting => posting.Teacher).Distinct().Count())));
        Figure("duties", PageWords.Whole(proposal.Ledger.Length - missed), words.Say("figure.duties.of", ("duties", PageWords.Whole(proposal.Ledger.Length)), ("missed", missed)));
        Figure("posts", PageWords.Whole(proposal.Postings.Select(posting => posting.Post).Distinct().Count()), words.Say("figure.posts.of", ("posts", PageWords.Whole(proposal.Posts.Length))));
        Figure("visits", PageWords.Whole(view.Visits.Count), words.Say("figure.visits.of", ("lessons", PageWords.Whole(view.Visits.Sum(visit => visit.Lessons.Length))), ("unmet", view.UnmetLessons)));
        Figure("gap", proposal.Proof.Gap == 0 ? "0" : (proposal.Proof.Gap * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%", words.Say(proposal.Proof.Gap == 0 ? "figure.gap.proven" : "figure.gap.good"));
        html.Add($"</dl></section>\n");

        void Figure(string key, string value, string more) => html.Add($"<div><dt>{words.Say("figure." + key)}</dt><dd><b>{value}</b><span>{more}</span></dd></div>");
    }
}
