using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class ChangeAtNoonIsShort
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week)
    {
        var limit = facts.Inputs.ChangeMinutes;
        foreach (var day in week.Visits.GroupBy(visit => (visit.Teacher, visit.Half.Day)))
        {
            var afternoon = day.FirstOrDefault(visit => visit.Half.Half == HalfDay.Afternoon);
            var morning = day.FirstOrDefault(visit => visit.Half.Half == HalfDay.Morning);
            if (morning is not null && afternoon is not null && !(facts.Way(morning.School, afternoon.School) <= limit))
                yield return WeekReasons.Of(Id, afternoon, ("from", morning.School), ("minutes", facts.Way(morning.School, afternoon.School)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"), ("limit", limit));
            if (facts.Teacher(day.Key.Teacher) is not { } teacher) continue;
            foreach (var visit in day)
                if (teacher.HomeDuties.Contains(visit.Half with { Half = visit.Half.Half == HalfDay.Morning ? HalfDay.Afternoon : HalfDay.Morning }) && !(facts.Way(teacher.Home, visit.School) <= limit))
                    yield return WeekReasons.Of(Id, visit, ("from", teacher.Home), ("minutes", facts.Way(teacher.Home, visit.School)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"), ("limit", limit));
        }
    }
}
