using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>The overlap of two staffing tables, eight subjects at a time, in whole hundredths.</summary>
internal sealed class ComplementarityColumn(StaffingTable gaps, StaffingTable surplus) : PairColumn
{
    public override void Fill(in PairSlice pairs, Span<double> values)
    {
        var width = gaps.Width / Vector256<int>.Count;
        var gapRows = MemoryMarshal.Cast<int, Vector256<int>>(gaps.Cells);
        var surplusRows = MemoryMarshal.Cast<int, Vector256<int>>(surplus.Cells);
        for (var i = 0; i < values.Length; i++)
        {
            var (helper, receiver) = (pairs.Helper[i], pairs.Receiver[i]);
            values[i] = (gaps.KnownStages[receiver] & surplus.KnownStages[helper]) == 0
                ? double.NaN
                : Overlap(gapRows.Slice(receiver * width, width), surplusRows.Slice(helper * width, width)) / 100d;
        }
    }

    private static int Overlap(ReadOnlySpan<Vector256<int>> gap, ReadOnlySpan<Vector256<int>> spare)
    {
        var sum = Vector256<int>.Zero;
        for (var i = 0; i < gap.Length; i++) sum += Vector256.Min(gap[i], spare[i]);
        return Vector256.Sum(sum);
    }
}
