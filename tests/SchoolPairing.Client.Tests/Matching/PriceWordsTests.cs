using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Matching.Report;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using Xunit;

namespace SchoolPairing.Client.Tests.Matching;

public sealed class PriceWordsTests
{
    private static readonly ReportWords Words = new("en");
    private static readonly ProposalView View = new(MadeProposal.Make());

    [Fact]
    public void A_helper_that_changes_its_receiver_is_one_sentence()
    {
        var price = Price(new(MadeProposal.OtherHelper, MadeProposal.FirstReceiver, true, 1), new(MadeProposal.OtherHelper, MadeProposal.SecondReceiver, false, 1));
        Assert.Equal(["云溪小学 no longer helps 柳溪小学 and helps 石桥小学."], PriceWords.Chain(View, Words, price));
    }

    [Fact]
    public void A_helper_that_only_gives_up_a_receiver_comes_last()
    {
        var price = Price(new(MadeProposal.CityHelper, MadeProposal.LeftOut, true, 1), new(MadeProposal.OtherHelper, MadeProposal.SecondReceiver, false, 1));
        Assert.Equal(["城南小学 also helps 云湾小学.", "云溪小学 no longer helps 柳溪小学."], PriceWords.Chain(View, Words, price));
    }

    [Theory]
    [InlineData(0, "the total stays the same")]
    [InlineData(-1200, "the total falls by 1,200 points")]
    [InlineData(7, "the total rises by 7 points")]
    public void The_change_of_the_total_is_said_in_points(long change, string sentence) => Assert.Equal(sentence, PriceWords.Value(View, Words, change));

    [Fact]
    public void Under_the_distance_objective_the_change_is_said_in_kilometres()
    {
        var proposal = MadeProposal.Make();
        var view = new ProposalView(proposal with { Inputs = proposal.Inputs with { Policy = proposal.Inputs.Policy with { Objective = Objective.Distance } } });
        Assert.Equal("3.2 km more in all", PriceWords.Value(view, Words, -3_200));
    }

    private static PriceOfForcing Price(params PairMove[] moves) => new(0, [], [], [.. moves]);
}
