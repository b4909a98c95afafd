using System.Text;
using SchoolPairing.Contracts.Schools;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>What real files look like and is still read.</summary>
public sealed class MessyFileTests
{
    private static readonly string[][] Table = [TextFile.Headers, TextFile.Row, TextFile.Other()];

    static MessyFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Encodings() => new()
    {
        { "utf-8", "UTF-8" }, { "GB18030", "GB18030" }, { "utf-16", "UTF-16LE" }, { "utf-16BE", "UTF-16BE" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found_by_the_bytes(string name, string expected)
    {
        var encoding = Encoding.GetEncoding(name);
        var file = TextFile.Csv(Table, ',', encoding);
        var reading = Reading.Of(name.StartsWith("utf-16", StringComparison.Ordinal) ? file with { Content = [.. encoding.GetPreamble(), .. file.Content] } : file);
        Assert.Equal((expected, "青溪小学"), (reading.Report.Encoding, reading.Schools[0].Name));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_header() =>
        Assert.Equal(2, Reading.Of(TextFile.Csv(Table) with { Content = [0xEF, 0xBB, 0xBF, .. TextFile.Csv(Table).Content] }).Report.Used);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('，')]
    public void The_separator_is_found_by_the_header(char separator) => Assert.Equal(2, Reading.Of(TextFile.Csv(Table, separator)).Report.Used);

    [Fact]
    public void Separators_inside_quotes_and_line_breaks_belong_to_the_cell()
    {
        var reading = Reading.Of(TextFile.Of(TextFile.With(("学校名称", "青溪,\n\"新\"小学")), TextFile.Other()));
        Assert.Equal(("青溪, \"新\"小学", 2), (reading.Schools[0].Name, reading.Report.Rows));
    }

    [Fact]
    public void Mixed_separators_quarantine_the_rows_that_use_another_one()
    {
        var text = string.Join(',', TextFile.Headers) + "\n" + string.Join(';', TextFile.Row) + "\n" + string.Join(',', TextFile.Other()) + "\n";
        var report = Reading.Of(TextFile.Raw(text)).Report;
        Assert.Equal((1, 1), (report.Used, report.Quarantined));
    }

    [Fact]
    public void A_header_in_row_3_under_a_merged_title_is_found()
    {
        var reading = Reading.Of(WorkbookFile.Of(["岳阳市2026年学校基本情况表"], ["填报单位：", "", "2026年9月"], TextFile.Headers, TextFile.Row));
        Assert.Equal((3, 1), (reading.Report.HeaderRow, reading.Report.Used));
    }

    [Fact]
    public void Width_blanks_case_and_line_breaks_in_headers_do_not_matter()
    {
        string[] headers = [.. TextFile.Headers.Select(header => " " + header.Insert(1, "\n").Replace('（', '(').Replace('）', ')') + "　*")];
        Assert.Equal(123_400, Reading.Of(TextFile.Csv([headers, TextFile.Row])).Schools[0].Parts[0][KnownFacts.EquipmentYuan]);
    }

    [Fact]
    public void The_unit_in_the_headers_brackets_counts()
    {
        string[] headers = [.. TextFile.Headers.Select(header => header.Replace("（万元）", "(元)", StringComparison.Ordinal))];
        Assert.Equal(12.34, Reading.Of(TextFile.Csv([headers, TextFile.Row])).Schools[0].Parts[0][KnownFacts.EquipmentYuan]);
    }

    [Fact]
    public void A_header_with_an_unknown_unit_is_ignored_and_named()
    {
        string[] headers = [.. TextFile.Headers.Select(header => header.Replace("（万元）", "（亿元）", StringComparison.Ordinal))];
        Assert.Equal(["教学仪器设备值（亿元）"], Reading.Of(TextFile.Csv([headers, TextFile.Row])).Report.IgnoredColumns);
    }

    [Theory]
    [InlineData("１２０")]
    [InlineData("120人")]
    [InlineData(" 120 ")]
    [InlineData("+120")]
    [InlineData("120.0")]
    [InlineData("1.2E2")]
    public void A_count_is_read_as_people_type_it(string text) =>
        Assert.Equal(120, Reading.Of(TextFile.Of(TextFile.With(("在校学生数", text)))).Schools[0].Parts[0][KnownFacts.Pupils]);

    [Theory]
    [InlineData("1,234", ',', 1234)]
    [InlineData("1 234", '\t', 1234)]
    [InlineData("1.234,0", ';', 1234)]
    [InlineData("1234,00", ',', 1234)]
    public void Grouped_numbers_have_one_meaning(string text, char separator, double expected) => Assert.Equal(
        expected, Reading.Of(TextFile.Csv([TextFile.Headers, TextFile.With(("在校学生数", text))], separator)).Schools[0].Parts[0][KnownFacts.Pupils]);

    [Fact]
    public void A_decimal_comma_is_read_where_semicolons_separate()
    {
        var school = Reading.Of(TextFile.Csv([TextFile.Headers, TextFile.With(("纬度", "29,105"), ("经度", "113,1"))], ';')).Schools[0];
        Assert.Equal(new GeoPoint(29.105, 113.1), school.Location);
    }

    [Fact]
    public void Totals_notes_repeated_headers_and_blank_rows_are_skipped_and_counted()
    {
        var report = Reading.Of(TextFile.Of(TextFile.Row, TextFile.Headers, [""], TextFile.Other(), ["合计", "2所"], ["", "注：数据截至9月1日"])).Report;
        Assert.Equal((6, 2, 4, 0), (report.Rows, report.Used, report.Skipped, report.Quarantined));
    }

    [Fact]
    public void A_school_whose_name_begins_like_a_note_is_no_note() =>
        Assert.Equal(1, Reading.Of(TextFile.Of(TextFile.With(("学校名称", "注：滋口小学")))).Report.Used);

    [Fact]
    public void A_row_without_code_that_is_no_note_is_quarantined() =>
        Assert.Equal(1, Reading.Of(TextFile.Of(TextFile.Row, TextFile.Other(("学校标识码", "")))).Report.Quarantined);

    [Fact]
    public void A_guide_sheet_beside_the_table_does_no_harm() => Assert.Equal(1, Reading.Of(
        new WorkbookFile().Sheet("说明", ["学校标识码", "十位"], ["学校名称", "全称"]).Sheet("学校", TextFile.Headers, TextFile.Row).File()).Report.Used);

    [Fact]
    public void An_empty_second_form_gives_way_to_the_filled_one() => Assert.Equal(1, Reading.Of(
        new WorkbookFile().Sheet("空表", TextFile.Headers).Sheet("学校", TextFile.Headers, TextFile.Row).File()).Report.Used);

    [Fact]
    public void A_workbook_named_csv_is_read_as_a_workbook() =>
        Assert.Equal("XLSX", Reading.Of(WorkbookFile.Of(TextFile.Headers, TextFile.Row) with { Name = "schools.csv" }).Report.Encoding);

    [Fact]
    public void A_code_that_a_spreadsheet_keeps_as_a_number_is_read_in_full() => Assert.Equal("2143060001", Reading.Of(
        WorkbookFile.Of(TextFile.Headers, TextFile.With(("学校标识码", "<c><v>2.143060001E9</v></c>")))).Schools[0].Id.Value);

    [Fact]
    public void A_formula_gives_the_value_that_was_saved_with_it() => Assert.Equal(99, Reading.Of(
        WorkbookFile.Of(TextFile.Headers, TextFile.With(("在校学生数", "<c><f>90+9</f><v>99</v></c>")))).Schools[0].Parts[0][KnownFacts.Pupils]);

    [Fact]
    public void A_remark_beside_a_workbook_table_is_named_by_its_letter() =>
        Assert.Equal([$"{(char)('A' + TextFile.Headers.Length)}"], Reading.Of(WorkbookFile.Of(TextFile.Headers, [.. TextFile.Row, "请核对"])).Report.IgnoredColumns);
}
