using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>Teachers go to the schools that they serve, and only where the way from home is known.</summary>
internal sealed partial class TeacherServesTheSchool : TimetableRule
{
    public override RuleId Id => new("timetable.serves");

    public override void Narrow(WeekOptions options)
    {
        var frame = options.Frame;
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var school = 0; school < frame.Schools.Count; school++)
                if (frame.FromHome[teacher, school] < 0 || (frame.Teachers[teacher].Serves is { Length: > 0 } serves && !serves.Contains(frame.Schools[school]))) options.Close(teacher, school);
    }
}
