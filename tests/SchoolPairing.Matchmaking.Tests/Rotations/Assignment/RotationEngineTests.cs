using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

public sealed class RotationEngineTests
{
    private sealed class EndsWith(IntegerStatus status) : IIntegerSolver
    {
        public IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel) =>
            new(status, [], IntegerProgram.Free, "test", status == IntegerStatus.Impossible, status == IntegerStatus.Died ? "memory-limit" : null);
    }

    private static readonly RotationCase Simple = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q")], [Rotating.Post("X")]);

    // Three of whom no two may be away together: in fractions one and a half go, so that only a solver's search shows that one is the most.
    private static readonly RotationCase Triangle = Rotating.Case([Rotating.Teacher("P") with { Spouse = new("Q") }, Rotating.Teacher("Q") with { Spouse = new("R") }, Rotating.Teacher("R") with { Spouse = new("P") }],
        [Rotating.Post("X"), Rotating.Post("Y", "W"), Rotating.Post("Z", "Z")], schools: [Rotating.Town("T"), Rotating.Village("V"), Rotating.Village("W", -9.9), Rotating.Village("Z", 25)]);

    [Fact]
    public void Where_the_own_bound_does_not_meet_the_plan_the_solver_proves_it()
    {
        var plan = Runs.Planned(Triangle);
        Assert.Equal(("CP-SAT", plan.Proof.Points), (plan.Proof.Method, plan.Proof.Bound));
        Assert.Single(plan.Postings);
    }

    [Fact]
    public void Where_it_meets_the_plan_no_solver_is_asked() => Assert.StartsWith("SchoolPairing", Assert.IsType<RotationOutcome.Planned>(Runs.Of(Simple, new EndsWith(IntegerStatus.Died))).Proposal.Proof.Method, StringComparison.Ordinal);

    [Fact]
    public void The_nearer_of_two_teachers_goes_and_the_contributions_say_why()
    {
        var posting = Assert.Single(Runs.Planned(Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q") with { Home = A.Place(9) }], [Rotating.Post("X")])).Postings);
        Assert.Equal(("Q", "V", "2026-1", 2, 7), (posting.Teacher.Value, posting.Host.Value, posting.FirstTerm.Value, posting.Terms, posting.OneWayMinutes));
        Assert.Equal([("rotation.lesson", 2000), ("rotation.waited", 150), ("rotation.way", -42)], posting.Contributions.Select(part => (part.Feature.Value, part.Points)));
        Assert.Equal(2108, posting.Points);
    }

    [Fact]
    public void A_teacher_who_wishes_a_host_knows_it_and_helps_a_needy_partner_earns_for_all_of_it()
    {
        var from = Rotating.Case([Rotating.Teacher("P") with { WishedHosts = [new("V")], Wish = RotationWish.RatherNot, Rank = BackboneRank.City, History = [Rotating.Past("V", new(2018, 9), new(2019, 6))], JoinedSchool = null }],
            [Rotating.Post("X")], pairs: [new(new("T"), new("V"))], need: [new(new("V"), 2_500)]);
        var posting = Assert.Single(Runs.Planned(from).Postings);
        Assert.Equal(["rotation.lesson", "rotation.need", "rotation.waited", "rotation.way", "rotation.wish", "rotation.wished-host", "rotation.continuity", "rotation.backbone", "rotation.partner"], posting.Contributions.Select(part => part.Feature.Value));
        Assert.Equal([2000, 500, 105, -138, -200, 150, 120, -150, 250], posting.Contributions.Select(part => part.Points));
    }

    [Theory]
    [InlineData("V", "P")]
    [InlineData(null, "P")]
    [InlineData("W", "Q")]
    public void Whom_the_school_nominated_goes_before_an_equal_who_lives_nearer_where_the_host_is_the_named_one(string? host, string goes)
    {
        var equal = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q") with { Home = A.Place(9) }], [Rotating.Post("X")]);
        var from = equal with { Inputs = equal.Inputs with { Nominations = [new(new("P"), host is null ? null : new(host))] } };
        var posting = Assert.Single(Runs.Planned(from).Postings);

        Assert.Equal(goes, posting.Teacher.Value);
        Assert.Equal(goes == "P" ? 300 : 0, posting.Contributions.Where(part => part.Feature.Value == "rotation.nominated").Sum(part => part.Points));
    }

    [Fact]
    public void A_published_posting_stays_although_another_would_now_be_better()
    {
        var better = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q") with { Home = A.Place(9), Wish = RotationWish.Willing }], [Rotating.Post("X")]);
        var old = Assert.Single(Runs.Planned(Simple).Postings) with { Teacher = new("P") };
        Assert.Equal("Q", Assert.Single(Runs.Planned(better).Postings).Teacher.Value);
        Assert.Equal("P", Assert.Single(Runs.Planned(better with { Inputs = better.Inputs with { Published = [old] } }).Postings).Teacher.Value);
        var freely = better.Inputs.Policy with { Points = better.Inputs.Policy.Points with { Kept = 0, Continuity = 0 } };
        Assert.Equal("Q", Assert.Single(Runs.Planned(better with { Inputs = better.Inputs with { Published = [old], Policy = freely } }).Postings).Teacher.Value);
    }

    [Theory]
    [InlineData(IntegerStatus.Died, typeof(RotationOutcome.SolverDied))]
    [InlineData(IntegerStatus.Cancelled, typeof(RotationOutcome.Cancelled))]
    public void However_the_solver_ends_the_outcome_says_so(IntegerStatus status, Type outcome) => Assert.IsType(outcome, Runs.Of(Triangle, new EndsWith(status)));

    [Fact]
    public void A_solver_without_a_plan_in_time_leaves_the_first_plan_with_the_own_bound()
    {
        var planned = Assert.IsType<RotationOutcome.Planned>(Runs.Of(Triangle, new EndsWith(IntegerStatus.OutOfTime))).Proposal;
        Assert.Single(planned.Postings);
        Assert.False(planned.Proof.Reproducible);
        Assert.True(planned.Proof.Bound > planned.Proof.Points);
    }

    [Fact]
    public void Terms_that_the_calendar_does_not_have_are_refused()
    {
        var refused = Assert.IsType<RotationOutcome.Refused>(Runs.Of(Rotating.Case([Rotating.Teacher("P")], [Rotating.Post("X")], Rotating.Policy with { Terms = [new("1999-1")] })));
        Assert.Equal(RefusalCode.UnknownName, Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public void A_cancelled_run_says_so()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.IsType<RotationOutcome.Cancelled>(RotationEngine.Run(Simple, new CpSolver(), new(30), _ => { }, cancel.Token));
    }

    [Fact]
    public void Somebody_who_is_sent_where_no_rule_lets_them_clashes_by_name_and_rule()
    {
        var clash = Assert.IsType<RotationOutcome.Impossible>(Runs.Of(Rotating.Case([Rotating.Teacher("P", "T", Rotating.Maths)], [Rotating.Post("X")], decisions: [Rotating.Send("P", "V")]))).Clash;
        Assert.Equal(["rotation.send", "rotation.qualified"], clash.Select(reason => reason.Rule.Value));
    }

    [Fact]
    public void Two_decisions_for_one_post_clash_and_a_third_that_fits_is_not_among_them()
    {
        var from = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q"), Rotating.Teacher("R")], [Rotating.Post("X"), Rotating.Post("Y", "W")],
            schools: [Rotating.Town("T"), Rotating.Village("V"), Rotating.Village("W")], decisions: [Rotating.Send("P", "V"), Rotating.Send("Q", "V"), Rotating.Send("R", "W")]);
        var clash = Assert.IsType<RotationOutcome.Impossible>(Runs.Of(from)).Clash;
        Assert.Equal(["P", "Q"], clash.Select(reason => reason.Details.Single(detail => detail.Name == "teacher").Value));
    }

    [Fact]
    public void A_missed_duty_is_named_and_the_smallest_number_that_meets_it_is_verified()
    {
        // Nobody may be away of four musicians at 0.1 but one; the duty asks for two.
        var tight = Rotating.Case(Enumerable.Range(1, 4).Select(i => Rotating.Teacher("P" + i)), [Rotating.Post("X"), Rotating.Post("Y")], Rotating.Policy with { MostAwayPerSubject = 0.1 }, Rotating.Rules with { YearlyShare = 0.5 });
        var outcome = Runs.Outcome(tight);
        Assert.Equal(1, outcome.Proposal.Ledger.Single(line => line.Rule.Value == "rotation.yearly-share").Missing);
        var relief = outcome.Repairs[0];
        Assert.Equal(("rotation.subject-away", "0.1", "0.5"), (relief.Rule.Value, relief.Details[1].Value, relief.Details[2].Value));
        var met = tight with { Inputs = tight.Inputs with { Policy = tight.Inputs.Policy with { MostAwayPerSubject = 0.5 } } };
        Assert.Equal(0, Runs.Planned(met).Ledger.Sum(line => line.Missing));
        Assert.Equal(("rotation.yearly-share", "0.25"), (outcome.Repairs[^1].Rule.Value, outcome.Repairs[^1].Details[2].Value));
    }

    [Fact]
    public void A_plan_without_missed_duties_offers_no_relief() => Assert.Empty(Runs.Outcome(Simple).Repairs);

    [Fact]
    public void Principals_who_are_due_change_places()
    {
        Teacher Leader(string id, string school) => Rotating.Teacher(id, school) with { Leader = LeaderRole.Principal, LeaderSince = new(2015, 9) };
        var plan = Runs.Planned(Rotating.Case([Leader("P", "T"), Leader("Q", "V")], [], rules: Rotating.Rules with { Principals = new(2, 3, null, null, null) }));
        Assert.Equal([("P", "V"), ("Q", "T")], plan.Postings.Select(posting => (posting.Teacher.Value, posting.Host.Value)));
        Assert.Equal(2, plan.Posts.Length);
    }

    [Fact]
    public void In_an_exchange_a_receivers_teacher_learns_at_the_helper_while_one_of_it_is_there()
    {
        var from = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("P2"), Rotating.Teacher("R", "V") with { Wish = RotationWish.Willing }, Rotating.Teacher("R2", "V")], [Rotating.Post("X")],
            Rotating.Policy with { ExchangeBack = true }, pairs: [new(new("T"), new("V"))]);
        var plan = Runs.Planned(from);
        Assert.Equal([("T", "V"), ("V", "T")], plan.Postings.Select(posting => (posting.Home.Value, posting.Host.Value)).Order());
        Assert.Equal("R", plan.Postings.Single(posting => posting.Home.Value == "V").Teacher.Value);
    }
}
