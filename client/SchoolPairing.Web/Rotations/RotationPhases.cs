using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Rotations;

/// <summary>Where a rotation run stands, as it is read out: phases and counts, not percents.</summary>
internal static class RotationPhases
{
    public static string Say(Words words, RotationPhase phase) => Texts.Say("rotation-phase." + phase, words.Language);

    public static string Say(Words words, RotationProgress progress) => progress switch
    {
        { BestPoints: { } best, Bound: { } bound } => words.Say("rotations.progress.bound", ("phase", Say(words, progress.Phase)), ("points", N(best)), ("bound", N(bound))),
        { Options: > 0 } => words.Say("rotations.progress.options", ("phase", Say(words, progress.Phase)), ("options", N(progress.Options))),
        _ => Say(words, progress.Phase),
    };

    /// <summary>A gap as people compare it: 0.37 %.</summary>
    public static string Gap(RotationProof proof) => proof.Gap.ToString("P2", CultureInfo.CurrentCulture);

    private static string N(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
