using System.Globalization;
using System.Text;
using SchoolPairing.Demo;
using Xunit;

namespace SchoolPairing.Client.Tests.Demo;

public sealed class DemoFileTests
{
    private static readonly string[][] Rows = Read(DemoFile.Bytes(DemoCity.UsualSeed, DemoCity.DefaultSites));

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(DemoFile.Bytes(5, 200), DemoFile.Bytes(5, 200));

    [Fact]
    public void Another_seed_gives_another_city() => Assert.NotEqual(DemoFile.Bytes(5, 200), DemoFile.Bytes(6, 200));

    [Fact]
    public void The_file_begins_with_the_utf8_mark() => Assert.Equal([0xEF, 0xBB, 0xBF], DemoFile.Bytes(1, 20)[..3]);

    [Fact]
    public void The_headers_are_those_of_the_bureau_with_two_columns_a_subject()
    {
        Assert.Equal("学校标识码", Rows[0][0]);
        Assert.Equal("教学仪器设备值（万元）", Rows[0][20]);
        Assert.Equal(["语文教师数", "语文应配教师数"], Rows[0][26..28]);
        Assert.Equal(26 + 2 * 14, Rows[0].Length);
    }

    [Fact]
    public void Every_row_has_as_many_cells_as_there_are_headers() => Assert.All(Rows, row => Assert.Equal(Rows[0].Length, row.Length));

    [Fact]
    public void A_nine_year_school_has_one_row_a_stage()
    {
        var nineYear = Schools().Where(row => Cell(row, "办学类型代码") == "312").GroupBy(row => row[0]).ToList();
        Assert.NotEmpty(nineYear);
        Assert.All(nineYear, school => Assert.Equal(["小学", "初中"], school.Select(row => Cell(row, "学段"))));
    }

    [Fact]
    public void A_teaching_point_has_one_to_three_teachers() =>
        Assert.All(Schools().Where(row => Cell(row, "办学类型代码") == "218"), row => Assert.InRange(int.Parse(Cell(row, "专任教师数"), CultureInfo.InvariantCulture), 1, 3));

    [Fact]
    public void Every_row_says_that_it_is_made() => Assert.All(Schools(), row => Assert.Equal("演示", Cell(row, "数据性质")));

    [Fact]
    public void The_last_line_is_a_total() => Assert.Equal("合计", Rows[^1][0]);

    [Fact]
    public void Some_cells_are_blank_and_some_digits_are_full_width()
    {
        Assert.Contains(Schools(), row => Cell(row, "经度").Length == 0);
        Assert.Contains(Schools(), row => Cell(row, "在校学生数").Any(digit => digit is >= '０' and <= '９') || Cell(row, "教学及辅助用房面积（平方米）").Any(digit => digit is >= '０' and <= '９'));
    }

    [Fact]
    public void No_part_has_more_special_teachers_than_teachers() => Assert.All(Schools(), row =>
    {
        var teachers = Number(row, "专任教师数");
        Assert.True(Number(row, "高于规定学历教师数") <= teachers);
        Assert.True(Number(row, "体育艺术专任教师数") <= teachers);
    });

    private static IEnumerable<string[]> Schools() => Rows.Skip(1).SkipLast(1);

    private static string Cell(string[] row, string column) => row[Array.IndexOf(Rows[0], column)];

    private static int Number(string[] row, string column) => Cell(row, column) is { Length: > 0 } cell ? int.Parse(cell, CultureInfo.InvariantCulture) : 0;

    private static string[][] Read(byte[] bytes) =>
        [.. Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
}
