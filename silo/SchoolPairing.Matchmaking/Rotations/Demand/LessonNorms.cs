using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>Looks up a curriculum: lessons that a part needs, and the full load of a teacher.</summary>
/// <param name="curriculum">The curriculum.</param>
public sealed class LessonNorms(Curriculum curriculum)
{
    private readonly Dictionary<Teaching, int> loads = [];

    /// <summary>Lessons a week of a full load; a subject without a norm of its own has that of all others.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="subject">The subject.</param>
    public int Load(Stage stage, SubjectId subject)
    {
        var key = new Teaching(stage, subject);
        if (loads.TryGetValue(key, out var known)) return known;
        var norm = curriculum.Loads.FirstOrDefault(load => load.Stage == stage && load.Subject == subject)
            ?? curriculum.Loads.FirstOrDefault(load => load.Stage == stage && load.Subject is null);
        return loads[key] = norm?.WeeklyLessons ?? throw new InvalidOperationException($"the curriculum {curriculum.Id} has no load for {stage}, {subject}");
    }

    /// <summary>Lessons a week of every subject that a part needs for its class groups, rounded up, in the curriculum's order.</summary>
    /// <param name="part">The part.</param>
    public IEnumerable<(Teaching Teaching, int Lessons)> Needed(SchoolPart part)
    {
        var groups = ClassGroups.Of(part, curriculum).Length;
        return from line in curriculum.Lessons
               where groups > 0 && line.Stage == part.Stage
               select (new Teaching(line.Stage, line.Subject), (int)Math.Ceiling(groups * line.WeeklyLessons - 1e-6));
    }
}
