using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

public sealed class FairnessTests
{
    // P has been away for a year before and is nearer; a year at the village weighs 996 for Q and 996 + 12 × 90 for P.
    private static RotationCase Two(double price) => Rotating.Case(
        [Rotating.Teacher("P") with { Home = A.Place(9), History = [Rotating.Past("V", new(2018, 9), new(2019, 6))] }, Rotating.Teacher("Q")], [Rotating.Post("X")], Rotating.Policy with { FairnessPrice = price });

    [Fact] public void Without_a_price_the_most_points_count_alone() => Assert.Equal("P", Assert.Single(Runs.Planned(Two(0)).Postings).Teacher.Value);

    [Fact]
    public void Worst_off_first_spares_whoever_has_carried_more_before()
    {
        var plan = Runs.Planned(Two(0.2));
        Assert.Equal("Q", Assert.Single(plan.Postings).Teacher.Value);
        Assert.Equal((996, 996L), (plan.Fairness.Worst, plan.Fairness.Limit!.Value));
    }

    [Fact] public void A_price_that_is_too_low_changes_nothing() => Assert.Equal("P", Assert.Single(Runs.Planned(Two(0.001)).Postings).Teacher.Value);

    [Fact]
    public void A_duty_is_not_missed_for_a_lower_burden()
    {
        // Both have to go: the limit rises to the heavier of the two.
        var from = Rotating.Case([Rotating.Teacher("P") with { History = [Rotating.Past("V", new(2018, 9), new(2019, 6))] }, Rotating.Teacher("Q")], [Rotating.Post("X"), Rotating.Post("Y")],
            Rotating.Policy with { FairnessPrice = 1 }, Rotating.Rules with { YearlyShare = 1 });
        var plan = Runs.Planned(from);
        Assert.Equal(0, plan.Ledger.Sum(line => line.Missing));
        Assert.Equal((2076, 2076, 1536.0), (plan.Fairness.Worst, plan.Fairness.WorstPossible, plan.Fairness.Mean));
    }

    [Fact]
    public void The_limit_is_raised_where_a_rule_that_the_bound_does_not_see_needs_it()
    {
        // One of the two light ones is enough for the bound, but they are the only two of their subject and one has to stay.
        var from = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q"), Rotating.Teacher("R", "T", Rotating.Maths) with { Home = A.Place(-9) }, Rotating.Teacher("S", "T", Rotating.Maths) with { Home = A.Place(-9) }],
            [Rotating.Post("X"), Rotating.Post("Y"), Rotating.Post("Z", subject: Rotating.Maths)], Rotating.Policy with { FairnessPrice = 1, MostAwayPerSubject = 0.5 }, Rotating.Rules with { YearlyShare = 0.5 });
        var plan = Runs.Planned(from);
        Assert.Equal(0, plan.Ledger.Sum(line => line.Missing));
        Assert.True(plan.Fairness.Worst > plan.Fairness.WorstPossible);
    }
}
