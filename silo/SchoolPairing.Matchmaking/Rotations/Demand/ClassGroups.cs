using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>Pupils of a part that are taught together.</summary>
/// <param name="Id">Stage, grades and number, such as Primary-3-1 (class 1 of grade 3) or Primary-1+2 (grades 1 and 2 combined); unique within a school.</param>
/// <param name="Grades">Grades of the stage, from 1; several: combined grades (复式).</param>
public sealed record ClassGroup(ClassGroupId Id, ImmutableArray<int> Grades);

/// <summary>
/// The class groups of a part of a school. Files know how many classes a part has and not of which grades: the classes are spread evenly over the grades, the
/// lower ones first; a part with fewer classes than grades teaches neighbouring grades together.
/// </summary>
public static class ClassGroups
{
    /// <summary>The class groups, by grade; empty where the number of classes is unknown or the curriculum has no such stage.</summary>
    /// <param name="part">The part.</param>
    /// <param name="curriculum">Tells the number of grades of its stage.</param>
    public static ImmutableArray<ClassGroup> Of(SchoolPart part, Curriculum curriculum)
    {
        var grades = curriculum.GradesOf.FirstOrDefault(stage => stage.Stage == part.Stage)?.Grades ?? 0;
        var classes = part[KnownFacts.Classes] is { } known ? (int)Math.Clamp(Math.Ceiling(known), 0, 1000) : 0;
        if (grades == 0 || classes == 0) return [];
        var groups = ImmutableArray.CreateBuilder<ClassGroup>(classes);
        if (classes >= grades)
            for (var grade = 1; grade <= grades; grade++)
                for (var number = 1; number <= Share(classes, grades, grade); number++) groups.Add(new(Id(part.Stage, $"{grade}-{number}"), [grade]));
        else
            for (int number = 1, first = 1; number <= classes; first += Share(grades, classes, number), number++)
            {
                ImmutableArray<int> together = [.. Enumerable.Range(first, Share(grades, classes, number))];
                groups.Add(new(Id(part.Stage, string.Join('+', together)), together));
            }
        return groups.ToImmutable();
    }

    private static int Share(int things, int places, int place) => things / places + (place <= things % places ? 1 : 0);

    private static ClassGroupId Id(Stage stage, FormattableString rest) => Id(stage, rest.ToString(CultureInfo.InvariantCulture));

    private static ClassGroupId Id(Stage stage, string rest) => new($"{stage}-{rest}");
}
