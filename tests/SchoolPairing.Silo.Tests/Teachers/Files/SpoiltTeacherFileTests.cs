using System.Text;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Teachers.Files;
using SchoolPairing.Silo.Tests.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Teachers.Files;

/// <summary>Five hundred files spoilt as people and programs spoil them: there is always an answer whose rows add up, in words, and no answer repeats what a cell says.</summary>
public sealed class SpoiltTeacherFileTests
{
    private const int Seed = 20_260_901;

    private static readonly string[] Odd =
    [
        "", " ", "-", "无", "NULL", "#REF!", "=1+1", "'", "\"", "\"\"", "a\"b", "1e309", "-0", "NaN", "∞", "２０１５－０９", "2015-09-31", "0000-00", "9999-12", "43060219860301002X", "430602198603010021", "王\u202E芳",
        "\u0000", "\uFEFF", "\u3000", "\uD83D\uDE00", "T1\tT2", "a,b", "、、、", "支教/", "支教/2143000003/2019-09/2020-07/是/35；", "2143000001；2143000001", "是否", "小学、初中、大学", "113.1,29.3", "1/0",
    ];

    private static readonly Func<Random, List<string[]>, List<string[]>>[] Spoilers =
    [
        (chance, rows) => Cell(chance, rows, _ => Odd[chance.Next(Odd.Length)]),
        (chance, rows) => Cell(chance, rows, cell => cell + Odd[chance.Next(Odd.Length)]),
        (chance, rows) => Cell(chance, rows, cell => cell.Length == 0 ? "x" : cell[..chance.Next(cell.Length)]),
        (chance, rows) => Cell(chance, rows, _ => new string('9', chance.Next(1, 6000))),
        (chance, rows) => Row(chance, rows, row => row[..chance.Next(row.Length)]),
        (chance, rows) => Row(chance, rows, row => [.. row, Odd[chance.Next(Odd.Length)]]),
        (chance, rows) => Row(chance, rows, row => [.. row.Skip(1), row[0]]),
        (chance, rows) => [.. rows, rows[chance.Next(rows.Count)]],
        (chance, rows) => [.. rows.Where((_, number) => number != chance.Next(rows.Count))],
        (chance, rows) => [["岳阳市教师名册"], .. rows],
        (chance, rows) => [.. rows, ["合计", "2"]],
        (_, rows) => [.. rows.Select(row => row.Reverse().ToArray())],
    ];

    public static TheoryData<int> Blocks() => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_spoilt_file_has_an_answer(int block)
    {
        var chance = new Random(Seed + block);
        for (var variant = 0; variant < 50; variant++) Answers(File(chance));
    }

    private static ImportFile File(Random chance)
    {
        List<string[]> rows = [TeacherFile.Headers, TeacherFile.With(), TeacherFile.Other(("配偶教师编号", "YY001")), TeacherFile.With(("教师编号", "YY003"), ("姓名", "赵六"))];
        for (var times = chance.Next(1, 5); times > 0 && rows.Count > 0; times--) rows = Spoilers[chance.Next(Spoilers.Length)](chance, rows);
        var file = TextFile.Csv([.. rows]) with { Name = "teachers.csv" };
        return chance.Next(4) switch
        {
            0 => file with { Content = Changed(chance, file.Content) },
            1 => file with { Content = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file.Content))).ToArray() },
            _ => file,
        };
    }

    private static void Answers(ImportFile file)
    {
        var answer = TeacherFileReader.Read(file, Profiles.Yueyang, TeacherFile.Known);
        if (!answer.Accepted)
        {
            Assert.All(answer.Refusals, refusal => Assert.DoesNotContain('§', Texts.Say(refusal, "en")));
            return;
        }
        var report = answer.Value.Report;
        Assert.Equal(report.Rows, report.Used + report.Quarantined + report.Skipped);
        Assert.All(report.Problems, problem =>
        {
            var said = RowProblemText.What(problem, "en") + RowProblemText.Advice(problem, "en");
            Assert.True(problem.Row > 0 && problem.Column.Length > 0 && problem.Value.Length == 0, said);
            Assert.DoesNotMatch("[{}§]|王芳|李强|赵六|43060219860301002", said);
        });
    }

    private static byte[] Changed(Random chance, byte[] content)
    {
        var changed = (byte[])content.Clone();
        for (var times = chance.Next(1, 12); times > 0 && changed.Length > 0; times--) changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
        return changed;
    }

    private static List<string[]> Cell(Random chance, List<string[]> rows, Func<string, string> change) => Row(chance, rows, row =>
    {
        if (row.Length == 0) return row;
        var (changed, place) = ((string[])row.Clone(), chance.Next(row.Length));
        changed[place] = change(changed[place]);
        return changed;
    });

    private static List<string[]> Row(Random chance, List<string[]> rows, Func<string[], string[]> change)
    {
        if (rows.Count == 0) return rows;
        var place = chance.Next(rows.Count);
        return [.. rows.Select((row, number) => number == place ? change(row) : row)];
    }
}
