using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>Between two places of work in the two halves of one day, home school included, lies no more than the allowed way; an unknown way is none.</summary>
internal sealed partial class ChangeAtNoonIsShort : TimetableRule
{
    public override RuleId Id => new("timetable.change");

    public override void Narrow(WeekOptions options)
    {
        var frame = options.Frame;
        bool TooFar(int minutes) => minutes < 0 || minutes > frame.Inputs.ChangeMinutes;
        for (var from = 0; from < frame.Schools.Count; from++)
            for (var to = 0; to < frame.Schools.Count; to++)
                if (TooFar(frame.Way[from, to])) options.MayChange[from, to] = false;
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var half = 0; half < frame.Halves; half++)
                for (var school = 0; frame.Duty[teacher, half ^ 1] && school < frame.Schools.Count; school++)
                    if (TooFar(frame.FromWork[teacher, school])) options.Close(teacher, school, half);
    }
}
