using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching;

public sealed class MatchEngineTests
{
    [Fact]
    public void The_same_inputs_give_the_same_bytes()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var inputs = A.RandomCity(seed, 12, 15);
            Assert.Equal(JsonSerializer.Serialize(Engine.Best(inputs), ContractJson.Compact), JsonSerializer.Serialize(Engine.Best(inputs), ContractJson.Compact));
        }
    }

    [Fact]
    public void A_proposal_reads_back_from_its_file_as_it_was_written()
    {
        var text = JsonSerializer.Serialize(Engine.Best(A.RandomCity(3, 12, 15)), ContractJson.Indented);
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<Proposal>(text, ContractJson.Indented), ContractJson.Indented));
    }

    [Fact]
    public void A_locked_pair_is_in_the_plan_though_it_costs_points()
    {
        var schools = new[] { A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(40)), A.Receiver("R1", A.Place(1)), A.Receiver("R2", A.Place(41)) };
        Assert.Equal(["H1→R1", "H2→R2"], Engine.Pairs(Engine.Best(A.Inputs(schools))));
        var locked = Engine.Best(A.Inputs(schools, decisions: [A.Lock("H1", "R2")]));
        Assert.Equal(["H2→R1", "H1→R2"], Engine.Pairs(locked));
        Assert.Equal([false, true], locked.Pairs.Select(pair => pair.Locked));
    }

    [Fact]
    public void A_receiver_that_must_be_helped_comes_before_needier_ones()
    {
        var schools = new[] { A.Helper("H", A.Place(0)), A.Receiver("needy", A.Place(1), 0.9), A.Receiver("other", A.Place(1), 0.1) };
        Assert.Equal(["H→other"], Engine.Pairs(Engine.Best(A.Inputs(schools, decisions: [A.Must("other")]))));
    }

    [Fact]
    public void Given_scores_decide_instead_of_the_card_and_only_listed_pairs_are_allowed()
    {
        var schools = new[] { A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(0)), A.Receiver("R1", A.Place(1)), A.Receiver("R2", A.Place(1)) };
        var best = Engine.Best(A.Inputs(schools, scores: [A.Score("H1", "R1", 1), A.Score("H1", "R2", 5), A.Score("H2", "R1", 3)]));
        Assert.Equal(["H2→R1", "H1→R2"], Engine.Pairs(best));
        Assert.Equal(8, best.Totals.Points);
    }

    [Fact]
    public void The_distance_objective_takes_the_fewest_metres_after_the_most_schools()
    {
        var schools = new[] { A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(30)), A.Receiver("R1", A.Place(10)), A.Receiver("R2", A.Place(25)) };
        var best = Engine.Best(A.Inputs(schools, A.Policy with { Objective = Objective.Distance, Priority = Priority.MostSchools }));
        Assert.Equal(["H1→R1", "H2→R2"], Engine.Pairs(best));
        Assert.Equal(-best.Totals.DistanceMeters, best.Totals.Value);
    }

    [Fact]
    public void A_helpers_own_capacity_overrides_the_policys()
    {
        var schools = new[] { A.Helper("H", A.Place(0), capacity: 2), A.Receiver("R1", A.Place(1)), A.Receiver("R2", A.Place(2)), A.Receiver("R3", A.Place(3)) };
        Assert.Equal(2, Engine.Best(A.Inputs(schools)).Pairs.Length);
    }

    [Fact]
    public void A_city_without_helpers_gets_an_empty_proposal_that_says_why()
    {
        var best = Engine.Best(A.Inputs([A.Receiver("R", A.Place(0))]));
        Assert.Equal(LeftOutKind.NoCandidates, Assert.Single(best.Receivers).LeftOut);
    }

    [Fact]
    public void A_left_out_school_names_the_helpers_and_who_uses_them()
    {
        var best = Engine.Best(A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("needy", A.Place(1), 0.9), A.Receiver("other", A.Place(1), 0.1)]));
        var other = best.Receivers.Single(receiver => receiver.School.Value == "other");
        Assert.Equal(LeftOutKind.HelpersUsedUp, other.LeftOut);
        var set = best.Certificate.HallSets[other.HallSet!.Value];
        Assert.Equal(("H", "needy"), (Assert.Single(set.Helpers).Value, Assert.Single(set.Users).Value));
    }

    [Fact]
    public void A_cancelled_run_is_cancelled_not_impossible()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.IsType<MatchOutcome.Cancelled>(MatchEngine.Run(A.RandomCity(1, 10, 10), _ => { }, cancelled.Token));
    }

    [Fact]
    public void The_phases_are_reported_in_their_order()
    {
        var phases = new List<MatchPhase>();
        MatchEngine.Run(A.RandomCity(1, 10, 10), progress => phases.Add(progress.Phase), CancellationToken.None);
        Assert.Equal([MatchPhase.Need, MatchPhase.Candidates, MatchPhase.Scoring, MatchPhase.Solving, MatchPhase.Explaining, MatchPhase.Auditing], phases.Distinct());
    }

    [Fact]
    public void Points_too_large_for_the_proof_are_refused_before_the_solve()
    {
        var schools = new[] { A.Helper("H", A.Place(0)), A.Receiver("R", A.Place(1)) };
        var refused = Assert.IsType<MatchOutcome.Refused>(Engine.Run(A.Inputs(schools, scores: [A.Score("H", "R", long.MaxValue / 5)])));
        Assert.Equal(RefusalCode.NumbersTooLarge, Assert.Single(refused.Refusals).Code);
    }
}
