using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Rows;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>Each starts from a valid row and spoils one thing.</summary>
public sealed class RowProblemTests
{
    private const ProblemSeverity Warning = ProblemSeverity.Warning;
    private const ProblemSeverity Quarantined = ProblemSeverity.Quarantined;

    private static readonly (string Problem, ProblemSeverity Severity, string Header, string Value)[] OneCell =
    [
        ("value-missing", Quarantined, "学校名称", ""),
        ("value-missing", Quarantined, "学校标识码", "无"),
        ("class-unknown", Warning, "城乡分类代码", ""),
        ("not-a-number", Warning, "在校学生数", "约一百"),
        ("not-a-number", Warning, "在校学生数", "120头"),
        ("not-a-number", Warning, "班级数", "1..2"),
        ("not-finite", Warning, "在校学生数", "NaN"),
        ("not-finite", Warning, "教学仪器设备值（万元）", "-Infinity"),
        ("not-finite", Warning, "教学仪器设备值（万元）", "1e999"),
        ("negative", Warning, "在校学生数", "-5"),
        ("negative", Warning, "在校学生数", "－５"),
        ("out-of-range", Warning, "在校学生数", "2000000"),
        ("out-of-range", Warning, "可支援校数", "13"),
        ("not-a-count", Warning, "班级数", "6.5"),
        ("unknown-class", Warning, "城乡分类代码", "999"),
        ("unknown-stage", Quarantined, "学段", "大学"),
        ("unknown-stage", Quarantined, "学段", "九年一贯制"),
        ("unknown-type", Warning, "办学类型代码", "777"),
        ("unknown-unit", Quarantined, "管理单位代码", "440101"),
        ("unknown-county", Quarantined, "所在县区代码", "430600"),
        ("unknown-made", Quarantined, "数据性质", "大概"),
        ("coordinates-incomplete", Warning, "纬度", ""),
        ("coordinates-outside", Warning, "纬度", "39.9"),
        ("code-format", Quarantined, "学校标识码", "214300001"),
        ("code-format", Quarantined, "学校标识码", "2143000001.0"),
        ("code-class", Quarantined, "学校标识码", "9943000001"),
        ("code-province", Quarantined, "学校标识码", "2144000001"),
        ("code-province", Warning, "原学校标识码", "2144000001"),
        ("code-type-mismatch", Quarantined, "学校标识码", "3143000001"),
        ("code-lost-digits", Quarantined, "学校标识码", "2.143E+09"),
        ("subject-incomplete", Warning, "语文教师数", ""),
        ("phone-format", Warning, "办公电话", "找门卫"),
        ("phone-format", Warning, "办公电话", "7308123456"),
        ("phone-private", Warning, "办公电话", "13807301234"),
        ("phone-private", Warning, "办公电话", "+86 138 0730 1234"),
        ("formula-as-text", Quarantined, "学校名称", "=1+1"),
        ("control-characters", Quarantined, "学校名称", "青\u0007溪"),
        ("control-characters", Quarantined, "学校名称", "青溪\u202E小学"),
        ("control-characters", Quarantined, "学校名称", "青\uFFFD溪"),
        ("cell-too-long", Quarantined, "学校名称", new string('校', 40_000)),
        ("cell-too-long", Warning, "在校学生数", new string('9', 201)),
    ];

    private static readonly (string Problem, ProblemSeverity Severity, string Header, string Xml)[] OneWorkbookCell =
    [
        ("spreadsheet-error", Warning, "在校学生数", "<c t=\"e\"><v>#DIV/0!</v></c>"),
        ("spreadsheet-error", Quarantined, "学校名称", "<c t=\"e\"><f>A1</f><v>#REF!</v></c>"),
        ("formula-without-value", Warning, "在校学生数", "<c><f>SUM(A1:A2)</f></c>"),
        ("formula-without-value", Quarantined, "学校标识码", "<c><f>A9</f></c>"),
        ("date-in-cell", Warning, "班级数", "<c s=\"1\"><v>45000</v></c>"),
        ("code-lost-digits", Quarantined, "学校标识码", "<c><v>2143000001.5</v></c>"),
        ("not-a-number", Warning, "在校学生数", "<c s=\"2\"><v>0.35</v></c>"),
        ("not-a-number", Warning, "在校学生数", "<c t=\"b\"><v>1</v></c>"),
    ];

    private static readonly (string Problem, ProblemSeverity Severity, Func<ImportFile> File)[] Others =
    [
        ("location-unknown", Warning, () => TextFile.Of(TextFile.With(("经度", ""), ("纬度", "/")))),
        ("coordinates-swapped", Warning, () => TextFile.Of(TextFile.With(("经度", "29.1"), ("纬度", "113.1")))),
        ("coordinates-zero", Warning, () => TextFile.Of(TextFile.With(("经度", "0"), ("纬度", "0.0")))),
        ("duplicate-part", Quarantined, () => TextFile.Of(TextFile.Row, TextFile.Row)),
        ("duplicate-part", Quarantined, () => TextFile.Of(TextFile.Row, TextFile.With(("学校名称", "")))),
        ("contradictory-rows", Quarantined, () => TextFile.Of(
            TextFile.With(("办学类型代码", "")), TextFile.With(("办学类型代码", ""), ("学段", "初中"), ("城乡分类代码", "210")))),
        ("extra-cells", Quarantined, () => TextFile.Of([.. TextFile.Row, "溢出"])),
        ("ambiguous-number", Warning, () => TextFile.Csv([TextFile.Headers, TextFile.With(("在校学生数", "1,234"))], '\t')),
        ("ambiguous-number", Warning, () => TextFile.Csv([TextFile.Headers, TextFile.With(("纬度", "29,1"), ("经度", "113,1"), ("在校学生数", "1.234"))], ';')),
    ];

    public static TheoryData<int> Cells() => [.. Enumerable.Range(0, OneCell.Length)];

    public static TheoryData<int> WorkbookCells() => [.. Enumerable.Range(0, OneWorkbookCell.Length)];

    public static TheoryData<int> Files() => [.. Enumerable.Range(0, Others.Length)];

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_bad_cell_is_named_with_row_and_problem(int index)
    {
        var (problem, severity, header, value) = OneCell[index];
        Expect(problem, severity, TextFile.Of(TextFile.With((header, value))));
    }

    [Theory]
    [MemberData(nameof(WorkbookCells))]
    public void A_bad_workbook_cell_is_named_with_row_and_problem(int index)
    {
        var (problem, severity, header, xml) = OneWorkbookCell[index];
        Expect(problem, severity, WorkbookFile.Of(TextFile.Headers, TextFile.With((header, xml))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Bad_rows_are_named_with_row_and_problem(int index) => Expect(Others[index].Problem, Others[index].Severity, Others[index].File());

    [Fact]
    public void Every_problem_is_provoked_by_a_test_here()
    {
        var provoked = OneCell.Select(item => item.Problem).Concat(OneWorkbookCell.Select(item => item.Problem)).Concat(Others.Select(item => item.Problem));
        Assert.Empty(ImportProblems.All.Select(problem => problem.Value).Except(provoked));
    }

    private static void Expect(string problem, ProblemSeverity severity, ImportFile file)
    {
        var reading = Reading.Of(file);
        var found = reading.Report.Problems.FirstOrDefault(item => item.Id.Value == problem);
        Assert.True(found is not null, "found instead: " + string.Join(", ", reading.Report.Problems.Select(item => item.Id)));
        Assert.Equal(severity, found.Severity);
        Assert.Equal(2, found.Row);
        Assert.InRange(found.Value.Length, 0, 80);
        Assert.All(["zh-CN", "en"], language =>
        {
            Assert.DoesNotMatch(@"[{}§]|import\.", RowProblemText.What(found, language));
            Assert.DoesNotMatch(@"[{}§]|import\.", RowProblemText.Advice(found, language));
        });
        Assert.Equal(severity == Quarantined ? 0 : 1, reading.Report.Used);
    }
}
