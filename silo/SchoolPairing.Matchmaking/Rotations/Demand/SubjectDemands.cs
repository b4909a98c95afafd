using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>A part of a host school whose lessons cannot be counted, so that nobody takes it for one without demand.</summary>
/// <param name="School">The school.</param>
/// <param name="Stage">The part.</param>
/// <param name="Missing">The fact that is missing: classes, or teachers where nothing says who teaches there.</param>
public readonly record struct UncountedPart(SchoolId School, Stage Stage, FactId Missing);

/// <summary>
/// Lessons a week that nobody at a host school can teach. Needed: curriculum × class groups, rounded up. Covered: what the school's imported teachers can hold;
/// where none were imported, teachers of the subject × full load, rounded down. Subjects that no teacher and no staffing of the whole run names (such as
/// labour, which class teachers hold) make no demand.
/// </summary>
public static class SubjectDemands
{
    /// <summary>
    /// Every demand with a gap, by school, stage, subject, kind; among them the filed ones of schools and stages that take part, also of town schools. A demand
    /// filed for a part that takes no part (the school closed since) is left out.
    /// </summary>
    /// <param name="inputs">The frozen inputs.</param>
    public static ImmutableArray<SubjectDemand> Of(RotationInputs inputs)
    {
        var norms = new LessonNorms(inputs.Curriculum);
        var taught = Taught(inputs);
        var teachers = inputs.Teachers.ToLookup(teacher => teacher.School);
        return [.. HostSchools.Of(inputs).SelectMany(school => AtSchool(school, inputs, norms, taught, [.. teachers[school.Id]]))
            .Concat(Filed(inputs)).Where(demand => demand.Gap > 0)
            // What a school filed for the same reason as what is counted is one demand: a post has one share of each.
            .GroupBy(demand => (demand.School, demand.Stage, demand.Subject, demand.Kind), (_, same) => Sum([.. same]))
            .OrderBy(demand => demand.School).ThenBy(demand => demand.Stage).ThenBy(demand => demand.Subject).ThenBy(demand => demand.Kind)];
    }

    /// <summary>Parts of host schools whose demand is unknown, by school and stage.</summary>
    /// <param name="inputs">The frozen inputs.</param>
    public static ImmutableArray<UncountedPart> Uncounted(RotationInputs inputs)
    {
        var known = inputs.Teachers.Select(teacher => teacher.School).ToHashSet();
        return [.. from school in HostSchools.Of(inputs)
                   from part in Parts(school, inputs)
                   let missing = ClassGroups.Of(part, inputs.Curriculum).IsEmpty ? KnownFacts.Classes
                       : part.Subjects.IsEmpty && !known.Contains(school.Id) ? KnownFacts.Teachers : (FactId?)null
                   where missing is not null
                   select new UncountedPart(school.Id, part.Stage, missing.Value)];
    }

    private static IEnumerable<SubjectDemand> AtSchool(
        School school, RotationInputs inputs, LessonNorms norms, HashSet<Teaching> taught, List<Teacher> teachers)
    {
        List<(Teaching Teaching, int Lessons)> needed = [.. Parts(school, inputs).SelectMany(norms.Needed).Where(line => taught.Contains(line.Teaching))];
        if (teachers.Count == 0) return FromStaffing(school, needed, norms);
        var month = YearMonth.Of(inputs.Policy.AsOf);
        var there = OwnLessons.Covered(needed, teachers.FindAll(teacher => !Away(teacher, month)), norms);
        var atHome = OwnLessons.Covered(needed, teachers, norms);
        return needed.Select((line, i) => new SubjectDemand(school.Id, line.Teaching.Stage, line.Teaching.Subject, line.Lessons, there[i],
            atHome[i] >= line.Lessons ? DemandKind.Temporary : DemandKind.Structural));
    }

    private static IEnumerable<SubjectDemand> FromStaffing(School school, List<(Teaching Teaching, int Lessons)> needed, LessonNorms norms) =>
        from line in needed
        let staff = school.Part(line.Teaching.Stage)!.Subjects.FirstOrDefault(subject => subject.Subject == line.Teaching.Subject)
        where staff is not null
        let held = (int)Math.Floor(staff.Teachers * norms.Load(line.Teaching.Stage, line.Teaching.Subject) + 1e-6)
        select new SubjectDemand(school.Id, line.Teaching.Stage, line.Teaching.Subject, line.Lessons, Math.Min(line.Lessons, held), DemandKind.Structural);

    private static SubjectDemand Sum(ImmutableArray<SubjectDemand> same) =>
        same.Length == 1 ? same[0] : same[0] with { Needed = same.Sum(demand => demand.Needed), Covered = same.Sum(demand => demand.Covered) };

    private static IEnumerable<SubjectDemand> Filed(RotationInputs inputs)
    {
        var parts = (from school in inputs.Schools from part in Parts(school, inputs) select (school.Id, part.Stage)).ToHashSet();
        return inputs.ExtraDemands.Where(demand => parts.Contains((demand.School, demand.Stage)));
    }

    private static IEnumerable<SchoolPart> Parts(School school, RotationInputs inputs) => school.Parts.Where(part => inputs.Policy.Stages.Contains(part.Stage));

    private static HashSet<Teaching> Taught(RotationInputs inputs) =>
    [
        .. inputs.Teachers.SelectMany(teacher => teacher.Teaches),
        .. inputs.Schools.SelectMany(school => school.Parts.SelectMany(part => part.Subjects.Select(subject => new Teaching(part.Stage, subject.Subject)))),
    ];

    private static bool Away(Teacher teacher, YearMonth month) =>
        teacher.History.Any(past => past.From.CompareTo(month) <= 0 && (past.Until is not { } until || until.CompareTo(month) >= 0));
}
