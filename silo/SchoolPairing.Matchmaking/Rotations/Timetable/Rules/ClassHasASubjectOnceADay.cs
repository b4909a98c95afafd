using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>A class has a subject once a day; more often only where its weekly lessons are more than the days on which somebody could come, then spread evenly.</summary>
internal sealed partial class ClassHasASubjectOnceADay : TimetableRule
{
    public override RuleId Id => new("timetable.once-a-day");

    public override void Constrain(WeekModel model)
    {
        for (var lesson = 0; lesson < model.Frame.Lessons.Count; lesson++)
            for (var day = 0; day < model.Frame.Days.Count; day++)
            {
                var terms = model.LessonsOn(lesson, day);
                if (terms.Count > 0) model.Builder.Row(-Solving.Integers.IntegerProgram.Free, Math.Max(0, model.MostADay[lesson] - model.FrozenOn(lesson, day)), terms);
            }
    }
}
