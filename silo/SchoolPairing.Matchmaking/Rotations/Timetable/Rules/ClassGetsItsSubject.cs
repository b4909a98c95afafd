using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>Every class gets the lessons that it needs, at least one a week of each subject, and no others; what nobody can hold is named, never dropped in silence.</summary>
internal sealed partial class ClassGetsItsSubject : TimetableRule
{
    public override RuleId Id => new("timetable.class-subject");

    public override void Constrain(WeekModel model)
    {
        for (var lesson = 0; lesson < model.Frame.Lessons.Count; lesson++)
        {
            var open = Math.Max(0, model.Frame.Lessons[lesson].WeeklyLessons - model.FrozenOf(lesson));
            model.Builder.Row(open, open, [.. model.LessonsOf(lesson), (model.Missing[lesson], 1L)]);
            // Nothing at all is worse than too little: it costs once more.
            if (model.Without[lesson] is var without and >= 0) model.Builder.Row(-Solving.Integers.IntegerProgram.Free, open - 1, (model.Missing[lesson], 1L), (without, -1L));
        }
    }
}
