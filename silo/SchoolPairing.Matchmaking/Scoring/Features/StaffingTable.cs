using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>Hundredths of teachers by school (row) and by stage and subject (place); rows are padded with zeros to whole vectors.</summary>
internal sealed class StaffingTable
{
    public StaffingTable(
        PairSchools schools, ImmutableArray<School> rows, Dictionary<(Stage, SubjectId), int> places, Func<SubjectStaffing, int> hundredths)
    {
        var lanes = Vector256<int>.Count;
        Width = (places.Count + lanes - 1) / lanes * lanes;
        Cells = new int[rows.Length * Width];
        KnownStages = new ulong[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            foreach (var (stage, staffing) in SubjectComplementarityFeature.Known(schools, rows[row]))
            {
                KnownStages[row] |= schools.Bit(stage);
                if (places.TryGetValue((stage, staffing.Subject), out var place)) Cells[row * Width + place] = hundredths(staffing);
            }
    }

    /// <summary>Places of a row, a multiple of eight.</summary>
    public int Width { get; }

    /// <summary>By row × <see cref="Width"/> + place.</summary>
    public int[] Cells { get; }

    /// <summary>By row, the stages in which the needed teachers of at least one subject are known.</summary>
    public ulong[] KnownStages { get; }
}
