using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>A school with fixed weekdays takes visits on those alone.</summary>
internal sealed partial class SchoolTakesVisitsOnItsDays : TimetableRule
{
    public override RuleId Id => new("timetable.school-days");

    public override void Narrow(WeekOptions options)
    {
        var frame = options.Frame;
        foreach (var given in frame.Inputs.FixedDays)
        {
            var school = frame.Schools.IndexOf(given.School);
            for (var half = 0; school >= 0 && half < frame.Halves; half++)
                for (var teacher = 0; !given.Days.Contains(frame.Days[half / 2]) && teacher < frame.Teachers.Count; teacher++) options.Close(teacher, school, half);
        }
    }
}
