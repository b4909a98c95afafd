using System.Collections.Immutable;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>The rows of an additional file of a plan.</summary>
/// <typeparam name="T">What a row says.</typeparam>
/// <param name="Rows">Sorted by school ids, so that the order in the file does not matter.</param>
public sealed record PlanRows<T>(ImmutableArray<T> Rows);
