using System.Text;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Teachers.Files;
using SchoolPairing.Silo.Tests.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Teachers.Files;

public sealed class TeacherFileReaderTests
{
    [Fact]
    public void A_row_becomes_a_teacher_with_every_value_in_its_place()
    {
        var reading = TeacherFile.Read(TeacherFile.Of(TeacherFile.With()));
        var teacher = Assert.Single(reading.Teachers);

        Assert.Empty(reading.Report.Problems);
        Assert.Equal(("YY001", "王芳", "2143000001"), (teacher.Id.Value, teacher.Name, teacher.School.Value));
        Assert.Equal((Sex.Female, new YearMonth(1986, 3), PostType.Professional, true), (teacher.Sex, teacher.Born, teacher.Post, teacher.InEstablishment));
        Assert.Equal((new YearMonth(2015, 9), 14d, BackboneRank.County, TeacherTitle.FirstGrade), (teacher.JoinedSchool, teacher.WeeklyLessons, teacher.Rank, teacher.Title));
        Assert.Equal((LeaderRole.None, null, false, false), (teacher.Leader, teacher.LeaderSince, teacher.GraduatingGrade, teacher.SpecialProgramme));
        Assert.Equal((RotationWish.Willing, "2143000002", true), (teacher.Wish, Assert.Single(teacher.WishedHosts).Value, teacher.Made));
        Assert.Equal(new PastRotation(new("2143000003"), new RotationFormId("zhijiao"), new(2019, 9), new(2020, 7), Rural: true, 35), Assert.Single(teacher.History));
    }

    [Fact]
    public void Where_somebody_lives_is_rounded_to_a_hundredth_of_a_degree_at_reading() =>
        Assert.Equal(new GeoPoint(29.38, 113.12), Assert.Single(TeacherFile.Read(TeacherFile.Of(TeacherFile.With())).Teachers).Home);

    [Theory]
    [InlineData("小学", "音乐、美术", "Primary/art Primary/music")]
    [InlineData("小学、初中", "音乐", "Junior/music Primary/music")]
    [InlineData("", "小学:音乐;初中：美术", "Junior/art Primary/music")]
    [InlineData("小学", "音乐；初中:体育", "Junior/pe Primary/music")]
    [InlineData("小 学", "音乐 美术", "Primary/art Primary/music")]
    [InlineData("小学", "音乐,音乐", "Primary/music")]
    [InlineData("小学", "", "")]
    public void Subjects_are_read_at_each_stage_or_in_pairs(string stages, string subjects, string teachings)
    {
        var teacher = Assert.Single(TeacherFile.Read(TeacherFile.Of(TeacherFile.With(("任教学段", stages), ("任教学科", subjects)))).Teachers);

        Assert.Equal(teachings, string.Join(' ', teacher.Teaches.Select(teaching => $"{teaching.Stage}/{teaching.Subject}")));
    }

    [Fact]
    public void A_second_column_of_subjects_adds_to_the_first()
    {
        var reading = TeacherFile.Read(TeacherFile.Under([.. TeacherFile.Headers, "兼教学科"], [.. TeacherFile.With(("任教学科", "音乐")), "体育"]));

        Assert.Equal(["music", "pe"], reading.Teachers[0].Teaches.Select(teaching => teaching.Subject.Value));
    }

    [Fact]
    public void Several_rotations_stand_in_one_cell_oldest_first()
    {
        var teacher = TeacherFile.Read(TeacherFile.Of(TeacherFile.With(("轮岗经历", "走教/2143000004/2023年9月//否/；支教/2143000003/2019-09/2020.07/是/35")))).Teachers[0];

        Assert.Equal(["zhijiao 2019-09 2020-07 True 35", "zoujiao 2023-09  False "],
            teacher.History.Select(past => $"{past.Form} {past.From} {past.Until} {past.Rural} {past.OneWayMinutes}"));
    }

    [Fact]
    public void The_reason_of_a_deferral_is_handed_out_apart_from_the_teacher()
    {
        var reading = TeacherFile.Read(TeacherFile.Of(TeacherFile.With(("暂缓交流至", "2027-08-31"), ("暂缓原因", "患病"), ("暂缓说明", "说明甲"))));

        Assert.Equal(new DateOnly(2027, 8, 31), reading.Teachers[0].DeferredUntil);
        Assert.Equal(new DeferralRecord(new("YY001"), "illness", "说明甲", new(2027, 8, 31)), Assert.Single(reading.Reasons));
        Assert.DoesNotContain("说明甲", System.Text.Json.JsonSerializer.Serialize(reading.Teachers, ContractJson.Compact), StringComparison.Ordinal);
    }

    [Fact]
    public void A_couple_is_one_where_both_say_so()
    {
        var reading = TeacherFile.Read(TeacherFile.Of(TeacherFile.With(("配偶教师编号", "YY002")), TeacherFile.Other(("配偶教师编号", "yy001"))));

        Assert.Equal(["YY002", "YY001"], reading.Teachers.Select(teacher => teacher.Spouse?.Value));
    }

    [Fact]
    public void An_old_code_of_the_home_school_is_read_as_todays() =>
        Assert.Equal("2143000001", TeacherFile.Read(TeacherFile.Of(TeacherFile.With(("学校标识码", "2143000009")))).Teachers[0].School.Value);

    [Fact]
    public void Full_width_digits_headers_and_blanks_do_not_matter()
    {
        var headers = TeacherFile.Headers.Select(header => header switch { "教师编号" => "教 职工 编号*", "周课时" => "周课时数（节）", _ => header }).ToArray();
        var reading = TeacherFile.Read(TeacherFile.Under(headers, TeacherFile.With(("教师编号", "ＹＹ００１"), ("学校标识码", "２１４３００００01"), ("出生年月", "１９８６年３月"), ("周课时", "１４"))));

        Assert.Empty(reading.Report.Problems);
        Assert.Equal(("YY001", new YearMonth(1986, 3), 14d), (reading.Teachers[0].Id.Value, reading.Teachers[0].Born, reading.Teachers[0].WeeklyLessons));
    }

    [Fact]
    public void A_file_in_GB18030_with_a_title_above_reads_alike()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string[] title = ["岳阳市教师名册"];
        var file = TextFile.Csv([title, [], TeacherFile.Headers, TeacherFile.With(), ["合计", "1"]], encoding: Encoding.GetEncoding("GB18030"));
        var reading = TeacherFile.Read(file);

        Assert.Equal(("GB18030", 3, 1, 1), (reading.Report.Encoding, reading.Report.HeaderRow, reading.Report.Used, reading.Report.Skipped));
    }

    [Fact]
    public void Workbooks_old_and_new_read_like_text()
    {
        string[] texts = [.. TeacherFile.With(("暂缓交流至", ""))];
        var expected = TeacherFile.Read(TeacherFile.Of(texts)).Teachers[0];
        var old = TeacherFile.Read(OldWorkbook.Of(TeacherFile.Headers, texts));

        Assert.Equal(("XLS", TeacherJson(expected)), (old.Report.Encoding, TeacherJson(old.Teachers[0])));
        Assert.Equal(TeacherJson(expected), TeacherJson(TeacherFile.Read(WorkbookFile.Of(TeacherFile.Headers, texts)).Teachers[0]));
    }

    [Fact]
    public void Date_cells_of_a_workbook_are_months_and_days()
    {
        const string May2015 = "<c s=\"1\"><v>42125</v></c>", August2027 = "<c s=\"1\"><v>46630</v></c>";
        var teacher = TeacherFile.Read(WorkbookFile.Of(TeacherFile.Headers, TeacherFile.With(("进入本校年月", May2015), ("暂缓交流至", August2027)))).Teachers[0];

        Assert.Equal((new YearMonth(2015, 5), new DateOnly(2027, 8, 31)), (teacher.JoinedSchool, teacher.DeferredUntil));
    }

    [Fact]
    public void The_order_of_rows_does_not_matter() => Assert.Equal(
        TeacherFile.Read(TeacherFile.Of(TeacherFile.With(), TeacherFile.Other())).Teachers.Select(teacher => teacher.Id),
        TeacherFile.Read(TeacherFile.Of(TeacherFile.Other(), TeacherFile.With())).Teachers.Select(teacher => teacher.Id));

    [Fact]
    public void Whoever_has_an_unusable_row_is_named_so_that_they_have_not_left()
    {
        var reading = TeacherFile.Read(TeacherFile.Of(TeacherFile.With(), TeacherFile.Other(("编制状态", ""))));

        Assert.Equal("YY002", Assert.Single(reading.Quarantined).Value);
    }

    [Fact]
    public void A_file_without_staff_numbers_is_refused_with_the_missing_header()
    {
        var refusal = Assert.Single(TeacherFileReader.Read(TeacherFile.Under(["姓名", "学校标识码", "编制状态"], ["王芳", "2143000001", "在编"]), Profiles.Yueyang, TeacherFile.Known).Refusals);

        Assert.Equal((RefusalCode.HeaderNotFound, "教师编号"), (refusal.Code, refusal.Detail("missing")));
    }

    [Fact]
    public void A_profile_without_teachers_says_so()
    {
        var refusal = Assert.Single(TeacherFileReader.Read(TeacherFile.Of(TeacherFile.With()), Profiles.Scotland, TeacherFile.Known).Refusals);

        Assert.Contains("scotland", Texts.Say(refusal, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bare_template_holds_no_teacher_and_knows_every_column()
    {
        var reading = TeacherFile.Read(TeacherTemplate.Write(Profiles.Yueyang, Profiles.Yueyang.Teachers!));

        Assert.Equal((0, 1, 0), (reading.Teachers.Length, reading.Report.Skipped, reading.Report.IgnoredColumns.Length));
    }

    [Theory]
    [InlineData("\"field\": \"rank\"", "\"field\": \"honour\"", "$.teachers.columns[12].field")]
    [InlineData("\"field\": \"title\"", "\"field\": \"rank\"", "$.teachers.columns")]
    [InlineData("{\"id\": \"special-grade\"", "{\"id\": \"best-grade\"", "$.teachers.ranks")]
    [InlineData("\"教坛新星\"", "\"县级骨干\"", "$.teachers.ranks")]
    [InlineData("\"示例 YY000001\"", "\"YY000001\"", "$.teachers.columns")]
    [InlineData("\"field\": \"staff\"", "\"field\": \"spouse\"", "$.teachers.columns")]
    public void A_fault_of_the_section_is_named_with_its_path(string valid, string spoilt, string path)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "import", "yueyang.json"));
        Assert.Contains(valid, text, StringComparison.Ordinal);
        var answer = Silo.Import.Profiles.ImportProfiles.Parse("yueyang", Encoding.UTF8.GetBytes(text.Replace(valid, spoilt, StringComparison.Ordinal)));

        Assert.Contains(answer.Refusals, refusal => refusal.Detail("path") == path);
    }

    private static string TeacherJson(Teacher teacher) => System.Text.Json.JsonSerializer.Serialize(teacher, ContractJson.Compact);
}
