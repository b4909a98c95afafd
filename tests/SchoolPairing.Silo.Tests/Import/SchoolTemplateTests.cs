using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

public sealed class SchoolTemplateTests
{
    public static TheoryData<string> All() => ["yueyang", "scotland"];

    [Theory]
    [MemberData(nameof(All))]
    public void The_bare_template_holds_no_school(string profile)
    {
        var reading = Reading.Of(SchoolTemplate.Write(Of(profile)), Of(profile));
        Assert.Equal((1, 1, 0), (reading.Report.Rows, reading.Report.Skipped, reading.Schools.Length));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_headers_are_the_profiles_in_order(string profile) => Assert.Equal(
        Headers(profile), Sheets(profile)[0].Rows[0].Cells.Select(cell => cell.Text));

    [Theory]
    [MemberData(nameof(All))]
    public void Its_second_sheet_explains_every_column(string profile) => Assert.Equal(
        Headers(profile), Sheets(profile)[1].Rows.Skip(2).Select(row => row[0].Text));

    [Fact]
    public void A_filled_row_imports_under_the_example()
    {
        var template = Sheets("yueyang")[0].Rows;
        var filled = template[1].Cells.Select(cell => cell.Text).ToArray();
        (filled[0], filled[1]) = ("2143000001", "青溪小学");
        var reading = Reading.Of(WorkbookFile.Of(
            [.. template[0].Cells.Select(cell => cell.Text)], [.. template[1].Cells.Select(cell => cell.Text)], filled));
        Assert.Empty(reading.Report.Problems);
        Assert.Equal((86, 65_000), (reading.Schools[0].Parts[0][KnownFacts.Pupils]!.Value, reading.Schools[0].Parts[0][KnownFacts.EquipmentYuan]!.Value));
    }

    // Two fields may share a column: a Scottish council both manages and is the county.
    private static IEnumerable<string> Headers(string profile) => Of(profile).Columns.Select(column => column.Header).Distinct();

    private static ImportProfile Of(string profile) => profile == "yueyang" ? Profiles.Yueyang : Profiles.Scotland;

    private static ImmutableArray<RawSheet> Sheets(string profile) =>
        TableFile.Open(SchoolTemplate.Write(Of(profile)), ReadLimits.Schools).Value![0].Sheets;
}
