using System.Text.Json;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Teachers;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Silo.Tests.Teachers;

/// <summary>Documents as the first version wrote them. A renamed property or word loses data in the field: then this fails first.</summary>
public sealed class StoredTeacherTests
{
    private const string FirstTeacher =
        """{"id":"YY001","name":"王芳","school":"2143000001","sex":"female","born":"1986-03","post":"professional","inEstablishment":true,"joinedSchool":"2015-09","teaches":[{"stage":"Primary","subject":"music"}],"weeklyLessons":14,"rank":"county","title":"first-grade","leader":"vice-principal","leaderSince":"2018-09","graduatingGrade":false,"specialProgramme":true,"boundUntil":"2027-08","deferredUntil":"2027-08-31","home":{"latitudeDegrees":29.38,"longitudeDegrees":113.12},"nearHome":true,"spouse":"YY002","wish":"willing","wishedHosts":["2143000002"],"history":[{"host":"2143000003","form":"zhijiao","from":"2019-09","until":"2020-07","rural":true,"oneWayMinutes":35}],"made":true}""";

    [Fact]
    public void The_first_teacher_still_loads()
    {
        var teacher = Load<Teacher>(FirstTeacher);

        Assert.Equal((Sex.Female, new YearMonth(1986, 3), BackboneRank.County, TeacherTitle.FirstGrade, LeaderRole.VicePrincipal), (teacher.Sex, teacher.Born, teacher.Rank, teacher.Title, teacher.Leader));
        Assert.Equal((new DateOnly(2027, 8, 31), new YearMonth(2027, 8), "YY002", RotationWish.Willing), (teacher.DeferredUntil, teacher.BoundUntil, teacher.Spouse!.Value.Value, teacher.Wish));
        Assert.Equal(("Primary", "zhijiao", 35, 29.38), (teacher.Teaches[0].Stage.Value, teacher.History[0].Form.Value, teacher.History[0].OneWayMinutes, teacher.Home!.Value.LatitudeDegrees));
    }

    [Fact]
    public void A_teacher_is_written_as_the_first_time() => Assert.Equal(FirstTeacher, TeacherTable.BodyOf(Load<Teacher>(FirstTeacher)));

    [Fact]
    public void The_first_register_of_teachers_still_loads()
    {
        var state = Load<TeacherRegisterDocument>("""{"schema":1,"profile":"yueyang","file":"教师.xlsx","importedAt":"2026-09-01T08:00:00+08:00","teachers":15000}""");

        Assert.Equal(("yueyang", "教师.xlsx", 15_000), (state.Profile.Value, state.File, state.Teachers));
    }

    [Fact]
    public void The_first_state_of_a_teacher_still_loads()
    {
        Assert.Equal("ab", Load<TeacherDocument>("""{"schema":1,"feedHash":"ab"}""").FeedHash);
        Assert.Null(Load<TeacherDocument>("""{"schema":1}""").FeedHash);
    }

    [Fact]
    public void The_first_own_wish_still_loads() =>
        Assert.Equal(new SchoolId("2143000002"), Load<OwnWish>("""{"wish":"rather-not","hosts":["2143000002"]}""").Hosts[0]);

    [Fact]
    public void The_ledger_keeps_of_a_deferral_its_number_only() => Assert.Equal("""{"number":7}""", JsonSerializer.Serialize(new DeferralsGrain.Done(7), StoredJson.Options));

    [Theory]
    [InlineData(null, null, null), InlineData("2027-01-01", null, "2027-01-01"), InlineData(null, "2027-01-01", "2027-01-01")]
    [InlineData("2027-01-01", "2027-06-01", "2027-06-01"), InlineData("2027-06-01", "2027-01-01", "2027-06-01")]
    public void Of_two_deferrals_the_later_last_day_holds(string? filed, string? granted, string? until) =>
        Assert.Equal(Day(until), new StoredTeacher(SomeTeacher.Of() with { DeferredUntil = Day(filed) }, false, Day(granted), null).Now.DeferredUntil);

    private static DateOnly? Day(string? text) => text is null ? null : TeacherTable.Day(text);

    private static T Load<T>(string json) => JsonSerializer.Deserialize<T>(json, StoredJson.Options)!;
}
