using SchoolPairing.Contracts.Need;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>Which part of a receiver's need a pair is about.</summary>
internal static class NeedParts
{
    /// <summary>
    /// The neediest part (most points, then first by stage) among the given stages of which anything is known: a reading that is not
    /// unknown, or a subject gap. Null where nothing is known of any.
    /// </summary>
    public static PartNeed? Neediest(PairSchools schools, int receiver, ulong stages)
    {
        PartNeed? neediest = null;
        foreach (var part in schools.Sides.Needs[receiver].Parts)
        {
            if ((schools.Bit(part.Stage) & stages) == 0) continue;
            if (part.Gaps.IsEmpty && part.Readings.All(reading => reading.State == IndicatorState.Unknown)) continue;
            if (neediest is null || part.Points > neediest.Points) neediest = part;
        }
        return neediest;
    }
}
