using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>A teacher holds no more lessons away, and is away no more half days, than the norm with its travel credit leaves.</summary>
internal sealed partial class LoadStaysWithinTheNorm : TimetableRule
{
    public override RuleId Id => new("timetable.load");

    public override void Constrain(WeekModel model)
    {
        foreach (var teacher in model.Active)
        {
            var limits = model.Frame.Teachers[teacher];
            model.Builder.Row(-Solving.Integers.IntegerProgram.Free, Math.Max(limits.MostLessons, model.FixedLessonsOf(teacher)), model.LessonsOfTeacher(teacher));
            model.Builder.Row(-Solving.Integers.IntegerProgram.Free, Math.Max(limits.MostHalves, model.FixedHalvesOf(teacher)),
                model.RoutesOf(teacher).Select(route => (route.Variable, (long)route.Halves)));
        }
    }
}
