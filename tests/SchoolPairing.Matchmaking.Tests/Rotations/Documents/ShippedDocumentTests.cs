using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Documents;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Documents;

public sealed class ShippedDocumentTests
{
    private static readonly Curriculum Plan = Shipped.Curriculum;

    [Fact] public void No_shipped_document_has_a_fault() => Assert.Empty((Contracts.Words.Refusal[])
    [
        .. RotationRulesCheck.Faults(Shipped.Rules), .. RotationFormsCheck.Faults(Shipped.Forms), .. TermCalendarCheck.Faults(Shipped.Calendar),
        .. CurriculumCheck.Faults(Plan), .. RotationPolicyCheck.Faults(Shipped.Policy),
        .. RotationPolicyCheck.FaultsAgainst(Shipped.Policy, Shipped.Calendar, Plan, Shipped.Forms.Forms),
    ]);

    [Fact] public void Each_bears_the_name_of_its_file() =>
        Assert.Equal(("cn-2014", "curriculum-cn-2022", "hunan-2026"), (Shipped.Rules.Id, Plan.Id, Shipped.Calendar.Id));

    [Fact] public void No_fixture_of_a_place_has_a_fault() => Assert.All(LocalRules.Ten, rules => Assert.Empty(RotationRulesCheck.Faults(rules)));

    // Grades 1-2 have 26 lessons and 3-6 have 30, grades 7-9 have 34; thirds and sixths are rounded to a thousandth.
    [Theory, InlineData("Primary", (2 * 26 + 4 * 30) / 6.0), InlineData("Junior", 34)]
    public void The_subjects_of_a_stage_add_up_to_the_lessons_of_the_plan(string stage, double sum) =>
        Assert.Equal(sum, Plan.Lessons.Where(line => line.Stage == new Stage(stage)).Sum(line => line.WeeklyLessons), 0.001);

    // The plan's shares of all 9,522 lessons of nine years: 35 weeks a year, 33 in grade 9.
    [Theory]
    [InlineData(0.20, 0.22, "chinese"), InlineData(0.13, 0.15, "maths"), InlineData(0.06, 0.08, "english"), InlineData(0.06, 0.08, "morality")]
    [InlineData(0.03, 0.04, "history", "geography"), InlineData(0.08, 0.10, "science", "physics", "chemistry", "biology"), InlineData(0.01, 0.03, "it")]
    [InlineData(0.10, 0.11, "pe"), InlineData(0.09, 0.11, "music", "art"), InlineData(0.14, 0.18, "labour", "practice")]
    public void Each_subject_lies_within_its_share_of_nine_years(double least, double most, params string[] subjects)
    {
        double Lessons(Func<SubjectLessons, bool> which) => Plan.Lessons.Where(which).Sum(line => line.WeeklyLessons * (line.Stage == A.Primary ? 6 * 35 : 35 + 35 + 33));
        Assert.InRange(Lessons(line => subjects.Contains(line.Subject.Value)) / Lessons(_ => true), least, most);
    }

    [Theory, InlineData("Primary", "chinese", 14), InlineData("Primary", "music", 18), InlineData("Junior", "english", 12), InlineData("Junior", "pe", 14), InlineData("Junior", "art", 16)]
    public void A_full_load_is_that_of_the_norm(string stage, string subject, int lessons) => Assert.Equal(lessons,
        (Plan.Loads.FirstOrDefault(load => load.Stage == new Stage(stage) && load.Subject == new SubjectId(subject))
            ?? Plan.Loads.Single(load => load.Stage == new Stage(stage) && load.Subject is null)).WeeklyLessons);

    [Fact] public void In_Hunan_the_autumn_term_is_called_the_lower_one_of_its_year() => Assert.Equal(
        [("2026-2027-1", "2026年下学期"), ("2026-2027-2", "2027年上学期")], Shipped.Calendar.Terms.Select(term => (term.Id.Value, term.Label.Chinese)));

    [Fact] public void A_day_has_four_lessons_before_noon_and_three_after_of_forty_minutes()
    {
        Assert.Equal([4, 3], Shipped.Calendar.Day.GroupBy(slot => slot.Half).Select(half => half.Count()));
        Assert.All(Shipped.Calendar.Day, slot => Assert.Equal(40, (slot.Until - slot.From).TotalMinutes));
    }

    [Fact] public void Terms_begin_and_end_on_school_days() => Assert.All(Shipped.Calendar.Terms.SelectMany(term => new[] { term.From, term.Until }), day =>
        Assert.True(day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), day.ToString("O", null)));
}
