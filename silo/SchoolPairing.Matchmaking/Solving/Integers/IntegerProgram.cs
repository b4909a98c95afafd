namespace SchoolPairing.Matchmaking.Solving.Integers;

/// <summary>
/// A linear program in whole numbers: maximise Objective · x with Lower ≤ x ≤ Upper and RowLower ≤ row · x ≤ RowUpper. It knows no solver, so that model
/// faces of rules depend on none and the solver can live in a process of its own. Arrays are handed over, never changed afterwards.
/// </summary>
/// <param name="Lower">Least value of each variable.</param>
/// <param name="Upper">Greatest value of each variable.</param>
/// <param name="Objective">Points of one unit of each variable.</param>
/// <param name="RowLower">Least sum of each row; <see cref="Free"/> with a minus sign: none.</param>
/// <param name="RowUpper">Greatest sum of each row; <see cref="Free"/>: none.</param>
/// <param name="RowStart">Where each row's terms begin; one more entry than rows.</param>
/// <param name="Column">Variable of each term.</param>
/// <param name="Coefficient">Factor of each term, not 0.</param>
/// <param name="Hint">A value of each variable to start from; empty: none.</param>
public sealed record IntegerProgram(
    long[] Lower, long[] Upper, long[] Objective, long[] RowLower, long[] RowUpper, int[] RowStart, int[] Column, long[] Coefficient, long[] Hint)
{
    /// <summary>A bound that is none.</summary>
    public const long Free = 1L << 60;

    /// <summary>Number of variables.</summary>
    public int Variables => Lower.Length;

    /// <summary>Number of rows.</summary>
    public int Rows => RowLower.Length;

    /// <summary>Objective of some values, exactly.</summary>
    /// <param name="values">One a variable.</param>
    public long PointsOf(ReadOnlySpan<long> values)
    {
        Int128 points = 0;
        for (var column = 0; column < Objective.Length; column++) points += (Int128)Objective[column] * values[column];
        return checked((long)points);
    }

    /// <summary>The first bound or row that some values break, as text for a fault report; null where they keep all.</summary>
    /// <param name="values">One a variable.</param>
    public string? Broken(ReadOnlySpan<long> values)
    {
        for (var column = 0; column < Lower.Length; column++)
            if (values[column] < Lower[column] || values[column] > Upper[column]) return $"variable {column} is {values[column]}";
        for (var row = 0; row < RowLower.Length; row++)
        {
            Int128 sum = 0;
            for (var term = RowStart[row]; term < RowStart[row + 1]; term++) sum += (Int128)Coefficient[term] * values[Column[term]];
            if ((RowLower[row] > -Free && sum < RowLower[row]) || (RowUpper[row] < Free && sum > RowUpper[row])) return $"row {row} is {sum}";
        }
        return null;
    }
}
