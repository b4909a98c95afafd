using System.Text;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Tables;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>Text files that are small on disk and would be large in memory.</summary>
public sealed class LargeTextTests
{
    [Fact]
    public void A_row_of_millions_of_cells_is_refused_before_its_cells_are_kept()
    {
        var file = TextFile.Raw(new string(',', 4_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = TableFile.Open(file, ReadLimits.Schools);

        Assert.Equal(RefusalCode.FileTooLarge, Assert.Single(refused.Refusals).Code);
        // The text itself takes 8 MB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32_000_000);
    }

    [Fact]
    public void A_long_sentence_with_many_separators_is_no_row_of_many_cells() =>
        Assert.True(TableFile.Open(TextFile.Raw("a,b\n1,\"" + new string(',', 30_000) + "\"\n"), ReadLimits.Schools).Accepted);

    [Fact]
    public void Blank_lines_are_not_kept()
    {
        var text = new StringBuilder("a,b\n").Insert(4, "\n", 100_000).Append("1,2\n").ToString();
        var rows = TableFile.Open(TextFile.Raw(text), ReadLimits.Schools).Value![0].Sheets[0].Rows;

        Assert.Equal([1, 100_002], rows.Select(row => row.Number));
    }
}
