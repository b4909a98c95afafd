using System.Text;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

public sealed class ImportProfileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "config", "import");
    private static readonly string Valid = File.ReadAllText(Path.Combine(Folder, "scotland.json"));

    [Fact]
    public void The_bureaus_columns_stand_in_the_agreed_order() => Assert.Equal(
        "学校标识码 学校名称 管理单位代码 管理单位 所在县区代码 所在县区 乡镇街道 城乡分类代码 办学类型代码 学段 经度 纬度 在校学生数 班级数 专任教师数 "
        + "高于规定学历教师数 县级以上骨干教师数 体育艺术专任教师数 教学及辅助用房面积（平方米） 体育运动场馆面积（平方米） 教学仪器设备值（万元） 网络多媒体教室数 "
        + "可支援校数 原学校标识码 数据性质 办公电话 语文教师数",
        string.Join(' ', Profiles.Yueyang.Columns.Take(27).Select(column => column.Header)));

    [Fact]
    public void The_bureau_has_fourteen_subjects_with_two_columns_each() =>
        Assert.Equal((14, 14), (Count(FieldKind.SubjectTeachers), Count(FieldKind.SubjectNeeded)));

    [Fact]
    public void The_bureau_has_twelve_units_and_the_city_itself() => Assert.Equal(13, Profiles.Yueyang.Units.Length);

    [Theory]
    [InlineData("学校代码", "id")]
    [InlineData("校名", "name")]
    [InlineData("学生数", "fact:pupils")]
    [InlineData("在校生数（人）", "fact:pupils")]
    [InlineData("城乡类型", "class")]
    public void Headers_of_real_files_are_known(string header, string field)
    {
        var column = Profiles.Yueyang.Columns.Single(column => column.Field.ToString() == field);
        var headers = TextFile.Headers.Select(name => name == column.Header ? header : name).ToArray();
        Assert.Empty(Reading.Of(TextFile.Csv([headers, TextFile.Row])).Report.IgnoredColumns);
    }

    [Fact]
    public void Scotlands_policy_twins_urban_with_rural_primaries_within_60_km()
    {
        var policy = Profiles.Scotland.DefaultPolicy;
        Assert.Equal((2, 2, 60d, "scotland", "expert"),
            (policy.UrbanClasses.Length, policy.RuralClasses.Length, policy.MaxDistanceKm, policy.NeedModel, policy.Card));
    }

    [Fact]
    public void The_bureaus_policy_leaves_town_fringes_out()
    {
        var policy = Profiles.Yueyang.DefaultPolicy;
        Assert.Equal(["111", "112", "121", "210", "220"], policy.UrbanClasses.Concat(policy.RuralClasses).Select(word => word.Value));
        Assert.Equal((ReceiverRule.Weak, "cn-2017"), (policy.Receivers, policy.NeedModel));
    }

    [Fact]
    public void A_school_without_class_is_kept_with_a_warning()
    {
        const string file = "school_id,name,stage,local_authority,la_code,lat,lon,urban_rural_6,fsm_pct_p6_s6\n1P,A,Primary,Fife,S1,56.1,-3.1,,c\n";
        var reading = Reading.Of(TextFile.Raw(file), Profiles.Scotland);
        Assert.Equal(("class-unknown", 1), (Assert.Single(reading.Report.Problems).Id.Value, reading.Report.UnknownValues));
        Assert.Null(reading.Schools[0].Class);
    }

    [Fact]
    public void An_unknown_profile_is_refused_with_the_known_ones()
    {
        var refusal = ImportProfiles.Load(Folder).Value!.Find(ProfileId.Of("wales")).Refusals.Single();
        Assert.Equal((RefusalCode.UnknownProfile, "scotland, yueyang"), (refusal.Code, refusal.Detail("known")));
    }

    [Fact]
    public void A_folder_without_profiles_is_refused() =>
        Assert.False(ImportProfiles.Load(Path.Combine(Folder, "none")).Accepted);

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", "$.schema")]
    [InlineData("\"id\": \"scotland\"", "\"id\": \"wales\"", "$.id")]
    [InlineData("\"idScheme\": \"free\"", "\"idScheme\": \"guess\"", "$.idScheme")]
    [InlineData("\"headerSearchRows\": 20", "\"headerSearchRows\": 0", "$.headerSearchRows")]
    [InlineData("\"headerSearchRows\": 20", "\"headerRows\": 20", "$.headerRows")]
    [InlineData("\"south\": 54.5", "\"south\": 95", "$.box")]
    [InlineData("\"field\": \"name\"", "\"field\": \"title\"", "$.columns[1].field")]
    [InlineData("\"field\": \"fact:pupils\"", "\"field\": \"fact:teachers\"", "$.columns")]
    [InlineData("\"example 1234567P\"", "\"1234567P\"", "$.columns")]
    [InlineData("[\"Primary\"]", "[\"Infant\"]", "$.defaultPolicy.stages")]
    [InlineData("\"defaultUnit\": \"%\"", "\"defaultUnit\": \"‰\"", "$.columns[16].number.defaultUnit")]
    [InlineData("[\"secondary school\"]", "[\"primary school\"]", "$.stages")]
    public void A_profile_with_a_fault_is_refused_with_its_path(string valid, string spoilt, string path)
    {
        Assert.Contains(valid, Valid, StringComparison.Ordinal);
        var answer = ImportProfiles.Parse("scotland", Encoding.UTF8.GetBytes(Valid.Replace(valid, spoilt, StringComparison.Ordinal)));
        Assert.Contains(answer.Refusals, refusal => refusal.Code == RefusalCode.InvalidDocument && refusal.Detail("path") == path);
    }

    [Fact]
    public void The_stage_names_of_the_contracts_are_the_profiles() =>
        Assert.Equal(["Junior", "Kindergarten", "Primary", "Senior", "Special", "Vocational"], Profiles.Yueyang.Stages.Select(stage => Stage.Of(stage.Id).Value).Order());

    private static int Count(FieldKind kind) => Profiles.Yueyang.Columns.Count(column => column.Field.Kind == kind);
}
