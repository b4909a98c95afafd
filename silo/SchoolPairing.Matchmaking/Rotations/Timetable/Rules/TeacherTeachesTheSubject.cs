using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>A lesson is held by who may teach its subject at its stage.</summary>
internal sealed partial class TeacherTeachesTheSubject : TimetableRule
{
    public override RuleId Id => new("timetable.subject");

    public override void Narrow(WeekOptions options)
    {
        var frame = options.Frame;
        for (var teacher = 0; teacher < frame.Teachers.Count; teacher++)
            for (var lesson = 0; lesson < frame.Lessons.Count; lesson++)
                if (!frame.Teachers[teacher].Teaches.Contains(new Teaching(frame.Lessons[lesson].Stage, frame.Lessons[lesson].Subject))) options.MayHold[teacher, lesson] = false;
    }
}
