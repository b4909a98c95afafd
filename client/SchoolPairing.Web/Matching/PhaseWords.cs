using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Matching;

/// <summary>Where a run stands, as it is read out: phases, not percents, since nobody knows how long the optimum takes.</summary>
internal static class PhaseWords
{
    public static string Say(Words words, MatchPhase phase) => Texts.Say("phase." + phase.ToString().ToLowerInvariant(), words.Language);

    public static string Say(Words words, MatchProgress progress) => words.Say("matching.progress", ("phase", Say(words, progress.Phase)),
        ("candidates", progress.Candidates.ToString("N0", CultureInfo.CurrentCulture)), ("pivots", progress.Pivots.ToString("N0", CultureInfo.CurrentCulture)));
}
