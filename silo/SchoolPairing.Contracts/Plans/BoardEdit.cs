using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Plans;

/// <summary>The kinds of edit.</summary>
public enum EditKind
{
    /// <summary>This pair is in the plan; the rest makes the best of it.</summary>
    Lock = 1,
    /// <summary>This pair is not in the plan; the rest makes the best of it.</summary>
    Forbid = 2,
    /// <summary>This receiver gets a helper, whichever.</summary>
    Must = 3,
    /// <summary>Takes back the decision about a pair, or about a receiver that must be helped; the rest makes the best of it.</summary>
    Release = 4,
    /// <summary>The partners of two pairs change places, and both new pairs are locked; nothing else moves.</summary>
    Swap = 5,
    /// <summary>Makes the best of the decisions, agreed pairs and conditions as they stand.</summary>
    Refresh = 6,
}

/// <summary>One edit of a scenario.</summary>
/// <param name="Kind">What.</param>
/// <param name="Helper">The helper; null for must, refresh and the release of a must.</param>
/// <param name="Receiver">The receiver; null for refresh.</param>
/// <param name="OtherHelper">For swap: the helper of the second pair; null otherwise.</param>
/// <param name="OtherReceiver">For swap: the receiver of the second pair; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.BoardEdit")]
public sealed record BoardEdit(
    EditKind Kind, SchoolId? Helper = null, SchoolId? Receiver = null, SchoolId? OtherHelper = null, SchoolId? OtherReceiver = null);

/// <summary>Does an edit.</summary>
/// <param name="Command">Caller's id; a repeat is answered as the first time.</param>
/// <param name="Expected">Version of the board that the planner saw.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Edit">The edit.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ApplyEdit")]
public sealed record ApplyEdit(CommandId Command, long Expected, ScenarioId Scenario, BoardEdit Edit);

/// <summary>Makes a scenario; exactly one of run and copy is given.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the board that the planner saw; 0 for a board that nobody used.</param>
/// <param name="Name">Its name, 1 to 60 characters.</param>
/// <param name="Run">A run of this plan that ended with a proposal.</param>
/// <param name="CopyOf">A scenario of this board.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AddScenario")]
public sealed record AddScenario(CommandId Command, long Expected, string Name, Matching.MatchRunId? Run = null, ScenarioId? CopyOf = null);

/// <summary>Renames a scenario.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the board that the planner saw.</param>
/// <param name="Scenario">Which.</param>
/// <param name="Name">1 to 60 characters.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RenameScenario")]
public sealed record RenameScenario(CommandId Command, long Expected, ScenarioId Scenario, string Name);

/// <summary>Takes a scenario off the board.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the board that the planner saw.</param>
/// <param name="Scenario">Which.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DropScenario")]
public sealed record DropScenario(CommandId Command, long Expected, ScenarioId Scenario);

/// <summary>One step back or forward.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the board that the planner saw.</param>
/// <param name="EvenAgreed">
/// False: refused with <see cref="Words.RefusalCode.StepTooLate"/> where the step would recall an offer that somebody said yes to. True: the planner
/// was told and wants it all the same. A signed agreement is never undone.
/// </param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.StepBoard")]
public sealed record StepBoard(CommandId Command, long Expected, bool EvenAgreed = false);

/// <summary>The answer to an accepted change of the board.</summary>
/// <param name="Version">The board's version now: what the next command expects.</param>
/// <param name="StateHash">SHA-256 of everything that the board and its offers say, lower-case hex; equal states have equal hashes.</param>
/// <param name="Scenario">The scenario that was made or changed; null where none was.</param>
/// <param name="OffersSent">Offers that this change sent.</param>
/// <param name="OffersRecalled">Offers that it recalled.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.BoardChanged")]
public sealed record BoardChanged(long Version, string StateHash, ScenarioId? Scenario, int OffersSent, int OffersRecalled);
