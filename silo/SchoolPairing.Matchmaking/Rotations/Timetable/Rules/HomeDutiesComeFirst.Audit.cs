using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class HomeDutiesComeFirst
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week) =>
        week.Visits.Where(visit => facts.Teacher(visit.Teacher)?.HomeDuties.Contains(visit.Half) ?? false).Select(visit => WeekReasons.Of(Id, visit));
}
