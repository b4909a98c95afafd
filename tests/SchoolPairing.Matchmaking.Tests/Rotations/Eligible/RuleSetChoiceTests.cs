using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Eligible;

public sealed class RuleSetChoiceTests
{
    private static readonly UnitId County = new("430621");
    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly RotationRules ForAll = LocalRules.National with { Id = "for-all", From = new(2014, 9, 2) };
    private static readonly RotationRules Own = LocalRules.Dalian with { Id = "own", Units = [County], From = new(2020, 1, 1), Until = new(2026, 9, 1) };

    [Fact] public void A_set_that_names_the_unit_goes_before_one_for_every_unit() => Assert.Equal("own", Choose(Day, ForAll, Own));

    [Fact] public void Another_unit_has_the_set_for_every_unit() => Assert.Equal("for-all", RuleSetChoice.For([ForAll, Own], new("430626"), Day)?.Id);

    [Fact] public void A_set_holds_on_its_last_day_and_no_longer_on_the_next() =>
        Assert.Equal(("own", "for-all"), (Choose(Day, ForAll, Own), Choose(Day.AddDays(1), ForAll, Own)));

    [Fact] public void A_set_holds_from_its_first_day_on() =>
        Assert.Equal(("for-all", "own"), (Choose(new(2019, 12, 31), ForAll, Own), Choose(new(2020, 1, 1), ForAll, Own)));

    [Fact] public void Of_two_in_force_the_later_one_holds_whatever_their_order()
    {
        var newer = ForAll with { Id = "newer", From = new(2025, 1, 1) };
        Assert.Equal(("newer", "newer"), (Choose(Day, ForAll, newer), Choose(Day, newer, ForAll)));
    }

    [Fact] public void Of_two_alike_the_least_id_holds() => Assert.Equal("a", Choose(Day, ForAll with { Id = "b" }, ForAll with { Id = "a" }));

    [Fact] public void Before_any_set_there_is_none() => Assert.Null(Choose(new(2014, 9, 1), ForAll, Own));

    private static string? Choose(DateOnly day, params RotationRules[] sets) => RuleSetChoice.For(sets, County, day)?.Id;
}
