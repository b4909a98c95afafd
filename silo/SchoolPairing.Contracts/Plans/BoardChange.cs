using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;

namespace SchoolPairing.Contracts.Plans;

/// <summary>One entry of the board's running account, for live pages: whoever sees a gap in the numbers asks again from the last number seen.</summary>
/// <param name="Sequence">Counts from 1 in this plan, without gaps.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Role">In which role.</param>
/// <param name="Act">What, in the words of the audit.</param>
/// <param name="Scenario">The scenario that it was about; null where none.</param>
/// <param name="Offer">The offer that it was about; null where none or several.</param>
/// <param name="Version">The board's version after it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.BoardChange")]
public sealed record BoardChange(
    long Sequence, DateTimeOffset At, AccountId By, Role Role, ActId Act, ScenarioId? Scenario, OfferId? Offer, long Version);
