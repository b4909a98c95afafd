using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

public sealed class OldWorkbookTests
{
    [Fact]
    public void A_workbook_of_Excel_97_is_read()
    {
        var reading = Reading.Of(CompoundWorkbook.Of(["岳阳市学校表"], TextFile.Headers, TextFile.Row));
        Assert.Equal(("XLS", 2, "青溪小学", "2143000001"),
            (reading.Report.Encoding, reading.Report.HeaderRow, reading.Schools[0].Name, reading.Schools[0].Id.Value));
        Assert.Equal(120, reading.Schools[0].Parts[0][KnownFacts.Pupils]);
    }

    [Theory]
    [InlineData("#42", "#N/A")]
    [InlineData("=#7", "#DIV/0!")]
    public void An_error_value_is_named(string cell, string error)
    {
        var problem = Assert.Single(Reading.Of(CompoundWorkbook.Of(TextFile.Headers, TextFile.With(("在校学生数", cell)))).Report.Problems);
        Assert.Equal(("spreadsheet-error", 2, "在校学生数", error), (problem.Id.Value, problem.Row, problem.Column, problem.Value));
    }

    [Fact]
    public void A_workbook_with_a_password_is_refused() => Assert.Equal("§import.fault.password",
        Reading.Refusal(CompoundWorkbook.Of(password: true, TextFile.Headers, TextFile.Row)).Detail("expected"));

    [Fact]
    public void A_workbook_of_Excel_2_in_code_page_936_is_read()
    {
        var reading = Reading.Of(OldWorkbook.Of(TextFile.Headers, TextFile.Row));
        Assert.Equal(("XLS", "青溪小学", "2143000001"), (reading.Report.Encoding, reading.Schools[0].Name, reading.Schools[0].Id.Value));
    }

    [Fact]
    public void A_workbook_of_Excel_2_that_is_cut_off_is_refused()
    {
        var file = OldWorkbook.Of(TextFile.Headers, TextFile.Row);
        var refusal = Reading.Refusal(file with { Content = file.Content[..(file.Content.Length / 3)] });
        Assert.Contains(refusal.Code, new[] { RefusalCode.UnreadableFile, RefusalCode.HeaderNotFound });
    }

    [Fact]
    public void A_chain_of_sectors_that_runs_in_a_circle_is_refused()
    {
        var file = CompoundWorkbook.Of(TextFile.Headers, TextFile.Row);
        file.Content[512 + (5 * 4)] = 3;
        Assert.Equal("§import.fault.damaged", Reading.Refusal(file).Detail("expected"));
    }
}
