using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class TeacherTeachesTheSubject
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week) =>
        from visit in week.Visits
        from lesson in visit.Lessons
        let teacher = facts.Teacher(visit.Teacher)
        where teacher is null || !teacher.Teaches.Any(may => may.Stage == lesson.Stage && may.Subject == lesson.Subject)
        select WeekReasons.Of(Id, visit, ("subject", lesson.Subject), ("stage", "§stage." + lesson.Stage));
}
