using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>Who leaves home late, or has a long way, misses the first slots of a morning.</summary>
internal sealed partial class TeacherArrivesBeforeTheLesson : TimetableRule
{
    public override RuleId Id => new("timetable.arrival");

    public override void Narrow(WeekOptions options)
    {
        var frame = options.Frame;
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
        {
            if (frame.Teachers[teacher].LeavesAt is not { } leaves) continue;
            for (var school = 0; school < frame.Schools.Count; school++)
            {
                var arrives = leaves.ToTimeSpan() + TimeSpan.FromMinutes(Math.Max(0, frame.FromHome[teacher, school]));
                for (var half = 0; half < frame.Halves; half += 2)
                {
                    var first = Array.FindIndex(frame.SlotsOf(half), slot => slot.From.ToTimeSpan() >= arrives);
                    options.FirstSlot[teacher, school, half] = first < 0 ? frame.SlotsOf(half).Length : Math.Max(first, options.FirstSlot[teacher, school, half]);
                }
            }
        }
    }
}
