using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Makes a plan better without a solver (Schrimpf and others 2000, "Record breaking optimization results using the ruin and recreate principle"): what shares a few rows
/// (posts, subjects of a home school) is taken out and put back in the order of the prices with some noise. What is a little worse may stay for a while, less and less of it;
/// the best plan seen is answered. The number of rounds is fixed and chance is seeded, so that the result is the same everywhere.
/// </summary>
internal sealed class RuinAndRecreate
{
    /// <summary>Rows with more options than this couple too much of a district to be planned anew at once.</summary>
    private const int LargestRow = 2_000;

    private const int FewestRows = 2, MostRows = 6, MostOfARow = 80, MostOfATeacher = 10;
    private const double FirstNoise = 0.06, FirstLoss = 0.03;

    private readonly PlanInTheMaking plan;
    private readonly long[] liking;
    private readonly int[][] candidates;
    private readonly int[] seen;
    private readonly Random chance;
    private readonly List<int> touched = [], removed = [], added = [];
    private long[] keys = [];
    private int[] order = [];
    private int round;

    private RuinAndRecreate(IntegerProgram program, int options, LagrangianBound prices, long seed)
    {
        (plan, liking, chance) = (new(program, options), prices.Reduced, new(unchecked((int)seed)));
        seen = new int[options];
        candidates = [.. Enumerable.Range(0, program.Rows).Select(row => Candidates(program, row, prices))];
    }

    /// <summary>Values at least as good as those given, which keep every row.</summary>
    /// <param name="program">A program whose first variables are options, the others what duties are short of.</param>
    /// <param name="options">Number of options.</param>
    /// <param name="from">Values that keep every row.</param>
    /// <param name="prices">What options are worth at the prices of a bound.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="seed">Recorded seed.</param>
    /// <param name="cancel">Looked at now and then.</param>
    public static long[] Improve(IntegerProgram program, int options, long[] from, LagrangianBound prices, int rounds, long seed, CancellationToken cancel)
    {
        var search = new RuinAndRecreate(program, options, prices, seed);
        int[] rows = [.. Enumerable.Range(0, program.Rows).Where(row => search.candidates[row].Length > 1)];
        if (rows.Length == 0) return from;
        int[] best = [.. Enumerable.Range(0, options).Where(option => from[option] != 0)];
        foreach (var option in best) search.plan.Change(option, 1);
        var worth = program.Objective.Take(options).Where(points => points > 0).DefaultIfEmpty(1).Average();
        var (now, most, target) = (program.PointsOf(from), program.PointsOf(from), prices.Bound);
        for (var round = 0; round < rounds && most < target; round++)
        {
            if (round % 64 == 0) cancel.ThrowIfCancellationRequested();
            var left = 1 - ((double)round / rounds);
            now += search.Round(rows, (long)(worth * FirstNoise * left) + 1, (long)(worth * FirstLoss * left * left * search.chance.NextDouble()));
            if (now <= most) continue;
            most = now;
            best = [.. Enumerable.Range(0, options).Where(search.plan.Has)];
        }
        var values = FirstPlan.Complete(program, options, best);
        return program.Broken(values) is null && program.PointsOf(values) >= program.PointsOf(from) ? values : from;
    }

    // Of a row only what the prices like best: an option far from it is in hardly any good plan.
    private static int[] Candidates(IntegerProgram program, int row, LagrangianBound prices)
    {
        var (first, until) = (program.RowStart[row], program.RowStart[row + 1]);
        if (program.RowUpper[row] >= IntegerProgram.Free || program.RowLower[row] == program.RowUpper[row] || until - first > LargestRow) return [];
        return [.. program.Column[first..until].Where(column => column < prices.Regret.Length && program.Upper[column] > 0).OrderBy(column => prices.Regret[column]).ThenBy(column => column).Take(MostOfARow)];
    }

    // Answers what the plan gained; nothing where it stayed as it was.
    private long Round(int[] rows, long noise, long mostLoss)
    {
        round++;
        touched.Clear();
        removed.Clear();
        added.Clear();
        long gain = 0;
        var row = rows[chance.Next(rows.Length)];
        for (var left = chance.Next(FewestRows, MostRows + 1); left > 0; left--)
        {
            var chosen = plan.ChosenIn(row);
            for (var at = chosen.Count - 1; at >= 0; at--)
            {
                var option = chosen[at];
                if (IsFixed(option)) continue;
                gain += plan.Worth(option, -1);
                plan.Change(option, -1);
                removed.Add(option);
                Touch(option);
            }
            foreach (var option in candidates[row]) Touch(option);
            row = Next(row);
        }
        foreach (var option in removed) TouchTeacher(option);
        if (keys.Length < touched.Count) (keys, order) = (new long[touched.Count * 2], new int[touched.Count * 2]);
        var many = 0;
        foreach (var option in touched)
            if (!plan.Has(option) && plan.Fits(option)) (keys[many], order[many++]) = (chance.NextInt64(noise) - liking[option], option);
        Array.Sort(keys, order, 0, many);
        for (var at = 0; at < many; at++)
        {
            var option = order[at];
            if (!plan.Fits(option) || plan.Worth(option, 1) is not (> 0 and var worth)) continue;
            gain += worth;
            plan.Change(option, 1);
            added.Add(option);
        }
        if (plan.Broken == 0 && gain >= -mostLoss) return gain;
        foreach (var option in added) plan.Change(option, -1);
        foreach (var option in removed) plan.Change(option, 1);
        return 0;
    }

    // A row of something that was taken out or could come in, near the last one.
    private int Next(int row)
    {
        for (var trial = 0; trial < 4 && touched.Count > 0; trial++)
        {
            var of = plan.Rows(removed.Count > 0 && trial % 2 == 0 ? removed[chance.Next(removed.Count)] : touched[chance.Next(touched.Count)]);
            var next = of[chance.Next(of.Length)];
            if (candidates[next].Length > 1) return next;
        }
        return row;
    }

    private void TouchTeacher(int option)
    {
        var smallest = candidates[plan.Rows(option)[0]];
        foreach (var row in plan.Rows(option))
            if (candidates[row].Length > 1 && (smallest.Length <= 1 || candidates[row].Length < smallest.Length)) smallest = candidates[row];
        for (var at = 0; at < smallest.Length && at < MostOfATeacher; at++) Touch(smallest[at]);
    }

    private void Touch(int option)
    {
        if (option >= plan.Options || seen[option] == round) return;
        seen[option] = round;
        touched.Add(option);
    }

    private bool IsFixed(int option)
    {
        foreach (var row in plan.Rows(option))
            if (plan.IsFixed[row]) return true;
        return false;
    }
}
