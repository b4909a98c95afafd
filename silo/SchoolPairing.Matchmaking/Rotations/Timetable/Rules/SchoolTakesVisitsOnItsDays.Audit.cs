using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class SchoolTakesVisitsOnItsDays
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week) =>
        week.Visits.Where(visit => !facts.TakesVisits(visit.School, visit.Half.Day)).Select(visit => WeekReasons.Of(Id, visit));
}
