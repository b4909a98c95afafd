using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class FixedVisitsStand
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week) =>
        from pinned in facts.Inputs.Pinned
        where pinned.Fixed && !week.Visits.Any(visit => visit.Teacher == pinned.Visit.Teacher && visit.School == pinned.Visit.School && visit.Half == pinned.Visit.Half
            && visit.Lessons.OrderBy(lesson => lesson.Slot).SequenceEqual(pinned.Visit.Lessons.OrderBy(lesson => lesson.Slot)))
        select WeekReasons.Of(Id, pinned.Visit);
}
