using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

public sealed class PostingSwapTests
{
    // P lives near V, Q near W; the plan sends each to the other end.
    private static readonly Teacher Near = Rotating.Teacher("P") with { Home = A.Place(9) }, Far = Rotating.Teacher("Q") with { Home = A.Place(-9) };

    [Fact]
    public void A_swap_that_brings_both_nearer_is_legal_and_gives_the_points_that_the_engine_would()
    {
        var given = Case(Near, Far);
        var (one, other) = Crossed(given);
        var tried = new PostingSwap(given, [one, other]).Try(one, other);
        var best = Runs.Planned(given).Postings;

        Assert.Empty(tried.Against);
        Assert.Equal(best.Select(posting => (posting.Teacher, posting.Host, posting.OneWayMinutes, posting.Points)),
            new[] { tried.One, tried.Other }.Select(posting => (posting.Teacher, posting.Host, posting.OneWayMinutes, posting.Points)));
        Assert.Equal(tried.One.Points, tried.One.Contributions.Sum(part => (long)part.Points));
    }

    [Fact]
    public void A_swap_that_makes_the_longer_way_longer_is_not_fair()
    {
        var given = Case(Near, Far);
        var best = Runs.Planned(given).Postings;

        Assert.Equal(PostingSwap.FairRule, Assert.Single(new PostingSwap(given, best).Try(best[0], best[1]).Against).Rule);
    }

    [Fact]
    public void A_swap_to_a_subject_that_one_may_not_teach_is_ruled_out_by_the_rule_of_its_posting()
    {
        var given = Case(Near, Far with { Teaches = [new(A.Primary, Rotating.Maths)] }, Rotating.Maths);
        var plan = Runs.Planned(given).Postings;

        Assert.Contains(new PostingSwap(given, plan).Try(plan[0], plan[1]).Against, reason => reason.Rule.Value == "rotation.qualified");
    }

    [Fact]
    public void A_swap_that_a_planners_decision_forbids_is_ruled_out()
    {
        var given = Case(Near, Far);
        var (one, other) = Crossed(given);
        var kept = given with { Inputs = given.Inputs with { Decisions = [Rotating.Keep("P", "V")] } };

        Assert.NotEmpty(new PostingSwap(kept, [one, other]).Try(one, other).Against);
    }

    private static RotationCase Case(Teacher near, Teacher far, Contracts.Schools.SubjectId? subject = null) => Rotating.Case([near, far], [Rotating.Post("X"), Rotating.Post("Y", "W", subject)],
        schools: [Rotating.Town("T"), Rotating.Village("V"), Rotating.Village("W", -9.9)]);

    /// <summary>Both at the other one's place, as two swaps of the best plan would leave them.</summary>
    private static (Posting One, Posting Other) Crossed(RotationCase given)
    {
        ImmutableArray<Posting> best = Runs.Planned(given).Postings;
        var crossed = new PostingSwap(given, best).Try(best[0], best[1]);
        return (crossed.One, crossed.Other);
    }
}
