using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What one search found.</summary>
/// <param name="Visits">With their slots.</param>
/// <param name="Bound">No week within the scope has more points.</param>
/// <param name="Solver">Who says so.</param>
/// <param name="Reproducible">False where a wall-clock limit cut it.</param>
internal sealed record WeekFound(ImmutableArray<Visit> Visits, long Bound, string Solver, bool Reproducible);

/// <summary>
/// The second stage with its slots: solves the model, gives slots, and where no choice of slots is possible keeps those lessons apart by a row and solves again.
/// The rows only take away what cannot be, so the bound of every round holds.
/// </summary>
internal sealed class WeekSearch(WeekScope scope, WeekFacts facts, WeekWork work)
{
    private const int Rounds = 6;

    /// <summary>Points that no variable carries: published visits are paid for as changed, then paid back where they stand; frozen teachers go their ways.</summary>
    private readonly long standing = ConstantOf(scope, facts);

    /// <summary>Searches; null and why where nothing was found.</summary>
    /// <param name="hint">Visits to start from; null: none.</param>
    /// <param name="report">Told points and bound within the scope; may be null.</param>
    public (WeekFound? Found, WeekOutcome? Failed) Run(IReadOnlyList<Visit>? hint, Action<long?, long?>? report)
    {
        var (bound, reproducible) = (IntegerProgram.Free, true);
        for (var round = 1; ; round++)
        {
            var model = new WeekModel(scope);
            if (hint is not null) model.HintFrom(hint);
            var program = model.Builder.Build();
            var constant = standing + model.Constant;
            var outcome = work.Solve(program, IntegerMethod.BranchAndCut, (points, limit) => report?.Invoke(points + constant, limit + constant));
            if (Failed(outcome) is { } failed) return (null, failed);
            if (program.Broken(outcome.Values) is { } broken) throw new InvalidOperationException("the solver's values break the program: " + broken);
            if (outcome.Bound < IntegerProgram.Free) bound = Math.Min(bound, outcome.Bound + constant);
            reproducible &= outcome.Reproducible;
            var assembly = new WeekAssembly(scope, new WeekValues(model, outcome.Values));
            var visits = assembly.Visits(force: round == Rounds);
            if (assembly.Clashes.Count == 0 || round == Rounds) return (new([.. visits], bound, outcome.Solver, reproducible), null);
            scope.Clashes.AddRange(assembly.Clashes);
        }
    }

    /// <summary>The outcome of a solve that brought no values; null where it brought some.</summary>
    public static WeekOutcome? Failed(IntegerOutcome outcome) => outcome switch
    {
        { Status: IntegerStatus.Died } => new WeekOutcome.SolverDied(outcome.Died ?? ""),
        { Status: IntegerStatus.Cancelled } => new WeekOutcome.Cancelled(),
        { Status: IntegerStatus.Impossible } => new WeekOutcome.Refused([Refusal.Of(RefusalCode.InvalidField, ("field", "pinned"), ("value", ""), ("allowed", "§rule-name.timetable.fixed"))]),
        { Values.Length: 0 } => new WeekOutcome.OutOfTime(),
        _ => null,
    };

    private static long ConstantOf(WeekScope scope, WeekFacts facts)
    {
        var frozen = WeekFinish.Plain(facts, [.. scope.Frozen.Select(pin => pin.Visit)]) with { Unmet = [] };
        var pinned = scope.Frame.Inputs.Pinned;
        var moved = pinned.Count(pin => !pin.Fixed && !scope.Frozen.Any(frozen => ReferenceEquals(frozen.Visit, pin.Visit)));
        return -(WeekCost.Of(facts, frozen) - WeekCost.Changed(facts.Inputs, frozen) * (long)facts.Inputs.ChangePoints) - moved * (long)facts.Inputs.ChangePoints;
    }
}
