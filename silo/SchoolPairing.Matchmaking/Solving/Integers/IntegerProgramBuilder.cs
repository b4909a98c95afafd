namespace SchoolPairing.Matchmaking.Solving.Integers;

/// <summary>Builds a program variable by variable and row by row, in the caller's order, which is also the solver's.</summary>
public sealed class IntegerProgramBuilder
{
    private readonly List<long> lower = [], upper = [], objective = [], rowLower = [], rowUpper = [], coefficients = [], hints = [];
    private readonly List<int> starts = [0], columns = [];
    private bool hinted;

    /// <summary>Variables so far.</summary>
    public int Variables => lower.Count;

    /// <summary>Rows so far.</summary>
    public int Rows => rowLower.Count;

    /// <summary>Adds a variable and answers its number.</summary>
    /// <param name="least">Least value.</param>
    /// <param name="most">Greatest value.</param>
    /// <param name="points">Points of one unit.</param>
    public int Variable(long least, long most, long points)
    {
        lower.Add(least);
        upper.Add(most);
        objective.Add(points);
        hints.Add(0);
        return lower.Count - 1;
    }

    /// <summary>Adds a row; a variable that is named twice counts twice. A row without terms is left out where 0 keeps it.</summary>
    /// <param name="least">Least sum, or minus <see cref="IntegerProgram.Free"/>.</param>
    /// <param name="most">Greatest sum, or <see cref="IntegerProgram.Free"/>.</param>
    /// <param name="terms">Variables with their factors.</param>
    public void Row(long least, long most, params IEnumerable<(int Variable, long Factor)> terms)
    {
        var (first, last, rising) = (columns.Count, -1, true);
        foreach (var (variable, factor) in terms)
        {
            (rising, last) = (rising && variable > last, variable);
            columns.Add(variable);
            coefficients.Add(factor);
        }
        if (!rising || coefficients.IndexOf(0, first) >= 0) Merge(first);
        if (columns.Count == starts[^1] && least <= 0 && most >= 0) return;
        rowLower.Add(least);
        rowUpper.Add(most);
        starts.Add(columns.Count);
    }

    // Sorts the terms of the last row by variable, adds up what is named twice, and drops what is nothing.
    private void Merge(int first)
    {
        var factors = new SortedDictionary<int, long>();
        for (var term = first; term < columns.Count; term++) factors[columns[term]] = factors.GetValueOrDefault(columns[term]) + coefficients[term];
        columns.RemoveRange(first, columns.Count - first);
        coefficients.RemoveRange(first, coefficients.Count - first);
        foreach (var (variable, factor) in factors)
        {
            if (factor == 0) continue;
            columns.Add(variable);
            coefficients.Add(factor);
        }
    }

    /// <summary>Greatest value of a variable.</summary>
    /// <param name="variable">Which.</param>
    public long Most(int variable) => upper[variable];

    /// <summary>Narrows a variable.</summary>
    /// <param name="variable">Which.</param>
    /// <param name="least">New least value.</param>
    /// <param name="most">New greatest value.</param>
    public void Fix(int variable, long least, long most) => (lower[variable], upper[variable]) = (least, most);

    /// <summary>A value to start from.</summary>
    /// <param name="variable">Which.</param>
    /// <param name="value">The value.</param>
    public void Hint(int variable, long value)
    {
        hints[variable] = value;
        hinted = true;
    }

    /// <summary>The program as built so far; more can be built on afterwards.</summary>
    public IntegerProgram Build() => new(
        [.. lower], [.. upper], [.. objective], [.. rowLower], [.. rowUpper], [.. starts], [.. columns], [.. coefficients], hinted ? [.. hints] : []);
}
