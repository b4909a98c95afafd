using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>A person says what a header of one file means.</summary>
public sealed class HeaderChoiceTests
{
    private static ImportFile File(string instead, string header) => TextFile.Csv([[.. TextFile.Headers.Select(known => known == instead ? header : known)], TextFile.Row, TextFile.Other()]);

    private static ImportColumns Columns(ImportFile file) => SchoolColumns.Read(file, Profiles.Yueyang).Value!;

    [Fact]
    public void A_required_column_under_an_unknown_header_is_read_once_it_is_chosen()
    {
        var file = File("学校名称", "全称");
        Assert.Equal(RefusalCode.HeaderNotFound, Reading.Refusal(file).Code);

        Assert.Equal("青溪小学", Reading.Of(file with { Choices = [new("全称", "学校名称")] }).Schools[0].Name);
    }

    [Fact]
    public void A_choice_outweighs_the_header_that_the_profile_knows()
    {
        string[] headers = [.. TextFile.Headers, "备用名"];
        var file = TextFile.Csv([headers, [.. TextFile.Row, "新青溪小学"]]) with { Choices = [new("备用名", "学校名称")] };

        Assert.Equal("新青溪小学", Reading.Of(file).Schools[0].Name);
        Assert.Contains("学校名称", Reading.Of(file).Report.IgnoredColumns);
    }

    [Fact]
    public void A_column_that_is_not_to_be_read_is_left_out()
    {
        var file = File("", "") with { Choices = [new("班级数", "")] };

        Assert.Contains("班级数", Reading.Of(file).Report.IgnoredColumns);
        Assert.DoesNotContain(Reading.Of(file).Schools[0].Parts[0].Facts, fact => fact.Id.Value == "classes");
    }

    [Fact]
    public void The_columns_of_a_file_that_cannot_be_imported_yet_are_shown_with_their_first_values()
    {
        var columns = Columns(File("学校名称", "全称"));

        Assert.Equal(1, columns.HeaderRow);
        var unread = Assert.Single(columns.InFile, column => column.Column is null);
        Assert.Equal(("B", "全称", "青溪小学,柳桥小学"), (unread.Letter, unread.Header, string.Join(',', unread.Samples)));
        Assert.True(columns.Known.Single(known => known.Header == "学校名称").Required);
    }
}
