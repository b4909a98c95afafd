using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching;

/// <summary>Pairs that are suggested to learn from stand beside the proposal and never in it.</summary>
public sealed class ExplorationTests
{
    private const double Most = PolicyLimits.MaxExplorationShare;
    private static readonly Proposal Asked = Of(Most);

    // Sixty receivers in a row, a helper beside each and as many to spare a little farther on: every receiver has a cheap other one.
    private static Proposal Of(double? share, long seed = 7, params PlannerDecision[] decisions) => Engine.Best(A.Inputs(
        Enumerable.Range(0, 60).SelectMany(i => new[]
        {
            A.Helper($"H{i:00}", A.Place(i * 100)), A.Helper($"S{i:00}", A.Place(i * 100 + 0.5)), A.Receiver($"R{i:00}", A.Place(i * 100 + 0.1), 0.5),
        }),
        A.Policy with { ExplorationShare = share, MaxDistanceKm = 30 }, decisions) with { Seed = seed });

    [Fact]
    public void Without_a_share_there_are_none() => Assert.Null(Of(null).Explorations);

    [Fact]
    public void A_twentieth_of_sixty_pairs_are_three() => Assert.Equal((60, 3), (Asked.Pairs.Length, Asked.Explorations!.Value.Length));

    [Fact]
    public void Less_than_one_pair_is_none() => Assert.Empty(Of(0.01).Explorations!.Value);

    [Fact]
    public void Each_says_the_probability_with_which_it_was_drawn() =>
        Assert.All(Asked.Explorations!.Value, one => Assert.Equal(3 / 60d, one.Chance));

    [Fact]
    public void Over_many_seeds_every_plausible_pair_is_drawn_as_often_as_it_says()
    {
        var drawn = Enumerable.Range(0, 40).SelectMany(seed => Of(Most, seed).Explorations!.Value).GroupBy(one => one.Receiver).ToDictionary(of => of.Key, of => of.Count());
        Assert.Equal(40 * 3, drawn.Values.Sum());
        Assert.InRange(drawn.Count, 45, 60); // 60 × (1 − 0.95⁴⁰) = 52 are expected to come up at least once
        Assert.InRange(drawn.Values.Max(), 2, 8);
    }

    [Fact]
    public void The_same_seed_draws_the_same() => Assert.Equal(Asked.Explorations!.Value, Of(Most).Explorations!.Value);

    [Fact]
    public void Another_year_draws_others()
    {
        var inputs = Asked.Inputs with { Policy = Asked.Inputs.Policy with { AsOf = Asked.Inputs.Policy.AsOf.AddYears(1) } };
        Assert.NotEqual(Asked.Explorations!.Value, Engine.Best(inputs).Explorations!.Value);
    }

    [Fact]
    public void They_leave_the_proposal_as_it_is()
    {
        var without = Of(null);
        Assert.Equal(Engine.Pairs(without), Engine.Pairs(Asked));
        Assert.Equal(without.Totals, Asked.Totals);
    }

    [Fact]
    public void None_is_in_the_proposal() =>
        Assert.Empty(Asked.Explorations!.Value.Select(one => one.Helper + "→" + one.Receiver).Intersect(Engine.Pairs(Asked)));

    [Fact]
    public void None_costs_anybody_its_help_or_more_than_a_tenth_of_an_average_pair() => Assert.All(Asked.Explorations!.Value, one =>
    {
        var price = Asked.Receivers.Single(receiver => receiver.School == one.Receiver).Alternatives.First(other => other.Helper == one.Helper).Price;
        Assert.True(price is { NowHelped.IsEmpty: true, NoLongerHelped.IsEmpty: true });
        Assert.InRange(-price.ValueChange * Asked.Pairs.Length * 10, 0, Asked.Totals.Value);
    });

    [Fact]
    public void A_planners_lock_is_not_questioned()
    {
        var locks = Enumerable.Range(0, 60).Where(i => i != 5).Select(i => A.Lock($"H{i:00}", $"R{i:00}")).ToArray();
        Assert.Equal(["R05"], Of(Most, 7, locks).Explorations!.Value.Select(one => one.Receiver.Value));
    }

    public static TheoryData<string, Proposal> Tamperings => new()
    {
        { "one is dropped", Asked with { Explorations = Asked.Explorations!.Value.RemoveAt(0) } },
        { "all are dropped", Asked with { Explorations = null } },
        { "one is chosen by hand", Asked with { Explorations = Asked.Explorations!.Value.SetItem(0, new(new("S00"), new("R00"), 3 / 60d)) } },
        { "its probability is changed", Asked with { Explorations = Asked.Explorations!.Value.SetItem(0, Asked.Explorations!.Value[0] with { Chance = 0.5 }) } },
        { "they are in another order", Asked with { Explorations = [.. Asked.Explorations!.Value.Reverse()] } },
        { "nobody asked for any", Of(null) with { Explorations = [] } },
    };

    [Theory, MemberData(nameof(Tamperings))]
    public void The_audit_draws_anew(string what, Proposal proposal)
    {
        Assert.NotEmpty(what);
        Assert.Equal(["verify.exploration"], ProposalVerifier.Verify(proposal).Findings.Select(finding => finding.Rule.Value));
    }

    [Theory, InlineData(0), InlineData(0.051), InlineData(-0.01)]
    public void A_share_outside_its_range_is_found_by_the_audit(double share)
    {
        var inputs = Asked.Inputs with { Policy = Asked.Inputs.Policy with { ExplorationShare = share } };
        Assert.Contains(ProposalVerifier.Verify(Asked with { Inputs = inputs }).Findings, finding => finding.Rule.Value == "verify.policy");
    }
}
