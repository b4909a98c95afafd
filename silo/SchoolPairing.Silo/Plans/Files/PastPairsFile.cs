using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>Pairs of earlier years: helper,receiver,years. Without a number of years it was one.</summary>
public static class PastPairsFile
{
    /// <summary>Longer than any such programme.</summary>
    public const int MaxYears = 50;

    /// <summary>Every pair, or every fault.</summary>
    /// <param name="file">CSV or workbook.</param>
    /// <param name="known">Schools of the register.</param>
    public static Answer<PlanRows<PastPair>> Read(ImportFile file, IReadOnlySet<SchoolId> known)
    {
        var pairs = new PairFile(file, known);
        return pairs.Read<PastPair>(
            [PairColumns.Helper, PairColumns.Receiver, PairColumns.Years],
            row => !row.IsBlank(PairColumns.Years)
                ? pairs.Numbered(row, PairColumns.Years, (1, MaxYears), (helper, receiver, value) => new PastPair(helper, receiver, (int)value))
                : pairs.Pair(row) is { } pair ? new PastPair(pair.Helper, pair.Receiver, 1) : null,
            (a, b) => PairOrder.Compare(a.Helper, a.Receiver, b.Helper, b.Receiver));
    }
}
