using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>same-unit = 1 where the same unit manages both schools, otherwise 0. Never unknown.</summary>
public sealed class SameUnitFeature() : ScoreFeature("same-unit", CurveDirection.Free)
{
    internal override PairColumn Column(PairSchools schools) => new SameWordColumn(
        schools.Sides.Helpers.Select(school => school.Unit.Value), schools.Sides.Receivers.Select(school => school.Unit.Value));
}
