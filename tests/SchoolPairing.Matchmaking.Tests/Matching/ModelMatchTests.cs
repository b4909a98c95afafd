using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Tests.Scoring;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching;

/// <summary>A run that a learnt model scores.</summary>
public sealed class ModelMatchTests
{
    private static readonly MatchInputs Inputs = A.Inputs(
        [A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(10)), A.Receiver("R1", A.Place(8), 0.9), A.Receiver("R2", A.Place(30), 0.9)]) with { Model = MadeModels.ByHand() };

    [Fact]
    public void Every_pair_shows_the_models_arithmetic_and_no_card()
    {
        var proposal = Engine.Best(Inputs);
        Assert.All(proposal.Pairs, pair => Assert.Equal((pair.Heads!.Points, pair.Heads.Points, 0), (pair.Points, pair.BasePoints, pair.Contributions.Length)));
    }

    [Fact]
    public void The_best_plan_is_the_models_not_the_cards()
    {
        var heads = Engine.Best(Inputs).Pairs.Sum(pair => pair.Points);
        var card = Engine.Best(Inputs with { Model = null });
        var cardsPlan = Engine.Best(Inputs with { Decisions = [.. card.Pairs.Select(pair => A.Lock(pair.Helper.Value, pair.Receiver.Value)).OrderBy(decision => decision.Helper!.Value)] });
        Assert.True(heads >= cardsPlan.Pairs.Sum(pair => pair.Points));
    }

    [Fact]
    public void A_run_without_a_model_has_no_heads() => Assert.All(Engine.Best(Inputs with { Model = null }).Pairs, pair => Assert.Null(pair.Heads));

    [Fact]
    public void A_proposal_survives_its_file()
    {
        var proposal = Engine.Best(Inputs);
        var read = JsonSerializer.Deserialize<Proposal>(JsonSerializer.Serialize(proposal, ContractJson.Compact), ContractJson.Compact)!;
        Assert.Empty(SchoolPairing.Matchmaking.Matching.Certificates.ProposalVerifier.Verify(read).Findings);
    }

    [Fact]
    public void A_model_trained_on_other_features_is_refused()
    {
        var outcome = Assert.IsType<MatchOutcome.Refused>(Engine.Run(Inputs with { Model = MadeModels.ByHand() with { FeatureHash = new string('0', 64) } }));
        Assert.Contains(Assert.Single(outcome.Refusals).Details, detail => detail.Value == "featureHash");
    }

    [Fact]
    public void Given_scores_beside_a_model_are_refused()
    {
        var outcome = Assert.IsType<MatchOutcome.Refused>(Engine.Run(Inputs with { GivenScores = [A.Score("H1", "R1", 5)] }));
        Assert.Equal(RefusalCode.InvalidSetting, Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public void Why_not_gives_the_price_and_the_arithmetic_of_the_model()
    {
        var proposal = Engine.Best(Inputs);
        var other = proposal.Pairs[0].Helper.Value == "H1" ? "H2" : "H1";
        var answer = WhyNot.Answer(proposal, new(other), proposal.Pairs[0].Receiver).Value!;
        Assert.Equal((WhyKind.Priced, answer.Heads!.Points), (answer.Kind, answer.Points));
    }

    [Fact]
    public void Forcing_a_pair_costs_what_the_model_says()
    {
        var proposal = Engine.Best(Inputs);
        var other = proposal.Pairs[0].Helper.Value == "H1" ? "H2" : "H1";
        var price = WhyNot.Answer(proposal, new(other), proposal.Pairs[0].Receiver).Value!.Price!.ValueChange;
        var forced = Engine.Best(Inputs with { Decisions = [A.Lock(other, proposal.Pairs[0].Receiver.Value)] });
        Assert.Equal(forced.Totals.Points - proposal.Totals.Points, price);
    }

    [Fact]
    public void A_forbidden_pair_has_no_arithmetic()
    {
        var proposal = Engine.Best(Inputs with { Decisions = [A.Forbid("H1", "R1")] });
        Assert.Null(WhyNot.Answer(proposal, new("H1"), new("R1")).Value!.Heads);
    }

    [Fact]
    public void The_model_is_part_of_the_inputs_fingerprint() =>
        Assert.NotEqual(InputsHash.Of(Inputs), InputsHash.Of(Inputs with { Model = Inputs.Model! with { Stage = LearningStage.FittedIndex } }));
}
