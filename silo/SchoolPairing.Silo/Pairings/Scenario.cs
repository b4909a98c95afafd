using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Silo.Pairings;

/// <summary>One scenario as it is stored. Property names are stored words.</summary>
/// <param name="Number">Counts scenarios of the plan, from 1; never given twice.</param>
/// <param name="Name">What the planner calls it.</param>
/// <param name="Run">The run whose frozen inputs it stands on.</param>
/// <param name="CopyOf">Number of the scenario that it was copied from.</param>
/// <param name="Decisions">Sorted by kind, helper, receiver, each once.</param>
/// <param name="Pairs">Sorted, each once.</param>
internal sealed record Scenario(
    int Number, string Name, MatchRunId Run, int? CopyOf, ImmutableArray<PlannerDecision> Decisions, ImmutableArray<PairId> Pairs)
{
    public ScenarioId Id => IdOf(Number);

    public static ScenarioId IdOf(int number) => ScenarioId.Of($"s{number}");

    public bool Has(PairId pair) => Pairs.BinarySearch(pair) >= 0;

    /// <summary>Decisions as they are kept, so that equal sets are equal lists.</summary>
    public static ImmutableArray<PlannerDecision> Sorted(IEnumerable<PlannerDecision> decisions) =>
        [.. decisions.Distinct().OrderBy(row => row.Kind).ThenBy(row => row.Helper?.Value, StringComparer.Ordinal).ThenBy(row => row.Receiver)];
}
