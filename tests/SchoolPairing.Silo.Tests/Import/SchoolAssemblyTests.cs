using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

public sealed class SchoolAssemblyTests
{
    private static readonly (string, string)[] NineYear = [("学校标识码", "3143000009"), ("办学类型代码", "312")];

    [Fact]
    public void Two_rows_with_one_code_make_a_school_of_two_parts()
    {
        var school = Assert.Single(Reading.Of(TextFile.Of(
            TextFile.With([.. NineYear, ("在校学生数", "300")]), TextFile.With([.. NineYear, ("学段", "初中"), ("在校学生数", "150")]))).Schools);
        Assert.Equal([("Junior", 150d), ("Primary", 300d)], school.Parts.Select(part => (part.Stage.Value, part[KnownFacts.Pupils]!.Value)));
    }

    [Fact]
    public void A_value_that_only_one_row_has_counts_for_the_school() => Assert.Equal("新墙镇", Reading.Of(TextFile.Of(
        TextFile.With([.. NineYear, ("乡镇街道", "")]), TextFile.With([.. NineYear, ("学段", "初中")]))).Schools[0].Township);

    [Fact]
    public void Contradictory_rows_are_all_quarantined_and_name_both_values()
    {
        var report = Reading.Of(TextFile.Of(
            TextFile.With(NineYear), TextFile.With([.. NineYear, ("学段", "初中"), ("学校名称", "青溪学校")]), TextFile.Other())).Report;
        Assert.Equal((2, 1), (report.Quarantined, report.Used));
        Assert.Contains("青溪学校", RowProblemText.What(report.Problems[0], "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicates_leave_the_schools_other_part_in()
    {
        var reading = Reading.Of(TextFile.Of(TextFile.With(NineYear), TextFile.With(NineYear), TextFile.With([.. NineYear, ("学段", "初中")])));
        Assert.Equal(["Junior"], reading.Schools[0].Parts.Select(part => part.Stage.Value));
    }

    [Fact]
    public void All_values_arrive_in_their_fields()
    {
        var school = Reading.Of(TextFile.Of(TextFile.With(("原学校标识码", "2143000000"), ("管理单位代码", "市直"), ("管理单位", "")))).Schools[0];
        Assert.Equal(
            """{"id":"2143000001","name":"青溪小学","unit":"430600","unitName":"岳阳市直","county":"430621","countyName":"岳阳县","township":"新墙镇","class":"220","location":{"latitudeDegrees":29.1,"longitudeDegrees":113.1},"typeCode":"211","parts":[{"stage":"Primary","facts":[{"id":"classes","value":6},{"id":"equipmentYuan","value":123400},{"id":"pupils","value":120},{"id":"teachers","value":11}],"subjects":[{"subject":"chinese","teachers":3,"needed":4.5}]}],"helperCapacity":2,"predecessor":"2143000000","made":true}""",
            System.Text.Json.JsonSerializer.Serialize(school, ContractJson.Compact));
    }

    [Theory]
    [InlineData("0730-8123456", "0730-8123456")]
    [InlineData("（0730）８１２３４５６", "(0730)8123456")]
    [InlineData("07308123456-801", "07308123456-801")]
    [InlineData("8123456", "8123456")]
    [InlineData("400-123-4567", "400-123-4567")]
    [InlineData("", null)]
    public void A_line_of_an_office_is_kept(string written, string? kept) =>
        Assert.Equal(kept, Reading.Of(TextFile.Of(TextFile.With(("办公电话", written)))).Schools[0].OfficePhone);

    [Fact]
    public void The_order_of_rows_and_columns_does_not_matter()
    {
        string[][] rows = [TextFile.With(NineYear), TextFile.With([.. NineYear, ("学段", "初中")]), TextFile.Other()];
        var plain = Json(TextFile.Csv([TextFile.Headers, .. rows]));
        var turned = Json(TextFile.Csv([[.. TextFile.Headers.Reverse()], .. rows.Reverse().Select(row => row.Reverse().ToArray())]));
        Assert.Equal(plain, turned);
    }

    [Fact]
    public void A_text_file_and_a_workbook_of_the_same_table_give_the_same_schools() =>
        Assert.Equal(Json(TextFile.Of(TextFile.Row)), Json(WorkbookFile.Of(TextFile.Headers, TextFile.Row)));

    [Fact]
    public void Marks_for_unknown_are_counted_and_give_no_fact()
    {
        var reading = Reading.Of(TextFile.Of(TextFile.With(("在校学生数", "—"), ("班级数", "不详"))));
        Assert.Equal(2, reading.Report.UnknownValues);
        Assert.Null(reading.Schools[0].Parts[0][KnownFacts.Pupils]);
    }

    [Fact]
    public void Schools_come_sorted_by_code() =>
        Assert.Equal(["2143000001", "2143000002"], Reading.Of(TextFile.Of(TextFile.Other(), TextFile.Row)).Schools.Select(school => school.Id.Value));

    [Fact]
    public void When_every_row_is_quarantined_the_report_still_comes() =>
        Assert.Equal((1, 0), (Reading.Of(TextFile.Of(TextFile.With(("学段", "")))).Report.Quarantined, Reading.Of(TextFile.Of(TextFile.With(("学段", "")))).Schools.Length));

    private static string Json(ImportFile file) => System.Text.Json.JsonSerializer.Serialize(Reading.Of(file).Schools, ContractJson.Compact);
}
