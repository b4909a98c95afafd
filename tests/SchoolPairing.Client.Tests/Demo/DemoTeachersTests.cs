using SchoolPairing.Demo;
using Xunit;

namespace SchoolPairing.Client.Tests.Demo;

public sealed class DemoTeachersTests
{
    private static readonly IReadOnlyList<DemoTeacher> People = DemoTeachers.Of(DemoCity.UsualSeed, DemoCity.DefaultSites);
    private static readonly Dictionary<string, DemoSite> Sites = DemoCity.Sites(DemoCity.UsualSeed, DemoCity.DefaultSites).ToDictionary(site => site.Code);
    private static readonly List<(DemoSite Site, DemoPart Part)> Parts = DemoNumbers.All(DemoCity.UsualSeed, [.. Sites.Values]);
    private static readonly ILookup<string, DemoTeacher> AtSchool = People.ToLookup(person => person.School);

    [Fact] public void The_usual_city_has_about_as_many_teachers_as_a_bureau_plans_with() => Assert.InRange(People.Count, 15_000, 21_000);

    [Fact] public void At_every_part_as_many_teach_a_subject_as_the_schools_file_says() => Assert.All(Parts, row =>
        Assert.All(row.Part.Subjects, subject => Assert.Equal(subject.Value.There,
            AtSchool[row.Site.Code].Count(person => person.Stage == row.Part.Stage && person.Subjects.Contains(subject.Key)))));

    [Fact] public void No_part_has_more_teachers_than_the_schools_file_says() => Assert.All(Parts, row =>
        Assert.True(AtSchool[row.Site.Code].Count(person => person.Stage == row.Part.Stage) <= row.Part.Teachers, row.Site.Code));

    [Fact] public void Backbone_teachers_are_as_many_as_the_schools_file_says_where_there_are_people_enough() => Assert.All(Parts, row =>
    {
        var people = AtSchool[row.Site.Code].Where(person => person.Stage == row.Part.Stage).ToList();
        Assert.Equal(Math.Min(people.Count, (int)row.Part.Indicators[1]), people.Count(person => person.Rank.Length > 0 && person.Rank != DemoTeacherWords.Ranks[0]));
    });

    [Theory, InlineData("音乐"), InlineData("体育"), InlineData("英语")]
    public void Villages_lack_teachers_of_a_subject_and_the_city_does_not(string subject)
    {
        double Filled(SiteTier tier) => Parts.Where(row => row.Site.Tier == tier && row.Part.Subjects.ContainsKey(subject)).Sum(row => row.Part.Subjects[subject].There)
            / Parts.Where(row => row.Site.Tier == tier && row.Part.Subjects.ContainsKey(subject)).Sum(row => row.Part.Subjects[subject].Needed);
        Assert.True(Filled(SiteTier.Village) < 0.8 && Filled(SiteTier.City) > 0.95);
    }

    [Fact] public void Only_village_teachers_hold_subjects_besides_and_never_one_twice()
    {
        var besides = People.Where(person => person.MoreSubjects.Count > 0).ToList();
        Assert.InRange(besides.Count, 1000, 4000);
        Assert.All(besides, person =>
        {
            Assert.True(Sites[person.School].Tier is SiteTier.Township or SiteTier.Village or SiteTier.Point);
            Assert.Equal(person.Subjects.Count + person.MoreSubjects.Count, person.Subjects.Concat(person.MoreSubjects).Distinct().Count());
        });
    }

    [Fact] public void Staff_numbers_are_unique() => Assert.Equal(People.Count, People.Select(person => person.Id).Distinct().Count());

    [Fact] public void Every_name_is_marked_as_made() => Assert.All(People, person => Assert.EndsWith("（演示）", person.Name, StringComparison.Ordinal));

    [Fact] public void Couples_name_each_other_and_are_a_man_and_a_woman_of_one_unit()
    {
        var byId = People.ToDictionary(person => person.Id);
        var couples = People.Where(person => person.Spouse.Length > 0).ToList();
        Assert.InRange(couples.Count, 200, 2000);
        Assert.All(couples, person =>
        {
            Assert.Equal(person.Id, byId[person.Spouse].Spouse);
            Assert.Equal(Sites[person.School].Township.Unit, Sites[byId[person.Spouse].School].Township.Unit);
            Assert.True(person.Sex.Length == 0 || person.Sex != byId[person.Spouse].Sex);
        });
    }

    [Fact] public void Every_school_but_a_point_that_has_somebody_old_enough_has_one_principal() => Assert.All(
        AtSchool.Where(school => Sites[school.Key].Type != SiteType.Point), school => Assert.InRange(school.Count(person => person.Leader == DemoTeacherWords.Principal), 0, 1));

    [Fact] public void Nobody_led_the_school_before_they_joined_it() => Assert.All(
        People.Where(person => person.LeaderSince.Length > 0 && person.JoinedSchool.Length > 0), person => Assert.True(string.CompareOrdinal(person.JoinedSchool, person.LeaderSince) <= 0));

    [Fact] public void Nobody_joined_before_the_age_of_21() => Assert.All(People.Where(person => person.Born.Length > 0 && person.JoinedSchool.Length > 0), person =>
        Assert.True(DemoTeachers.MonthNumber(person.JoinedSchool) - DemoTeachers.MonthNumber(person.Born) >= 21 * 12, person.Id));

    [Fact] public void A_deferral_has_both_a_day_and_a_reason_or_neither() => Assert.All(People, person =>
        Assert.Equal(person.DeferredUntil.Length > 0, DemoTeacherWords.Deferrals.Contains(person.DeferralKind)));

    [Fact] public void Past_rotations_lead_from_town_to_a_village_of_the_stage_and_end_after_they_begin() => Assert.All(
        People.SelectMany(person => person.History.Select(past => (person, past))), line =>
        {
            Assert.True(Sites[line.past.Host].Has(line.person.Stage) && Sites[line.past.Host].Class is "210" or "220");
            Assert.True(string.CompareOrdinal(line.past.From, line.past.Until) <= 0);
            Assert.InRange(line.past.OneWayMinutes, 5, 300);
        });

    [Fact] public void Some_are_away_right_now() => Assert.InRange(People.Count(person => person.History.Any(past => string.CompareOrdinal(past.Until, "2026-09") >= 0)), 20, 400);

    [Fact] public void Only_volunteers_wish_for_schools_and_for_at_most_five() => Assert.All(People, person =>
        Assert.True(person.WishedHosts.Count <= (person.Wish == DemoTeacherWords.Willing ? 5 : 0)));

    [Fact] public void Some_facts_are_missing_as_in_real_files()
    {
        Assert.Contains(People, person => person.Born.Length == 0);
        Assert.Contains(People, person => person.JoinedSchool.Length == 0);
    }
}
