using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>In half a day a teacher is at one school, and holds one lesson at a time.</summary>
internal sealed partial class TeacherIsAtOnePlaceAtATime : TimetableRule
{
    public override RuleId Id => new("timetable.one-place");

    public override void Constrain(WeekModel model)
    {
        foreach (var day in model.DaysOfTeachers()) model.Builder.Row(0, 1, day.Select(route => (route.Variable, 1L)));
    }
}
