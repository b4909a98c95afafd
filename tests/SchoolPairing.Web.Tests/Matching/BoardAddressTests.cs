using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Web.Matching;
using Xunit;

namespace SchoolPairing.Web.Tests.Matching;

public sealed class BoardAddressTests
{
    private static readonly PairId One = new(SchoolId.Of("H1"), SchoolId.Of("R1")), Other = new(SchoolId.Of("H2"), SchoolId.Of("R2"));

    [Fact]
    public void An_address_holds_all_that_is_looked_at() => Assert.Equal(
        "/plans/2026/board?scenario=s2&view=county&county=430623&q=a%26b&pair=H1~R1&edit=Lock",
        (new BoardAddress("2026") { Scenario = "s2", View = "county", County = "430623", Text = "a&b" }).At(One).Asking(EditKind.Lock).Href);

    [Fact]
    public void A_swap_names_both_pairs() =>
        Assert.Equal(new BoardEdit(EditKind.Swap, One.Helper, One.Receiver, Other.Helper, Other.Receiver), new BoardAddress("p").At(One).Asking(EditKind.Swap, Other).OpenEdit);

    [Fact]
    public void A_must_is_about_the_receiver_alone() => Assert.Equal(new BoardEdit(EditKind.Must, null, One.Receiver), new BoardAddress("p").At(One).Asking(EditKind.Must).OpenEdit);

    [Fact]
    public void A_must_is_released_without_a_helper() =>
        Assert.Equal(new BoardEdit(EditKind.Release, null, One.Receiver), new BoardAddress("p").Asking(EditKind.Release, new PairId(SchoolId.Of(""), One.Receiver)).OpenEdit);

    [Theory]
    [InlineData("nothing", "H1~R1")]
    [InlineData("99", "H1~R1")]
    [InlineData("Lock", "H1R1")]
    [InlineData("Swap", "H1~R1")]
    [InlineData("Lock", null)]
    public void What_an_address_does_not_mean_asks_for_nothing(string edit, string? pair) => Assert.Null((new BoardAddress("p") { Edit = edit, Pair = pair }).OpenEdit);

    [Fact]
    public void Looking_at_another_pair_asks_no_longer_about_the_last_one() =>
        Assert.Null((new BoardAddress("p") { Why = "H3" }).At(One).Asking(EditKind.Lock).At(Other).Edit);
}
