using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Tests.Import;

namespace SchoolPairing.Silo.Tests.Scoring.Files;

/// <summary>History files in text, built from a valid row in which a test spoils one thing.</summary>
internal static class HistoryFile
{
    internal static readonly string[] Headers =
    [
        "支援校标识码", "受援校标识码", "年度", "受援校所在县区代码", "学段", "受援校城乡分类", "受援校学生数", "受援校需求（分）", "两校距离（公里）",
        "结果", "谢绝原因", "年终考核提升值", "提出概率", "探索性邀请", "数据性质",
    ];

    private static readonly string[] Row =
        ["3143010001", "2143040012", "2025", "430621", "小学", "220", "86", "4200", "18.2", "接受", "", "3.4", "0.8", "否", "演示"];

    internal static string[] With(params (string Header, string Value)[] changes)
    {
        var row = (string[])Row.Clone();
        foreach (var (header, value) in changes) row[Array.IndexOf(Headers, header)] = value;
        return row;
    }

    internal static ImportFile Of(params string[][] rows) => Under(Headers, rows);

    internal static ImportFile Under(string[] headers, params string[][] rows) => TextFile.Csv([headers, .. rows]) with { Name = "history.csv" };
}
