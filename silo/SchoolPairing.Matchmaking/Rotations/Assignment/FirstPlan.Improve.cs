using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

internal sealed partial class FirstPlan
{
    /// <summary>Rows with more options than this couple too much of a district to be planned anew at once.</summary>
    private const int LargestRow = 600;

    private const int RowsAtATime = 4;

    /// <summary>
    /// Ruin and recreate: what shares a few rows (posts, subjects of a home school) is taken out and put back in the order of the prices with some noise; what is better
    /// stays. The number of rounds is fixed and chance is seeded, so that the result is the same everywhere.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="options">Number of options.</param>
    /// <param name="from">Values that keep every row.</param>
    /// <param name="liking">What an option is worth at the prices of a bound.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="seed">Recorded seed.</param>
    /// <param name="cancel">Looked at now and then.</param>
    public static long[] Improve(IntegerProgram program, int options, long[] from, long[] liking, int rounds, long seed, CancellationToken cancel)
    {
        var plan = new FirstPlan(program, options) { journal = [] };
        for (var option = 0; option < options; option++)
            if (from[option] != 0) plan.Change(option, 1);
        int[] rows = [.. Enumerable.Range(0, program.Rows).Where(row => program.RowUpper[row] < IntegerProgram.Free && !plan.fixedRow[row]
            && program.RowStart[row + 1] - program.RowStart[row] is > 1 and <= LargestRow)];
        if (rows.Length == 0) return from;
        var chance = new Random(unchecked((int)seed));
        var noise = Math.Max(1, program.Objective.Take(options).DefaultIfEmpty().Max() / 10);
        for (var round = 0; round < rounds; round++)
        {
            if (round % 64 == 0) cancel.ThrowIfCancellationRequested();
            plan.Round(rows[chance.Next(rows.Length)], liking, noise, chance);
        }
        plan.FillMissing();
        return program.Broken(plan.values) is null && program.PointsOf(plan.values) >= program.PointsOf(from) ? plan.values : from;
    }

    private void Round(int first, long[] liking, long noise, Random chance)
    {
        journal!.Clear();
        long gain = 0;
        var touched = new SortedSet<int>();
        var row = first;
        for (var at = 0; at < RowsAtATime; at++)
        {
            var next = row;
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++)
            {
                var column = program.Column[term];
                if (column >= options) continue;
                touched.Add(column);
                if (values[column] == 0 || rowsOf[column].Exists(at => fixedRow[at.Row])) continue;
                gain += Worth(column, -1);
                Change(column, -1);
                var other = rowsOf[column][chance.Next(rowsOf[column].Count)].Row;
                if (program.RowStart[other + 1] - program.RowStart[other] <= LargestRow) next = other;
            }
            if (next == row && touched.Count > 0)
            {
                var some = rowsOf[touched.ElementAt(chance.Next(touched.Count))];
                var other = some[chance.Next(some.Count)].Row;
                if (program.RowStart[other + 1] - program.RowStart[other] <= LargestRow) next = other;
            }
            row = next;
        }
        foreach (var option in touched.OrderByDescending(option => liking[option] + chance.NextInt64(noise)).ToList()) gain += TakeGaining(option);
        if (gain >= 0 && journal.TrueForAll(change => Kept(change.Column))) return;
        for (var at = journal.Count - 1; at >= 0; at--) Apply(journal[at].Column, -journal[at].Change);
    }

    // Takes an option where it gains, and answers what it gained.
    private long TakeGaining(int option)
    {
        if (values[option] != 0) return 0;
        var before = journal!.Count;
        var gain = Worth(option, 1);
        Change(option, 1);
        foreach (var (row, factor) in rowsOf[option])
            while (gain > 0 && sum[row] > program.RowUpper[row] && factor > 0)
            {
                if (Cheapest(row, option) is not { } pushed) { gain = -1; break; }
                gain += Worth(pushed, -1);
                Change(pushed, -1);
            }
        if (gain > 0 && Kept(option)) return gain;
        for (var at = journal.Count - 1; at >= before; at--) Apply(journal[at].Column, -journal[at].Change);
        journal.RemoveRange(before, journal.Count - before);
        return 0;
    }
}
