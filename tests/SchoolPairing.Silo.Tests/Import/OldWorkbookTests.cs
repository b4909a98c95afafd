using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

public sealed class OldWorkbookTests
{
    [Fact]
    public void An_old_workbook_in_code_page_936_is_read()
    {
        var reading = Reading.Of(OldWorkbook.Of(TextFile.Headers, TextFile.Row));
        Assert.Equal(("XLS", "青溪小学", "2143000001"), (reading.Report.Encoding, reading.Schools[0].Name, reading.Schools[0].Id.Value));
    }

    [Fact]
    public void An_old_workbook_that_is_cut_off_is_refused()
    {
        var file = OldWorkbook.Of(TextFile.Headers, TextFile.Row);
        var refusal = Reading.Refusal(file with { Content = file.Content[..(file.Content.Length / 3)] });
        Assert.Contains(refusal.Code, new[] { Contracts.Words.RefusalCode.UnreadableFile, Contracts.Words.RefusalCode.HeaderNotFound });
    }
}
