using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>same-county = 1 where both schools lie in the same county, whoever manages them, otherwise 0. Never unknown.</summary>
public sealed class SameCountyFeature() : ScoreFeature("same-county", CurveDirection.Free)
{
    internal override PairColumn Column(PairSchools schools) => new SameWordColumn(
        schools.Sides.Helpers.Select(school => school.County.Value), schools.Sides.Receivers.Select(school => school.County.Value));
}
