using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Demand;
using SchoolPairing.TestData;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Rotations.Demand.SomeVillage;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Demand;

public sealed class SubjectDemandsTests
{
    [Fact] public void Needed_lessons_are_those_of_the_curriculum_for_every_class() =>
        Assert.Equal((12, 0), Lessons(Inputs(School("R", 0, 6, (Music, 0))), Music));

    [Fact] public void Combined_grades_are_taught_together() => Assert.Equal((4, 0), Lessons(Inputs(School("R", 0, 2, (Music, 0))), Music));

    [Fact] public void Part_lessons_are_rounded_up_for_the_whole_school() => Assert.Equal((8, 0), Lessons(Inputs(School("R", 0, 3, (English, 0))), English));

    [Fact] public void Without_imported_teachers_the_staffing_covers_full_loads() =>
        Assert.Equal((42, 21), Lessons(Inputs(School("R", 0, 6, (Chinese, 1.5))), Chinese));

    [Fact] public void A_subject_without_a_line_in_the_staffing_is_unknown_and_no_demand() =>
        Assert.DoesNotContain(SubjectDemands.Of(Inputs(School("R", 0, 6, (Music, 0)))), demand => demand.Subject == Chinese);

    [Fact] public void With_imported_teachers_the_staffing_no_longer_counts()
    {
        var inputs = Inputs(School("R", 0, 6, (Music, 5), (Art, 5))) with { Teachers = [SomeTeacher.Of("T1", "R")] };
        Assert.Equal([(Art, 12)], SubjectDemands.Of(inputs).Select(demand => (demand.Subject, demand.Gap)));
    }

    [Fact] public void A_subject_that_nobody_anywhere_teaches_by_name_makes_no_demand()
    {
        var inputs = Inputs(School("R", 0, 6)) with { Teachers = [SomeTeacher.Of("T1", "R")] };
        Assert.Empty(SubjectDemands.Of(inputs));
    }

    [Fact] public void What_is_only_missing_while_somebody_is_away_is_temporary()
    {
        var away = SomeTeacher.Of("T1", "R") with { History = [SomeTeacher.Past("2026-02", "2027-01", "X")] };
        var demand = Assert.Single(SubjectDemands.Of(Inputs(School("R", 0, 6, (Music, 1))) with { Teachers = [away] }));
        Assert.Equal((12, DemandKind.Temporary), (demand.Gap, demand.Kind));
    }

    [Fact] public void Town_schools_and_helpers_are_no_hosts_and_receivers_always_are()
    {
        var (town, helper, receiver) = (School("A", 0, 6, (Music, 0)) with { Class = A.Town }, School("B", 1, 6, (Music, 0)), School("C", 2, 6, (Music, 0)) with { Class = A.Town });
        var inputs = Inputs(town, helper, receiver) with { Pairs = [new(helper.Id, receiver.Id)] };
        Assert.Equal(["C"], SubjectDemands.Of(inputs).Select(demand => demand.School.Value));
    }

    [Fact] public void A_filed_demand_is_added() => Assert.Equal([DemandKind.Structural, DemandKind.Backbone],
        SubjectDemands.Of(Inputs(School("R", 0, 6, (Music, 0))) with { ExtraDemands = [Gap("R", 6, kind: DemandKind.Backbone)] }).Select(demand => demand.Kind));

    [Fact] public void What_is_filed_for_the_same_reason_as_what_is_counted_is_one_demand()
    {
        var demand = Assert.Single(SubjectDemands.Of(Inputs(School("R", 0, 6, (Music, 0))) with { ExtraDemands = [Gap("R", 6), Gap("R", 4)] }));
        Assert.Equal((12 + 6 + 4, DemandKind.Structural), (demand.Gap, demand.Kind));
    }

    [Fact] public void A_demand_filed_for_a_part_that_takes_no_part_is_left_out() => Assert.Empty(
        SubjectDemands.Of(Inputs(School("R", 0, 6)) with { ExtraDemands = [Gap("closed", 6), Gap("R", 6) with { Stage = A.Junior }] }));

    [Fact] public void What_cannot_be_counted_is_named() => Assert.Equal(
        [new UncountedPart(new("A"), A.Primary, KnownFacts.Classes), new UncountedPart(new("B"), A.Primary, KnownFacts.Teachers)],
        SubjectDemands.Uncounted(Inputs(School("A", 0, null, (Music, 0)), School("B", 0, 6), School("C", 0, 6, (Music, 0)))));

    private static (int Needed, int Covered) Lessons(RotationInputs inputs, SubjectId subject)
    {
        var demand = Assert.Single(SubjectDemands.Of(inputs), demand => demand.Subject == subject);
        return (demand.Needed, demand.Covered);
    }
}
