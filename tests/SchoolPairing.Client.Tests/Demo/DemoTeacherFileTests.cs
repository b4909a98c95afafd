using System.Text;
using SchoolPairing.Demo;
using Xunit;

namespace SchoolPairing.Client.Tests.Demo;

public sealed class DemoTeacherFileTests
{
    private static readonly string[][] Rows = [.. Encoding.UTF8.GetString(DemoTeacherFile.Bytes(1, 60)).TrimStart('\uFEFF')
        .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];

    [Fact] public void The_same_seed_gives_the_same_bytes() => Assert.Equal(DemoTeacherFile.Bytes(5, 60), DemoTeacherFile.Bytes(5, 60));

    [Fact] public void Another_seed_gives_other_teachers() => Assert.NotEqual(DemoTeacherFile.Bytes(5, 60), DemoTeacherFile.Bytes(6, 60));

    [Fact] public void The_file_begins_with_the_utf8_mark() => Assert.Equal([0xEF, 0xBB, 0xBF], DemoTeacherFile.Bytes(1, 20)[..3]);

    [Fact] public void The_headers_are_those_that_the_profile_reads() => Assert.Equal(DemoTeacherFile.Headers, Rows[0]);

    [Fact] public void Every_row_has_as_many_cells_as_there_are_headers_and_says_that_it_is_made() => Assert.All(Rows.Skip(1), row =>
    {
        Assert.Equal(Rows[0].Length, row.Length);
        Assert.Equal("演示", row[^1]);
    });

    [Fact] public void A_coordinate_never_stands_alone() => Assert.All(Rows.Skip(1), row => Assert.Equal(Cell(row, "居住地经度").Length == 0, Cell(row, "居住地纬度").Length == 0));

    [Fact] public void A_rotation_has_six_parts() => Assert.All(Rows.Skip(1).Select(row => Cell(row, "轮岗经历")).Where(cell => cell.Length > 0).SelectMany(cell => cell.Split('；')),
        past => Assert.Equal(6, past.Split('/').Length));

    private static string Cell(string[] row, string header) => row[Array.IndexOf(Rows[0], header)];
}
