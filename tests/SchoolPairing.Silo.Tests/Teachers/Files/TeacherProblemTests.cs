using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Teachers.Files;
using SchoolPairing.Silo.Tests.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Teachers.Files;

/// <summary>Each starts from a valid row and spoils one thing.</summary>
public sealed class TeacherProblemTests
{
    private const ProblemSeverity Warning = ProblemSeverity.Warning;
    private const ProblemSeverity Quarantined = ProblemSeverity.Quarantined;

    private static readonly (string Problem, ProblemSeverity Severity, string Header, string Value)[] OneCell =
    [
        ("value-missing", Quarantined, "姓名", ""),
        ("value-missing", Quarantined, "教师编号", "无"),
        ("value-missing", Quarantined, "编制状态", ""),
        ("cell-too-long", Quarantined, "姓名", new string('王', 201)),
        ("cell-too-long", Warning, "暂缓说明", new string('病', 501)),
        ("cell-unreadable", Quarantined, "姓名", "=1+1"),
        ("cell-unreadable", Quarantined, "姓名", "王\u202E芳"),
        ("number-unreadable", Warning, "周课时", "很多"),
        ("number-beyond", Warning, "周课时", "41"),
        ("number-beyond", Warning, "周课时", "-1"),
        ("word-unknown", Warning, "性别", "不明"),
        ("word-unknown", Warning, "职称", "教授"),
        ("word-unknown", Quarantined, "岗位类型", "门卫"),
        ("word-unknown", Quarantined, "编制状态", "大概在编"),
        ("word-unknown", Quarantined, "骨干称号", "世界级"),
        ("word-unknown", Quarantined, "校级职务", "主任"),
        ("word-unknown", Quarantined, "交流意愿", "看情况"),
        ("word-unknown", Quarantined, "须每日返家", "有时"),
        ("word-unknown", Quarantined, "数据性质", "大概"),
        ("word-unknown", Warning, "暂缓原因", "家里有事"),
        ("month-unreadable", Warning, "出生年月", "三十九岁"),
        ("month-unreadable", Warning, "进入本校年月", "2015-13"),
        ("month-unreadable", Quarantined, "服务期至", "明年"),
        ("day-unreadable", Quarantined, "暂缓交流至", "2027-02-30"),
        ("staff-number-format", Quarantined, "教师编号", "王芳"),
        ("staff-number-format", Quarantined, "教师编号", "1.2E+09"),
        ("identity-number", Quarantined, "教师编号", "430602198603010021"),
        ("identity-number", Quarantined, "教师编号", "43060219860301002x"),
        ("identity-number", Quarantined, "教师编号", "４３０６０２860301002"),
        ("identity-number", Quarantined, "教师编号", "4.30602E+17"),
        ("identity-number", Warning, "配偶教师编号", "430602198603010021"),
        ("identity-number", Quarantined, "姓名", "430602198603010021"),
        ("identity-number", Quarantined, "姓名", "王芳４３０６０２１９８６０３０１００２ｘ"),
        ("identity-number", Warning, "暂缓说明", "住院，身份证430602198603010021"),
        ("identity-number", Warning, "暂缓说明", "４３０６０２８６０３０１００２ 的母亲"),
        ("school-code-unreadable", Quarantined, "学校标识码", "青溪小学"),
        ("home-school-unknown", Quarantined, "学校标识码", "2143999999"),
        ("school-replaced", Warning, "学校标识码", "2143000009"),
        ("teaching-unknown", Quarantined, "任教学科", "围棋"),
        ("teaching-unknown", Quarantined, "任教学段", "大学"),
        ("teaching-without-stage", Quarantined, "任教学段", ""),
        ("leader-since-without-office", Warning, "任校级职务年月", "2018-09"),
        ("months-contradict", Warning, "出生年月", "2001-01"),
        ("deferral-without-day", Warning, "暂缓原因", "患病"),
        ("home-incomplete", Warning, "居住地经度", ""),
        ("home-outside", Warning, "居住地经度", "29.4"),
        ("spouse-unknown", Warning, "配偶教师编号", "YY999"),
        ("spouse-one-sided", Warning, "配偶教师编号", "YY001"),
        ("wished-host-unknown", Warning, "意向学校标识码", "2143999999"),
        ("wished-host-unknown", Warning, "意向学校标识码", "2143000001"),
        ("wished-hosts-many", Warning, "意向学校标识码", "2143000002、2143000003、2143000004、2143000005、2143000006、2143000007"),
        ("history-unreadable", Quarantined, "轮岗经历", "去过乡下"),
        ("history-unreadable", Quarantined, "轮岗经历", "支教/2143000003/2019-09/2020-07/大概/35"),
        ("history-backwards", Quarantined, "轮岗经历", "支教/2143000003/2019-09/2019-08/是/35"),
        ("history-at-home", Quarantined, "轮岗经历", "支教/2143000001/2019-09/2020-07/是/35"),
    ];

    private static readonly (string Problem, ProblemSeverity Severity, Func<ImportFile> File)[] Others =
    [
        ("row-slipped", Quarantined, () => TeacherFile.Of([.. TeacherFile.With(), "溢出"])),
        ("staff-number-twice", Quarantined, () => TeacherFile.Of(TeacherFile.With(), TeacherFile.With(("姓名", "王方")))),
        ("spouse-one-sided", Warning, () => TeacherFile.Of(TeacherFile.With(("配偶教师编号", "YY002")), TeacherFile.Other())),
        ("cell-unreadable", Quarantined, () => WorkbookFile.Of(TeacherFile.Headers, TeacherFile.With(("姓名", "<c t=\"e\"><v>#REF!</v></c>")))),
        ("formula-without-value", Quarantined, () => WorkbookFile.Of(TeacherFile.Headers, TeacherFile.With(("姓名", "<c><f>A9</f></c>")))),
        ("identity-number", Quarantined, () => WorkbookFile.Of(TeacherFile.Headers, TeacherFile.With(("教师编号", "<c><v>430602198603010021</v></c>")))),
        ("month-unreadable", Warning, () => WorkbookFile.Of(TeacherFile.Headers, TeacherFile.With(("进入本校年月", "<c><v>2015.1</v></c>")))),
        ("months-contradict", Warning, () => TeacherFile.Of(TeacherFile.With(("校级职务", "校长"), ("任校级职务年月", "2010-09")))),
    ];

    public static TheoryData<int> Cells() => [.. Enumerable.Range(0, OneCell.Length)];

    public static TheoryData<int> Files() => [.. Enumerable.Range(0, Others.Length)];

    public static TheoryData<string> Problems() => [.. TeacherProblems.All.Select(problem => problem.Value)];

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_bad_cell_is_named_with_row_and_problem_and_never_repeated(int index)
    {
        var (problem, severity, header, value) = OneCell[index];
        Expect(problem, severity, TeacherFile.Of(TeacherFile.With((header, value))), value);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Bad_rows_are_named_with_row_and_problem(int index) => Expect(Others[index].Problem, Others[index].Severity, Others[index].File(), "王芳");

    [Fact]
    public void Every_problem_is_provoked_by_a_test_here() => Assert.Empty(
        TeacherProblems.All.Select(problem => problem.Value).Except(OneCell.Select(item => item.Problem).Concat(Others.Select(item => item.Problem))));

    [Fact]
    public void Of_a_month_that_contradicts_the_value_is_unknown() =>
        Assert.Null(Assert.Single(TeacherFile.Read(TeacherFile.Of(TeacherFile.With(("出生年月", "2001-01")))).Teachers).Born);

    [Theory]
    [MemberData(nameof(Problems))]
    public void Every_problem_says_what_is_wrong_and_what_to_do_in_both_languages(string problem) =>
        Assert.All(["import.problem.", "import.advice."], prefix =>
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", Texts.Find(prefix + problem, "zh-CN"));
            // The only Chinese of an English sentence is what has to be written into a cell.
            Assert.NotEqual(Texts.Find(prefix + problem, "zh-CN"), Texts.Find(prefix + problem, "en"));
        });

    [Theory]
    [MemberData(nameof(Problems))]
    public void No_text_has_a_place_for_what_the_cell_says(string problem) => Assert.All(["zh-CN", "en"], language =>
        Assert.DoesNotContain("{value}", Texts.Find("import.problem." + problem, language) + Texts.Find("import.advice." + problem, language), StringComparison.Ordinal));

    private static void Expect(string problem, ProblemSeverity severity, ImportFile file, string said)
    {
        var reading = TeacherFile.Read(file);
        var found = Assert.Single(reading.Report.Problems, found => found.Id.Value == problem && found.Row == 2);

        Assert.Equal((severity, ""), (found.Severity, found.Value));
        Assert.Equal(severity == Warning ? 1 : 0, reading.Teachers.Count(teacher => teacher.Id.Value == "YY001"));
        // Single words such as 无 or 大概 may stand in a list of what is allowed.
        if (said.Length > 4)
            Assert.All(reading.Report.Problems, shown => Assert.DoesNotContain(said, RowProblemText.What(shown, "zh-CN") + RowProblemText.Advice(shown, "en"), StringComparison.Ordinal));
    }
}
