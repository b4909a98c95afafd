using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>What the yearly solve found.</summary>
/// <param name="Status">How it ended; Good where at least one part has values that are not proven best.</param>
/// <param name="Values">One a variable; empty where there are none.</param>
/// <param name="Bound">No values have more points.</param>
/// <param name="Method">By what.</param>
/// <param name="Reproducible">False where a wall-clock limit cut a search.</param>
/// <param name="BoundFrom">Whose word the bound is.</param>
/// <param name="Priced">What prices prove of it.</param>
/// <param name="Died">What was seen where the solver died.</param>
internal sealed record YearlySolution(IntegerStatus Status, long[] Values, long Bound, string Method, bool Reproducible, string BoundFrom = "", PricedBound? Priced = null, string? Died = null)
{
    /// <summary>Teachers that duties are short of.</summary>
    public long Missing(int options) => Values.Skip(options).Sum();
}
