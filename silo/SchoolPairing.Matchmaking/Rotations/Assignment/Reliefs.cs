using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Where duties are missed: of each number that may give way the smallest step with which every duty is met, verified by planning again; then the duties themselves, at
/// the shares that the plan reaches. Numbers that alone do not suffice are not told.
/// </summary>
internal sealed class Reliefs(RotationFacts facts, IIntegerSolver solver, RotationBudget budget)
{
    private const double SecondsOfATrial = 5;

    /// <summary>Finds them, the verified numbers first.</summary>
    /// <param name="case">The case, without the posts that no demand asks for.</param>
    /// <param name="ledger">The ledger of the plan.</param>
    /// <param name="cancel">Ends it.</param>
    public ImmutableArray<RotationRelief> Find(RotationCase @case, ImmutableArray<QuotaLine> ledger, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<RotationRelief>();
        foreach (var relief in Relief.All(@case.Inputs))
            if (Smallest(@case, relief, cancel) is { } value)
                found.Add(new(relief.Rule, [new("number", "§" + relief.Name), new("now", Relief.Say(relief.Now)), new("needed", Relief.Say(value))]));
        found.AddRange(OfDuties(ledger));
        return found.ToImmutable();
    }

    private double? Smallest(RotationCase @case, Relief relief, CancellationToken cancel)
    {
        var (low, high) = (0, relief.Steps.Length - 1);
        if (high < 0 || !Meets(@case, relief, relief.Steps[high], cancel)) return null;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Meets(@case, relief, relief.Steps[middle], cancel)) high = middle;
            else low = middle + 1;
        }
        return relief.Steps[high];
    }

    // Points do not matter here, only whether a plan misses nobody: a first plan often shows it, else the solver does.
    private bool Meets(RotationCase @case, Relief relief, double value, CancellationToken cancel)
    {
        var wider = new RotationFacts((@case with { Inputs = relief.With(@case.Inputs, value) }).WithOwnPosts(), facts.Terms);
        var options = OptionSearch.Find(wider, null, cancel);
        var yearly = YearlyProgram.Of(RotationModel.Of(wider, options, PlanRules.All));
        var program = yearly.Program;
        var first = FirstPlan.Of(program, options.Length, []);
        if (first is not null && first.Skip(options.Length).All(missing => missing == 0)) return true;
        long[] onlyDuties = [.. program.Objective.Select((points, column) => column < options.Length ? 0 : -1L)];
        var small = budget with { Seconds = Math.Min(SecondsOfATrial, budget.Seconds), Elapsed = null };
        var outcome = new YearlySolver(solver, small, wider.Inputs.Seed).Solve(yearly with { Program = program with { Objective = onlyDuties, Hint = [] } }, first, 0, null, cancel);
        return outcome.Values.Length > 0 && outcome.Missing(options.Length) == 0;
    }

    private IEnumerable<RotationRelief> OfDuties(ImmutableArray<QuotaLine> ledger)
    {
        foreach (var duty in ledger.Where(line => line is { Missing: > 0, Counted: > 0 }).GroupBy(line => line.Rule))
        {
            var reached = duty.Min(line => Math.Floor(10_000m * line.Sent / line.Counted) / 10_000);
            var asked = duty.Max(line => decimal.Round((decimal)line.Required / line.Counted, 4));
            yield return new(duty.Key, [new Detail("number", "§rule-name." + duty.Key), new Detail("now", Relief.Say(Asked(duty.Key.Value, (double)asked))),
                new Detail("needed", Relief.Say((double)reached))]);
        }
    }

    private double Asked(string duty, double otherwise) => facts.Inputs.Rules is [var rules] ? duty switch
    {
        "rotation.yearly-share" => rules.YearlyShare,
        "rotation.backbone-share" => rules.BackboneShare,
        "rotation.graduating-share" => rules.GraduatingShare ?? otherwise,
        _ => otherwise,
    } : otherwise;
}
