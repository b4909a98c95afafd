using System.IO.Compression;
using System.Text;
using SchoolPairing.Cli.Matching.Output;
using Xunit;

namespace SchoolPairing.Client.Tests.Matching;

public sealed class ListFileTests
{
    private static readonly ProposalView View = new(MadeProposal.Make());
    private static readonly ProposalView Hostile = new(MadeProposal.Make("=HYPERLINK(\"http://x\",\"小学\")"));

    [Fact]
    public void The_csv_begins_with_the_four_columns_of_the_contract() =>
        Assert.StartsWith("helper,receiver,distanceMeters,points,", Encoding.UTF8.GetString(PairsCsv.Bytes(View)), StringComparison.Ordinal);

    [Fact]
    public void The_csv_has_one_line_a_pair_and_no_byte_order_mark()
    {
        var bytes = PairsCsv.Bytes(View);
        Assert.Equal((byte)'h', bytes[0]);
        Assert.Equal(3, Encoding.UTF8.GetString(bytes).Count(character => character == '\n'));
    }

    [Fact]
    public void What_the_csv_says_is_read_back() => Assert.Equal(View.Rows(), PairsCsv.Read(PairsCsv.Bytes(View))!.Value);

    [Fact]
    public void What_the_workbook_says_is_read_back() => Assert.Equal(View.Rows().ToHashSet(), PairsXlsx.Read(PairsXlsx.Bytes(View, "zh-CN"))!.Value.ToHashSet());

    [Fact]
    public void Every_row_of_the_workbook_is_as_high_as_its_longest_text()
    {
        var longName = new ProposalView(MadeProposal.Make(new string('长', 40)));
        using var zip = new ZipArchive(new MemoryStream(PairsXlsx.Bytes(longName, "zh-CN")));
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var heights = System.Xml.Linq.XDocument.Load(sheet).Descendants().Where(row => row.Name.LocalName == "row").Select(row => (double)row.Attribute("ht")!).ToList();
        // Title, sums, headers, then a pair with a name of three lines and one with reasons of two.
        Assert.Equal([30, 18, 34, 48, 33], heights);
    }

    [Fact]
    public void A_name_with_a_formula_is_disarmed_in_the_csv_and_its_id_is_untouched()
    {
        var line = Encoding.UTF8.GetString(PairsCsv.Bytes(Hostile)).Split('\n')[1];
        Assert.Contains("\"'=HYPERLINK(", line, StringComparison.Ordinal);
        Assert.StartsWith($"{MadeProposal.CityHelper},{MadeProposal.FirstReceiver},63250,860,", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_a_formula_is_a_text_in_the_workbook()
    {
        var sheet = Part(PairsXlsx.Bytes(Hostile, "zh-CN"), "xl/worksheets/sheet1.xml");
        Assert.Contains("'=HYPERLINK", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(":f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_has_the_same_bytes_every_time() => Assert.Equal(PairsXlsx.Bytes(View, "zh-CN"), PairsXlsx.Bytes(View, "zh-CN"));

    [Fact]
    public void The_workbook_prints_landscape_with_repeated_headers()
    {
        var bytes = PairsXlsx.Bytes(View, "zh-CN");
        Assert.Contains("orientation=\"landscape\"", Part(bytes, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.Contains("_xlnm.Print_Titles", Part(bytes, "xl/workbook.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("helper,receiver\n1,2\n")]
    [InlineData("helper,receiver,distanceMeters,points\n1,2,far,3\n")]
    public void A_csv_of_another_form_is_not_read(string text) => Assert.Null(PairsCsv.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_broken_workbook_is_not_read() => Assert.Null(PairsXlsx.Read(PairsXlsx.Bytes(View, "en")[..500]));

    private static string Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
