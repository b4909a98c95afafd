using System.Globalization;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Cli.Matching;

/// <summary>The sums of a proposal in sentences.</summary>
internal static class TotalWords
{
    public static void Say(Screen screen, Proposal proposal)
    {
        var totals = proposal.Totals;
        var meanKm = totals.Pairs == 0 ? 0 : totals.DistanceMeters / 1000.0 / totals.Pairs;
        screen.Line(screen.Texts.Say("match.sides", ("helpers", totals.Helpers), ("places", totals.HelperPlaces), ("receivers", totals.Receivers),
            ("candidates", totals.Candidates.ToString("N0", CultureInfo.InvariantCulture))));
        if (UnusedScores.Of(proposal) is > 0 and var unused)
            screen.Line(screen.Texts.Say("match.unused-scores", ("unused", unused.ToString("N0", CultureInfo.InvariantCulture)),
                ("given", proposal.Inputs.GivenScores!.Value.Length.ToString("N0", CultureInfo.InvariantCulture))));
        screen.Line(screen.Texts.Say("match.result", ("pairs", totals.Pairs), ("helped", totals.ReceiversHelped), ("left", totals.Receivers - totals.ReceiversHelped),
            ("points", totals.Points.ToString("N0", CultureInfo.InvariantCulture)), ("km", meanKm.ToString("0.0", CultureInfo.InvariantCulture))));
        if (ModelName.Of(proposal) is { } model)
            screen.Line(screen.Texts.Say("match.model-used", ("model", model.Id), ("hash", model.ShortHash), ("stage", screen.Texts["model.stage." + model.Stage])));
        screen.Line(screen.Texts["match.proven"]);
    }
}
