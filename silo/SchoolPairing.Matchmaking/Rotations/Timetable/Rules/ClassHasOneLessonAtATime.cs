using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>
/// A class group, combined grades included, has one lesson at a time. In the model: no more lessons in half a day than slots, and of those who come late no more
/// than slots are left. Which slot each lesson gets is the edge colouring afterwards, which finds slots wherever nobody comes late (König).
/// </summary>
internal sealed partial class ClassHasOneLessonAtATime : TimetableRule
{
    public override RuleId Id => new("timetable.one-lesson");

    public override void Constrain(WeekModel model)
    {
        foreach (var (group, half) in model.GroupHalves())
        {
            var slots = model.Frame.SlotsOf(half).Length;
            for (var late = 0; late < slots; late++)
            {
                var terms = model.LessonsOfGroup(group, half, late);
                if (terms.Count > 0 && (late == 0 || terms.Count < model.LessonsOfGroup(group, half, late - 1).Count))
                    model.Builder.Row(-Solving.Integers.IntegerProgram.Free, Math.Max(0, slots - late - (late == 0 ? model.FrozenOfGroup(group, half) : 0)), terms);
            }
        }
    }
}
