using SchoolPairing.Silo.Import.Tables;
using SchoolPairing.Silo.Teachers.Files;
using Xunit;

namespace SchoolPairing.Silo.Tests.Teachers.Files;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2015-09"), InlineData("2015-9"), InlineData("2015/9"), InlineData("2015.09"), InlineData("2015.9"), InlineData("2015年9月"), InlineData("2015年09月")]
    [InlineData("201509"), InlineData("20150901"), InlineData("2015-09-01"), InlineData("2015/9/1"), InlineData("2015年9月1日"), InlineData("２０１５－０９")]
    [InlineData("2015/9/1 0:00"), InlineData("2015-09-01 00:00:00"), InlineData(" 2015 年 9 月 ")]
    public void A_month_is_read_as_people_write_it(string text) => Assert.Equal("2015-09", DateText.Month(text)?.ToString());

    [Theory]
    [InlineData("2015-13"), InlineData("15-09"), InlineData("2015"), InlineData("9月"), InlineData("2015-09-31"), InlineData("1899-01"), InlineData("2015-09-01 12:30"), InlineData("去年")]
    public void What_says_no_month_is_none(string text) => Assert.Null(DateText.Month(text));

    [Theory]
    [InlineData("2015.1", null), InlineData("2015.09", "2015-09"), InlineData("201510", "2015-10")]
    public void A_number_that_lost_its_zero_may_be_january_or_october(string number, string? month) =>
        Assert.Equal(month, DateText.Month(new RawCell(CellKind.Number, number))?.ToString());

    [Theory]
    [InlineData("2027-08-31", "2027-08-31"), InlineData("2027年8月", "2027-08-31"), InlineData("2028-02", "2028-02-29"), InlineData("2027-02-29", null)]
    public void A_last_day_of_a_month_is_its_last_one(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateText.LastDay(RawCell.OfText(text)));
}
