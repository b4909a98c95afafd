using System.Globalization;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>The certificate in plain words, how to check it, and what the plan was made from.</summary>
internal static class ProofSection
{
    public static void Write(Html html, ProposalView view, ReportWords words)
    {
        var (proposal, inputs) = (view.Proposal, view.Proposal.Inputs);
        var certificate = proposal.Certificate;
        html.Add($"<section id=\"proof\"><h2>{words.Say("proof")}</h2><p>{words.Say("proof.what")}</p><ul>");
        html.Add($"<li>{words.Say("proof.prices", ("prices", ReportWords.Whole(certificate.HelperPrices.Length + certificate.ReceiverPrices.Length)), ("candidates", ReportWords.Whole(proposal.Totals.Candidates)))}</li>");
        html.Add($"<li>{words.Say("proof.hall", ("sets", certificate.HallSets.Length), ("left", proposal.Totals.Receivers - proposal.Totals.ReceiversHelped))}</li>");
        html.Add($"<li>{words.Say("proof.repeat")}</li></ul>");
        html.Add($"<p>{words.Say("proof.check")}</p><pre>{StartLine.Prefix} verify DIR\nsha256sum -c {Checksums.Name}</pre>\n");
        html.Add($"<h3>{words.Say("made-from")}</h3><dl class=\"facts\">");
        Fact("fact.date", inputs.Policy.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Fact("fact.schools", ReportWords.Whole(inputs.Schools.Length));
        Fact("fact.need-model", words.Label(inputs.NeedModel.Title));
        if (inputs.Model is { } model)
            Fact("fact.model", words.Say("fact.model.value", ("title", words.Label(model.Title)), ("model", model.Id), ("hash", ModelHash.Of(model))));
        else Fact("fact.card", words.Label(inputs.Card.Title));
        if (UnusedScores.Of(proposal) is { } unused)
            Fact("fact.scores", words.Say("fact.scores.of", ("given", ReportWords.Whole(inputs.GivenScores!.Value.Length)), ("unused", ReportWords.Whole(unused))));
        Fact("fact.decisions", ReportWords.Whole(inputs.Decisions.Length));
        Fact("fact.hash", proposal.InputsHash);
        html.Add($"</dl>");
        if (proposal.Drift is { } drift)
            html.Add($"<h3>{words.Say("drift")}</h3><p>{DriftText.Meaning(words.Language)}</p><p class=\"drift\">{DriftText.Sentence(drift, words.Language)}</p>");
        html.Add($"</section>\n");

        void Fact(string key, string value) => html.Add($"<div><dt>{words.Say(key)}</dt><dd>{value}</dd></div>");
    }
}
