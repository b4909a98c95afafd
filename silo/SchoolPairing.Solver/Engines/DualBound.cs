using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Engines;

/// <summary>
/// The bound that row prices prove, in exact arithmetic: for every y, points ≤ Σ rows max(y·row) + Σ variables max((c − yA)·x) over the bounds (weak
/// duality), however inexact the solver was that found y (Neumaier and Shcherbina 2004, "Safe bounds in linear and mixed-integer programming").
/// </summary>
internal static class DualBound
{
    private const double Scale = 1 << 20;

    public static long Of(IntegerProgram program, ReadOnlySpan<double> prices)
    {
        var reduced = new Int128[program.Variables];
        for (var column = 0; column < reduced.Length; column++) reduced[column] = (Int128)program.Objective[column] << 20;
        Int128 bound = 0;
        for (var row = 0; row < program.Rows; row++)
        {
            var price = Math.Abs(prices[row]) < 1e12 ? (long)Math.Round(prices[row] * Scale) : 0;
            // A price on a side that has no limit proves nothing.
            if (price == 0 || (price > 0 && program.RowUpper[row] >= IntegerProgram.Free) || (price < 0 && program.RowLower[row] <= -IntegerProgram.Free)) continue;
            bound += (Int128)price * (price > 0 ? program.RowUpper[row] : program.RowLower[row]);
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++) reduced[program.Column[term]] -= (Int128)price * program.Coefficient[term];
        }
        for (var column = 0; column < reduced.Length; column++) bound += reduced[column] * (reduced[column] > 0 ? program.Upper[column] : program.Lower[column]);
        var points = bound >> 20;
        return points >= IntegerProgram.Free ? IntegerProgram.Free : (long)points;
    }
}
