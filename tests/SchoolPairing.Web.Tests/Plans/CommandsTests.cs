using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Web.Plans;
using Xunit;

namespace SchoolPairing.Web.Tests.Plans;

public sealed class CommandsTests
{
    private static readonly string Sheet = Commands.New();

    private static CommandId Id(string sheet, string token, string[] offers, string? file = null)
    {
        var files = new FormFileCollection();
        if (file is not null) files.Add(new FormFile(new MemoryStream(Encoding.UTF8.GetBytes(file)), 0, file.Length, "locks", "locks.csv"));
        return Commands.Of(new FormCollection(new Dictionary<string, StringValues>
        {
            ["command"] = sheet, ["__RequestVerificationToken"] = token, ["offers"] = offers,
        }, files));
    }

    [Fact]
    public void A_form_that_is_sent_twice_is_one_command() => Assert.Equal(Id(Sheet, "t", ["1", "2"], "a"), Id(Sheet, "another token", ["1", "2"], "a"));

    [Fact]
    public void A_page_that_somebody_went_back_to_and_filled_in_otherwise_is_another_command()
    {
        var ids = new[] { Id(Sheet, "t", ["1", "2"]), Id(Sheet, "t", ["1"]), Id(Sheet, "t", ["12"]), Id(Sheet, "t", ["1", "2"], "a"), Id(Sheet, "t", ["1", "2"], "b") };

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void The_same_choice_on_a_page_that_was_opened_anew_is_another_command() => Assert.NotEqual(Id(Sheet, "t", ["1"]), Id(Commands.New(), "t", ["1"]));

    [Theory]
    [InlineData(""), InlineData("by-itself-7")]
    public void An_id_that_no_form_of_ours_carried_is_not_taken_over(string sheet) => Assert.NotEqual(Id(sheet, "t", ["1"]), Id(sheet, "t", ["1"]));
}
