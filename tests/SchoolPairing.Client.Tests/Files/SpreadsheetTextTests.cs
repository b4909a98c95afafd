using SchoolPairing.Cli.Files;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Client.Tests.Files;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void A_name_that_would_run_as_a_formula_gets_an_apostrophe(string name) => Assert.Equal("'" + name, SpreadsheetText.Safe(name));

    [Theory]
    [InlineData("石桥小学")]
    [InlineData("A=B 小学")]
    public void An_ordinary_name_stays_as_it_is(string name) => Assert.Equal(name, SpreadsheetText.Safe(name));

    [Fact]
    public void A_cell_with_a_comma_a_quote_or_a_line_break_is_quoted() => Assert.Equal("\"a,b\",\"c\"\"d\",\"e\nf\",g", CsvLine.Of(["a,b", "c\"d", "e\nf", "g"]));
}
