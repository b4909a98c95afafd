using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>Scores that somebody else gave: helper,receiver,points. Pairs that are not listed are not allowed, so an empty list is refused.</summary>
public static class ScoresFile
{
    /// <summary>Greatest absolute points; the proof's integers are sized for it.</summary>
    public const long MaxPoints = GivenScore.LargestPoints;

    /// <summary>Every score, or every fault.</summary>
    /// <param name="file">CSV or workbook.</param>
    /// <param name="known">Schools of the register.</param>
    public static Answer<PlanRows<GivenScore>> Read(ImportFile file, IReadOnlySet<SchoolId> known)
    {
        var pairs = new PairFile(file, known);
        return pairs.Read<GivenScore>(
            [PairColumns.Helper, PairColumns.Receiver, PairColumns.Points],
            row => pairs.Numbered(row, PairColumns.Points, (-MaxPoints, MaxPoints), (helper, receiver, value) => new GivenScore(helper, receiver, value)),
            (a, b) => PairOrder.Compare(a.Helper, a.Receiver, b.Helper, b.Receiver),
            mayBeEmpty: false);
    }
}
