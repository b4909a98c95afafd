using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>Visits that are over or locked stay exactly as they are.</summary>
internal sealed partial class FixedVisitsStand : TimetableRule
{
    public override RuleId Id => new("timetable.fixed");

    public override void Constrain(WeekModel model)
    {
        foreach (var pin in model.Pins)
        {
            if (!pin.Fixed || !model.Scope.IsActive(pin.Teacher)) continue;
            model.Builder.Row(1, 1, model.RoutesAt(pin.Teacher, pin.School, pin.Half).Select(route => (route, 1L)));
            foreach (var (lesson, variable) in model.LessonVariables(pin.Teacher, pin.School, pin.Half)) model.Builder.Fix(variable, pin.CountOf(lesson), pin.CountOf(lesson));
        }
    }
}
