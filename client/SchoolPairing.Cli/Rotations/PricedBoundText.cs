using System.Globalization;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Cli.Rotations;

/// <summary>How much of the gap anybody can check by the prices in the file, and how much is the word of a solver.</summary>
internal static class PricedBoundText
{
    /// <summary>The sentence; figures are those of the file.</summary>
    public static string Say(CliTexts texts, RotationProof proof) => proof is not { PricedGap: { } priced, Priced: { } bound }
        ? texts.Say("verify.rotation.unpriced", ("gap", Percent(proof.Gap)), ("from", proof.BoundFrom))
        : proof.Gap < priced ? texts.Say("verify.rotation.priced", ("bound", bound.Bound), ("priced", Percent(priced)), ("gap", Percent(proof.Gap)), ("from", proof.BoundFrom))
        : texts.Say("verify.rotation.all-priced", ("bound", bound.Bound), ("priced", Percent(priced)));

    private static string Percent(double share) => share.ToString("0.000 %", CultureInfo.InvariantCulture);
}
