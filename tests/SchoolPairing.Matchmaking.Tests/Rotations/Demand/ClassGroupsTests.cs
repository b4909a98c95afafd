using SchoolPairing.Matchmaking.Rotations.Demand;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Demand;

public sealed class ClassGroupsTests
{
    [Fact] public void One_class_a_grade_is_a_group_a_grade() => Assert.Equal(
        ["Primary-1-1", "Primary-2-1", "Primary-3-1", "Primary-4-1", "Primary-5-1", "Primary-6-1"], Groups(6));

    [Fact] public void More_classes_than_grades_lie_in_the_lower_grades_first() => Assert.Equal(
        ["Primary-1-1", "Primary-1-2", "Primary-2-1", "Primary-2-2", "Primary-3-1", "Primary-4-1", "Primary-5-1", "Primary-6-1"], Groups(8));

    [Theory]
    [InlineData(1, "Primary-1+2+3+4+5+6"), InlineData(2, "Primary-1+2+3", "Primary-4+5+6"), InlineData(4, "Primary-1+2", "Primary-3+4", "Primary-5", "Primary-6")]
    public void Fewer_classes_than_grades_are_combined_grades(int classes, params string[] groups) => Assert.Equal(groups, Groups(classes));

    [Fact] public void Every_grade_is_taught_once_in_a_combined_school() => Assert.All(Enumerable.Range(1, 6), classes => Assert.Equal(
        [1, 2, 3, 4, 5, 6], ClassGroups.Of(SomeVillage.School("R", 0, classes).Parts[0], SomeRotation.Curriculum).SelectMany(group => group.Grades)));

    [Fact] public void Without_the_number_of_classes_there_are_no_groups() => Assert.Empty(Groups(null));

    private static IEnumerable<string> Groups(int? classes) =>
        ClassGroups.Of(SomeVillage.School("R", 0, classes).Parts[0], SomeRotation.Curriculum).Select(group => group.Id.Value);
}
