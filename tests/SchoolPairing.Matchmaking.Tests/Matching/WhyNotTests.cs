using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching;

public sealed class WhyNotTests
{
    private static WhyAnswer Why(Proposal proposal, string helper, string receiver) =>
        Assert.IsType<WhyAnswer>(WhyNot.Answer(proposal, new(helper), new(receiver)).Value);

    private static readonly MatchInputs TwoVillages = A.Inputs(
        [A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(40)), A.Receiver("R1", A.Place(1), 0.5), A.Receiver("R2", A.Place(41), 0.5), A.Receiver("R3", A.Place(41), 0.1)]);

    [Fact] public void A_pair_of_the_plan_is_already_paired() => Assert.Equal(WhyKind.AlreadyPaired, Why(Engine.Best(TwoVillages), "H1", "R1").Kind);

    [Fact]
    public void A_swap_costs_the_points_of_both_pairs_and_names_the_chain()
    {
        var answer = Why(Engine.Best(TwoVillages), "H1", "R2");
        Assert.Equal((WhyKind.Priced, -780L), (answer.Kind, answer.Price!.ValueChange));
        Assert.Equal(["+H1→R2", "-H2→R2", "+H2→R1", "-H1→R1"], answer.Price.Moves.Select(move => (move.Added ? "+" : "-") + move.Helper + "→" + move.Receiver));
        Assert.Empty(answer.Price.NoLongerHelped);
    }

    [Fact]
    public void Forcing_a_left_out_school_names_the_school_that_would_lose_its_helper()
    {
        var price = Why(Engine.Best(TwoVillages), "H2", "R3").Price!;
        Assert.Equal(("R3", "R2"), (Assert.Single(price.NowHelped).Value, Assert.Single(price.NoLongerHelped).Value));
    }

    [Fact]
    public void A_hard_rule_is_named_instead_of_a_price()
    {
        var proposal = Engine.Best(A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R", A.Place(100))]));
        Assert.Equal("matching.distance-limit", Assert.Single(Why(proposal, "H", "R").Reasons).Rule.Value);
        Assert.Equal("matching.helper-side", Assert.Single(Why(proposal, "R", "R").Reasons).Rule.Value);
        Assert.Equal("matching.receiver-side", Assert.Single(Why(proposal, "H", "H").Reasons).Rule.Value);
    }

    [Fact]
    public void A_helper_whose_places_are_all_locked_is_blocked()
    {
        var proposal = Engine.Best(TwoVillages with { Decisions = [A.Lock("H1", "R1")] });
        Assert.Equal(WhyKind.BlockedByLocks, Why(proposal, "H1", "R2").Kind);
    }

    [Fact]
    public void A_pair_that_would_leave_a_must_without_a_helper_is_blocked_and_is_no_alternative()
    {
        var inputs = A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("needy", A.Place(1), 0.9), A.Receiver("must", A.Place(2), 0.1)], decisions: [A.Must("must")]);
        var proposal = Engine.Best(inputs);
        var answer = Why(proposal, "H", "needy");
        Assert.Equal((WhyKind.BlockedByLocks, "matching.must-be-helped"), (answer.Kind, Assert.Single(answer.Reasons).Rule.Value));
        Assert.Empty(proposal.Receivers.Single(receiver => receiver.School.Value == "needy").Alternatives);
        Assert.IsType<MatchOutcome.Impossible>(Engine.Run(inputs with { Decisions = [A.Lock("H", "needy"), A.Must("must")] }));
    }

    [Fact]
    public void A_must_that_can_move_to_another_helper_blocks_nothing()
    {
        var proposal = Engine.Best(A.Inputs(
            [A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(5)), A.Receiver("needy", A.Place(6), 0.9), A.Receiver("must", A.Place(2), 0.1)], decisions: [A.Must("must")]));
        Assert.Equal(WhyKind.Priced, Why(proposal, "H1", "needy").Kind);
    }

    [Fact]
    public void An_unknown_school_is_refused() =>
        Assert.Equal(RefusalCode.NoSuchSchool, Assert.Single(WhyNot.Answer(Engine.Best(TwoVillages), new("nobody"), new("R1")).Refusals).Code);

    [Theory]
    [InlineData("zh-CN", "没有学校“nobody”。请对照学校名册或 pairs.csv 核对学校标识码。")]
    [InlineData("en", "There is no school \"nobody\". Check its id against your register or pairs.csv.")]
    public void The_refusal_of_an_unknown_school_says_where_the_ids_stand(string language, string sentence) =>
        Assert.Equal(sentence, Texts.Say(WhyNot.Answer(Engine.Best(TwoVillages), new("nobody"), new("R1")).Refusals[0], language));

    [Fact]
    public void A_proposal_whose_prices_prove_nothing_is_refused()
    {
        var proposal = Engine.Best(TwoVillages);
        var tampered = proposal with { Pairs = [.. proposal.Pairs.Skip(1)] };
        Assert.Equal(RefusalCode.ProposalNotIntact, Assert.Single(WhyNot.Answer(tampered, new("H1"), new("R2")).Refusals).Code);
    }

    [Fact]
    public void A_proposal_whose_inputs_are_malformed_is_refused_although_its_hash_is_forged()
    {
        var proposal = Engine.Best(TwoVillages);
        var twice = proposal.Inputs with { Schools = [.. proposal.Inputs.Schools.SelectMany(school => new[] { school, school })] };
        var forged = proposal with { Inputs = twice, InputsHash = InputsHash.Of(twice) };
        Assert.Equal(RefusalCode.ProposalNotIntact, Assert.Single(WhyNot.Answer(forged, new("H1"), new("R2")).Refusals).Code);
    }

    [Fact]
    public void A_proposal_that_lists_a_receiver_twice_is_refused()
    {
        var proposal = Engine.Best(TwoVillages);
        var doubled = proposal with { Receivers = [proposal.Receivers[0], .. proposal.Receivers] };
        Assert.Equal(RefusalCode.ProposalNotIntact, Assert.Single(WhyNot.Answer(doubled, new("H1"), new("R2")).Refusals).Code);
    }

    [Fact]
    public void Forged_inputs_with_a_fitting_hash_are_refused_by_what_is_wrong_with_them()
    {
        var proposal = Engine.Best(TwoVillages);
        var inputs = proposal.Inputs with { Card = proposal.Inputs.Card with { Schema = 9 } };
        var refusal = Assert.Single(WhyNot.Answer(proposal with { Inputs = inputs, InputsHash = InputsHash.Of(inputs) }, new("H1"), new("R2")).Refusals);
        Assert.Equal((RefusalCode.ProposalNotIntact, "§rule.verify.model"), (refusal.Code, refusal.Details[0].Value));
    }

    [Fact]
    public void A_forged_number_of_partners_is_refused()
    {
        var proposal = Engine.Best(TwoVillages);
        var inputs = proposal.Inputs with { Policy = proposal.Inputs.Policy with { HelpersPerReceiver = int.MaxValue } };
        Assert.Equal(RefusalCode.ProposalNotIntact,
            Assert.Single(WhyNot.Answer(proposal with { Inputs = inputs, InputsHash = InputsHash.Of(inputs) }, new("H1"), new("R2")).Refusals).Code);
    }

    /// <summary>Every price is held against the best plan with the pair locked in, solved anew.</summary>
    [Fact]
    public void Every_price_equals_the_difference_to_the_forced_plan_solved_anew()
    {
        var asked = 0;
        for (var seed = 0; seed < 3600; seed++)
        {
            var inputs = A.RandomCity(seed, 6, 7);
            var best = Engine.Best(inputs);
            foreach (var helper in best.Helpers)
                foreach (var receiver in best.Receivers)
                {
                    if (WhyNot.Answer(best, helper.School, receiver.School).Value is not { Price: { } price }) continue;
                    asked++;
                    var forced = Engine.Best(inputs with { Decisions = [new PlannerDecision(DecisionKind.Lock, helper.School, receiver.School)] });
                    var where = $"seed {seed}, {helper.School} → {receiver.School}";
                    Assert.True(best.Totals.Value + price.ValueChange == forced.Totals.Value, where);
                    Assert.True(Levels(inputs, best, price).SequenceEqual(Levels(inputs, forced, null)), where);
                }
        }
        Assert.InRange(asked, 10_000, int.MaxValue);
    }

    // The levels of all filled places, sorted: what coverage means.
    private static IEnumerable<int> Levels(MatchInputs inputs, Proposal proposal, PriceOfForcing? price)
    {
        var sides = SideChoice.Of(inputs);
        var levels = CoverageLevels.Of(sides);
        var helped = proposal.Pairs.CountBy(pair => pair.Receiver).ToDictionary();
        foreach (var school in price?.NowHelped ?? []) helped[school] = helped.GetValueOrDefault(school) + 1;
        foreach (var school in price?.NoLongerHelped ?? []) helped[school]--;
        return Enumerable.Range(0, sides.Receivers.Length)
            .SelectMany(receiver => levels.LevelOfPlace[receiver].Take(helped.GetValueOrDefault(sides.Receivers[receiver].Id))).Order();
    }
}
