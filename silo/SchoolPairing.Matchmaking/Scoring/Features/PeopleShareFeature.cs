using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>
/// people-share = 100 × (points of the people indicators + subject points) ÷ points, in percent, of the part that the feature need
/// reads (most points, then first by stage); 0 where that part has no points, unknown where need is unknown. A twinning moves
/// people, so a school that lacks people gains more by it than one that lacks rooms.
/// </summary>
public sealed class PeopleShareFeature() : ScoreFeature("people-share", CurveDirection.Rising)
{
    internal override PairColumn Column(PairSchools schools)
    {
        var people = schools.Sides.Inputs.NeedModel.Indicators
            .Where(indicator => indicator.Help == HelpKind.People).Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
        return schools.ByReceiver((receiver, shared) => Share(NeedParts.Neediest(schools, receiver, shared), people));
    }

    private static double Share(PartNeed? part, HashSet<string> people)
    {
        if (part is null) return double.NaN;
        if (part.Points == 0) return 0;
        var points = part.SubjectPoints + part.Readings.Where(reading => people.Contains(reading.Indicator)).Sum(reading => reading.Points);
        return 100d * points / part.Points;
    }
}
