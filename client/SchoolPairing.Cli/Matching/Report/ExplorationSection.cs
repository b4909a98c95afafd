using System.Globalization;
using SchoolPairing.Cli.Matching.Output;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>Pairs outside the proposal that are suggested to learn from: what each is, what it would cost, and that nobody need take it up.</summary>
internal static class ExplorationSection
{
    public static void Write(Html html, ProposalView view, ReportWords words)
    {
        if (view.Proposal.Explorations is not { } explorations) return;
        html.Add($"<section id=\"explorations\"><h2>{words.Say("exploration")}</h2>");
        if (explorations.IsEmpty)
        {
            html.Add($"<p>{words.Say("exploration.none")}</p></section>\n");
            return;
        }
        html.Add($"<p>{words.Say("exploration.what", ("count", explorations.Length), ("percent", (100 * explorations[0].Chance).ToString("0.#", CultureInfo.InvariantCulture)))}</p><ul>\n");
        var outcomes = view.Proposal.Receivers.ToDictionary(receiver => receiver.School);
        foreach (var one in explorations)
        {
            var other = outcomes[one.Receiver].Alternatives.First(other => other.Helper == one.Helper);
            var pair = words.Say("exploration.pair", ("receiver", one.Receiver), ("helper", one.Helper), ("km", ReportWords.Km(other.DistanceMeters)), ("points", ReportWords.Whole(other.Points)));
            html.Add($"<li><strong>{view.School(one.Receiver).Name} ← {view.School(one.Helper).Name}</strong>{pair}{PriceWords.Sentence(view, words, other.Price)}</li>\n");
        }
        html.Add($"</ul></section>\n");
    }
}
