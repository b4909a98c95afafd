using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// A plan that keeps every rule, found without a solver: options are taken in an order, each pushing out what stands in its way where the plan gains by it,
/// missed duties counted. It is the solver's start, and stays the plan where the solver finds none better in time.
/// </summary>
internal sealed class FirstPlan
{
    private const int MostPasses = 4;

    private readonly IntegerProgram program;
    private readonly PlanInTheMaking plan;
    private readonly List<int> pushed = [];

    private FirstPlan(IntegerProgram program, int options) => (this.program, plan) = (program, new(program, options));

    /// <summary>Values of such a plan; null where something that a planner decided does not fit by itself.</summary>
    /// <param name="program">A program whose first variables are options, the others what duties are short of.</param>
    /// <param name="options">Number of options.</param>
    /// <param name="order">Options to begin with, best first; the others follow by their points.</param>
    public static long[]? Of(IntegerProgram program, int options, IEnumerable<int> order)
    {
        var first = new FirstPlan(program, options);
        if (!first.TakeForced()) return null;
        foreach (var option in order) first.Take(option);
        var byPoints = Enumerable.Range(0, options).OrderByDescending(option => program.Objective[option]).ThenBy(option => option).ToArray();
        for (int pass = 0, taken = -1; pass < MostPasses && taken != 0; pass++) taken = byPoints.Count(first.Take);
        var values = first.plan.Values();
        return program.Broken(values) is null ? values : null;
    }

    /// <summary>Values of chosen options, with what they leave the duties short of.</summary>
    /// <param name="program">The program.</param>
    /// <param name="options">Number of options.</param>
    /// <param name="chosen">Options that are chosen.</param>
    public static long[] Complete(IntegerProgram program, int options, IEnumerable<int> chosen)
    {
        var plan = new PlanInTheMaking(program, options);
        foreach (var option in chosen) plan.Change(option, 1);
        return plan.Values();
    }

    // Rows that ask for something and allow no miss: what a planner decided.
    private bool TakeForced()
    {
        for (var row = 0; row < program.Rows; row++)
        {
            if (plan.IsFixed[row] || plan.IsDuty(row) || program.RowLower[row] <= 0) continue;
            var columns = Enumerable.Range(program.RowStart[row], program.RowStart[row + 1] - program.RowStart[row]).Select(term => program.Column[term])
                .OrderByDescending(column => program.Objective[column]).ThenBy(column => column);
            foreach (var column in columns)
            {
                if (plan.Sum(row) >= program.RowLower[row]) break;
                if (!plan.Has(column) && Fits(column)) plan.Change(column, 1);
            }
            if (plan.Sum(row) < program.RowLower[row]) return false;
        }
        return true;
    }

    private bool Fits(int column)
    {
        foreach (var row in plan.Rows(column))
            if (plan.IsFixed[row]) return false;
        return plan.Fits(column);
    }

    private bool Take(int option)
    {
        if (plan.Has(option) || program.Upper[option] == 0) return false;
        pushed.Clear();
        var gain = plan.Worth(option, 1);
        if (gain <= 0) return false;
        plan.Change(option, 1);
        var rows = plan.Rows(option);
        var factors = plan.Factors(option);
        for (var at = 0; at < rows.Length && gain > 0; at++)
            while (gain > 0 && factors[at] > 0 && plan.Sum(rows[at]) > program.RowUpper[rows[at]])
            {
                if (Cheapest(rows[at], option) is not { } cheap) { gain = -1; break; }
                gain += plan.Worth(cheap, -1);
                plan.Change(cheap, -1);
                pushed.Add(cheap);
            }
        if (gain > 0 && plan.Keeps(option) && pushed.TrueForAll(plan.Keeps)) return true;
        plan.Change(option, -1);
        foreach (var back in pushed) plan.Change(back, 1);
        return false;
    }

    private int? Cheapest(int row, int except)
    {
        int? cheapest = null;
        foreach (var column in plan.ChosenIn(row))
            if (column != except && (cheapest is not { } other || (program.Objective[column], -column).CompareTo((program.Objective[other], -other)) < 0)) cheapest = column;
        return cheapest;
    }
}
