using System.Collections.Immutable;

namespace SchoolPairing.Matchmaking.Solving.Integers;

/// <summary>A part of a program that shares no row with the rest.</summary>
/// <param name="Program">The part as a program of its own.</param>
/// <param name="Columns">Variable of the whole that each of its variables is, rising.</param>
/// <param name="Rows">Row of the whole that each of its rows is, rising.</param>
public sealed record ProgramPart(IntegerProgram Program, int[] Columns, int[] Rows)
{
    /// <summary>Writes values of the part into values of the whole.</summary>
    /// <param name="part">One a variable of the part.</param>
    /// <param name="whole">One a variable of the whole.</param>
    public void Put(long[] part, long[] whole)
    {
        for (var column = 0; column < part.Length; column++) whole[Columns[column]] = part[column];
    }

    /// <summary>The values of the whole that belong to the part.</summary>
    /// <param name="whole">One a variable of the whole.</param>
    public long[] Take(long[] whole) => [.. Columns.Select(column => whole[column])];
}

/// <summary>Splits a program where no row couples its variables: the best of the whole is the best of every part, and so is its bound.</summary>
public static class ProgramParts
{
    /// <summary>The parts in the order of their first variables; neighbouring small ones are put together.</summary>
    /// <param name="program">The whole.</param>
    /// <param name="fewest">A part is closed when it has so many variables; 1: every part by itself.</param>
    /// <param name="cut">
    /// Rows that hold no parts together; null: none. One whose variables lie in several parts belongs to none of them: what is best of the parts is then a bound of the
    /// whole, and a plan of it where it keeps these rows.
    /// </param>
    public static ImmutableArray<ProgramPart> Of(IntegerProgram program, int fewest, bool[]? cut = null)
    {
        var parent = Enumerable.Range(0, program.Variables).ToArray();
        for (var row = 0; row < program.Rows; row++)
        {
            if (cut is not null && cut[row]) continue;
            for (var term = program.RowStart[row] + 1; term < program.RowStart[row + 1]; term++)
                Join(parent, program.Column[program.RowStart[row]], program.Column[term]);
        }
        var group = new int[program.Variables];
        var (groups, sizes) = (0, new List<int>());
        var ofRoot = new Dictionary<int, int>();
        var members = new int[program.Variables];
        for (var column = 0; column < program.Variables; column++) members[Root(parent, column)]++;
        for (var column = 0; column < program.Variables; column++)
        {
            var root = Root(parent, column);
            if (!ofRoot.TryGetValue(root, out var into))
            {
                if (groups == 0 || sizes[groups - 1] >= fewest) (groups, _) = (groups + 1, Add(sizes));
                ofRoot[root] = into = groups - 1;
                sizes[into] += members[root];
            }
            group[column] = into;
        }
        return [.. Cut(program, group, Math.Max(1, groups))];
    }

    private static int Add(List<int> sizes)
    {
        sizes.Add(0);
        return 0;
    }

    private static IEnumerable<ProgramPart> Cut(IntegerProgram program, int[] group, int groups)
    {
        var columns = new List<int>[groups];
        var rows = new List<int>[groups];
        for (var part = 0; part < groups; part++) (columns[part], rows[part]) = ([], []);
        var within = new int[program.Variables];
        for (var column = 0; column < program.Variables; column++)
        {
            within[column] = columns[group[column]].Count;
            columns[group[column]].Add(column);
        }
        // A row without terms can only be broken: it goes with the first part, which then has no values.
        for (var row = 0; row < program.Rows; row++)
        {
            var terms = program.Column.AsSpan(program.RowStart[row], program.RowStart[row + 1] - program.RowStart[row]);
            var into = terms.IsEmpty ? 0 : group[terms[0]];
            var whole = true;
            foreach (var column in terms) whole &= group[column] == into;
            if (whole) rows[into].Add(row);
        }
        for (var part = 0; part < groups; part++) yield return Part(program, [.. columns[part]], rows[part], within);
    }

    private static ProgramPart Part(IntegerProgram program, int[] columns, List<int> rows, int[] within)
    {
        long[] Of(long[] all) => all.Length == 0 ? [] : [.. columns.Select(column => all[column])];
        var (starts, terms, factors) = (new List<int> { 0 }, new List<int>(), new List<long>());
        foreach (var row in rows)
        {
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++)
            {
                terms.Add(within[program.Column[term]]);
                factors.Add(program.Coefficient[term]);
            }
            starts.Add(terms.Count);
        }
        return new(new(Of(program.Lower), Of(program.Upper), Of(program.Objective), [.. rows.Select(row => program.RowLower[row])],
            [.. rows.Select(row => program.RowUpper[row])], [.. starts], [.. terms], [.. factors], Of(program.Hint)), columns, [.. rows]);
    }

    private static int Root(int[] parent, int column)
    {
        while (parent[column] != column) column = parent[column] = parent[parent[column]];
        return column;
    }

    private static void Join(int[] parent, int one, int other)
    {
        var (a, b) = (Root(parent, one), Root(parent, other));
        if (a != b) parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
