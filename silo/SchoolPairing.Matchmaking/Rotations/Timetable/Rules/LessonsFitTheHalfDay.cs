using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>Lessons are held on visits, no more of them than the half day has slots that the teacher can use.</summary>
internal sealed partial class LessonsFitTheHalfDay : TimetableRule
{
    public override RuleId Id => new("timetable.half-day");

    public override void Constrain(WeekModel model)
    {
        foreach (var (teacher, school, half) in model.Places())
        {
            var routes = model.RoutesAt(teacher, school, half).ToList();
            var lessons = model.LessonVariables(teacher, school, half).ToList();
            var usable = Math.Max(model.Options.Usable(teacher, school, half), model.Scope.PinOf(teacher, school, half)?.Visit.Lessons.Length ?? 0);
            if (lessons.Sum(entry => (long)model.Builder.Most(entry.Variable)) > usable)
                model.Builder.Row(-IntegerProgram.Free, 0, [.. lessons.Select(entry => (entry.Variable, 1L)), .. routes.Select(route => (route, -(long)usable))]);
            // Lesson by lesson: a row more each, but then half a visit cannot hold a whole lesson in the relaxation, which makes its bound.
            foreach (var (_, variable) in lessons) model.Builder.Row(-IntegerProgram.Free, 0, [(variable, 1L), .. routes.Select(route => (route, -model.Builder.Most(variable)))]);
        }
    }
}
