using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Scoring.Files;

/// <summary>Problems that only a row of a history file can have; the others are those of school files. Texts: import.problem.ID and import.advice.ID.</summary>
internal static class HistoryProblems
{
    internal static readonly ProblemId UnknownOutcome = new("unknown-outcome");
    /// <summary>Neither yes nor no.</summary>
    internal static readonly ProblemId UnknownAnswer = new("unknown-answer");
    internal static readonly ProblemId SameSchool = new("same-school");
    /// <summary>The same cycle, helper and receiver more than once.</summary>
    internal static readonly ProblemId PairTwice = new("pair-twice");
    internal static readonly ProblemId ImprovementWithoutAcceptance = new("improvement-without-acceptance");
    internal static readonly ProblemId ExploredWithoutOffer = new("explored-without-offer");

    internal static IReadOnlyList<ProblemId> All { get; } =
        [UnknownOutcome, UnknownAnswer, SameSchool, PairTwice, ImprovementWithoutAcceptance, ExploredWithoutOffer];
}
