using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>Half days on which a teacher teaches at home, or is away, have no visits.</summary>
internal sealed partial class HomeDutiesComeFirst : TimetableRule
{
    public override RuleId Id => new("timetable.home-duties");

    public override void Narrow(WeekOptions options)
    {
        var frame = options.Frame;
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var half = 0; half < frame.Halves; half++)
                for (var school = 0; frame.Duty[teacher, half] && school < frame.Schools.Count; school++) options.Close(teacher, school, half);
    }
}
