using SchoolPairing.Contracts.Need;

namespace SchoolPairing.Benchmarks.Need;

/// <summary>A school of a file beside the mark that somebody else gave it.</summary>
/// <param name="Id">The school.</param>
/// <param name="Stage">Of its only part.</param>
/// <param name="Rural">By the classes of the profile's default policy.</param>
/// <param name="Metric">What the mark is: inspection, or attainment of secondary schools.</param>
/// <param name="Mark">0 to 1, more is better.</param>
/// <param name="Year">Of the inspection; null where the file names none.</param>
/// <param name="Pupils">Null where unknown.</param>
/// <param name="Need">By the need model.</param>
internal sealed record InspectedSchool(string Id, string Stage, bool Rural, string Metric, double Mark, int? Year, double? Pupils, PartNeed Need)
{
    /// <summary>No indicator of its stage is unknown, so that nothing counts 0 for want of a number.</summary>
    public bool FullyKnown => Need.Readings.All(reading => reading.State != IndicatorState.Unknown);
}
