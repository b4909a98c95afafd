using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>Measured travel times: helper,receiver,minutes.</summary>
public static class TravelTimesFile
{
    /// <summary>A day; more is a unit mistaken.</summary>
    public const int MaxMinutes = 1_440;

    /// <summary>Every travel time, or every fault.</summary>
    /// <param name="file">CSV or workbook.</param>
    /// <param name="known">Schools of the register.</param>
    public static Answer<PlanRows<TravelTime>> Read(ImportFile file, IReadOnlySet<SchoolId> known)
    {
        var pairs = new PairFile(file, known);
        return pairs.Read<TravelTime>(
            [PairColumns.Helper, PairColumns.Receiver, PairColumns.Minutes],
            row => pairs.Numbered(row, PairColumns.Minutes, (0, MaxMinutes), (helper, receiver, value) => new TravelTime(helper, receiver, (int)value)),
            (a, b) => PairOrder.Compare(a.Helper, a.Receiver, b.Helper, b.Receiver));
    }
}
