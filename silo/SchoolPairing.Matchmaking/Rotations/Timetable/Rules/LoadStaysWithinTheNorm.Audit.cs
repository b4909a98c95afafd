using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class LoadStaysWithinTheNorm
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week)
    {
        foreach (var visits in week.Visits.GroupBy(visit => visit.Teacher))
        {
            if (facts.Teacher(visits.Key) is not { } teacher) continue;
            var (lessons, halves) = (visits.Sum(visit => visit.Lessons.Length), visits.Count());
            if (lessons > teacher.MostLessons || halves > teacher.MostHalves)
                yield return WeekReasons.Of(Id, ("teacher", teacher.Teacher), ("lessons", lessons), ("mostLessons", teacher.MostLessons), ("halves", halves), ("mostHalves", teacher.MostHalves));
        }
    }
}
