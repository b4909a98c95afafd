using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SchoolPairing.Web.Components;
using SchoolPairing.Web.Pages;
using Xunit;

namespace SchoolPairing.Web.Tests.Components;

public sealed class DataTableTests : BunitContext
{
    private static readonly Column<int>[] Columns = [new("value", "Value", item => item.ToString(CultureInfo.InvariantCulture), (first, second) => (first % 10).CompareTo(second % 10), number: true)];

    public DataTableTests() => Services.AddScoped<Words>();

    private List<string> Rows(string query, int count = 25)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/list" + query);
        var table = Render<DataTable<int>>(parameters => parameters
            .Add(table => table.Items, [.. Enumerable.Range(0, count)]).Add(table => table.Columns, Columns).Add(table => table.Caption, "list").Add(table => table.PageSize, 10));
        return [.. table.FindAll("tbody th").Select(cell => cell.TextContent)];
    }

    [Fact]
    public void Without_a_wish_rows_stand_as_they_came() => Assert.Equal(["0", "1", "2"], Rows("").Take(3));

    [Fact]
    public void Equal_rows_keep_their_order_when_sorted() => Assert.Equal(["0", "10", "20", "1"], Rows("?sort=value").Take(4));

    [Fact]
    public void Equal_rows_keep_their_order_when_sorted_falling() => Assert.Equal(["9", "19", "8", "18"], Rows("?sort=-value").Take(4));

    [Fact]
    public void The_last_page_holds_the_rest() => Assert.Equal(["20", "21", "22", "23", "24"], Rows("?page=3"));

    [Fact]
    public void A_page_that_is_not_there_is_the_nearest_one() => Assert.Equal(5, Rows("?page=99").Count);

    [Fact]
    public void Without_rows_there_is_a_sentence_and_no_table() => Assert.Empty(Rows("", count: 0));
}
