using System.Globalization;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Cli.Terminal;

namespace SchoolPairing.Cli.Rotations.Report;

/// <summary>How good the plan is, and how anybody can check it.</summary>
internal static class ProofSection
{
    public static void Write(Html html, RotationView view, RotationWords words)
    {
        var proof = view.Proposal.Proof;
        html.Add($"<section id=\"proof\"><h2>{words.Say("proof")}</h2><p>{words.Say("proof.lead", ("points", PageWords.Whole(proof.Points)), ("bound", PageWords.Whole(proof.Bound)), ("method", proof.Method), ("from", proof.BoundFrom))}</p>");
        if (proof is { Priced: { } priced, PricedGap: { } gap })
            html.Add($"<p>{words.Say("proof.prices", ("bound", PageWords.Whole(priced.Bound)), ("gap", gap.ToString("0.000 %", CultureInfo.InvariantCulture)))}</p>");
        if (!proof.Reproducible) html.Add($"<p>{words.Say("proof.clock")}</p>");
        html.Add($"<p>{words.Say("proof.check")}</p><pre>{StartLine.Prefix} verify DIR\nsha256sum -c {Checksums.Rotation}</pre>");
        html.Add($"<p class=\"small\">{words.Say("proof.inputs")} <code>{view.Proposal.InputsHash}</code> · {words.Say("proof.seed", ("seed", view.Proposal.Seed))}</p></section>\n");
    }
}
