using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

public sealed class SchoolChangesTests
{
    private static readonly School First = Reading.Of(TextFile.Of(TextFile.Row)).Schools[0];
    private static readonly School Second = Reading.Of(TextFile.Of(TextFile.Other())).Schools[0];

    [Fact]
    public void The_same_file_again_changes_nothing() => Assert.Equal((0, 1), Count([Open(First)], Reading.Of(TextFile.Of(TextFile.Row)).Schools[0]));

    [Fact]
    public void A_new_school_is_added() =>
        Assert.Equal(SchoolChangeKind.Added, Assert.Single(SchoolChanges.Between([], [First]).Changes).Kind);

    [Fact]
    public void A_school_that_is_gone_is_closed() =>
        Assert.Equal(new SchoolChange(Second.Id, Second.Name, SchoolChangeKind.Closed, []), Assert.Single(SchoolChanges.Between([Open(First), Open(Second)], [First]).Changes));

    [Fact]
    public void A_closed_school_that_stays_away_is_no_change() => Assert.Equal((0, 1), Count([Open(First), new(Second, 3, true)], First));

    [Fact]
    public void A_closed_school_that_comes_back_is_reopened() =>
        Assert.Equal(SchoolChangeKind.Reopened, Assert.Single(SchoolChanges.Between([new(First, 2, true)], [First]).Changes).Kind);

    [Fact]
    public void A_change_names_the_fields_that_differ()
    {
        var after = Reading.Of(TextFile.Of(TextFile.With(("学校名称", "青溪学校"), ("在校学生数", "121"), ("语文教师数", "4"), ("可支援校数", "")))).Schools[0];
        Assert.Equal(["Primary.chinese", "Primary.pupils", "helperCapacity", "name"], SchoolChanges.Between([Open(First)], [after]).Changes[0].Fields);
    }

    [Fact]
    public void A_new_part_is_named_with_its_facts() => Assert.Contains("Junior",
        SchoolChanges.Between([Open(First)], [First with { Parts = [.. First.Parts, new(Stage.Of("Junior"), [], [])] }]).Changes[0].Fields);

    [Fact]
    public void Changes_come_sorted_by_code() =>
        Assert.Equal([First.Id, Second.Id], SchoolChanges.Between([], [Second, First]).Changes.Select(change => change.School));

    private static RegisteredSchool Open(School school) => new(school, 1, false);

    private static (int, int) Count(RegisteredSchool[] before, params School[] after)
    {
        var (changes, unchanged) = SchoolChanges.Between(before, [.. after]);
        return (changes.Length, unchanged);
    }
}
